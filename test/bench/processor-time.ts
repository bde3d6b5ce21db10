import type { Page } from 'puppeteer-core';
import { BEGIN, END } from './marks.js';
import { traceOf, type TraceEvent } from './trace.js';

/** What lies between two marks of a page, in milliseconds. */
export interface Stretch {
  /** How long its main thread computed: whatever else the machine does meanwhile is not in it. */
  readonly processor: number;
  /** How long it took by the clock. */
  readonly wall: number;
}

/**
 * Does something in a page and reads what lies between its marks, see `marks.ts`, in the order in which they ended. From
 * the browser's trace, since a page itself can only read the clock, and that only to a tenth of a millisecond.
 */
export async function stretchesOf(tab: Page, work: () => Promise<unknown>): Promise<readonly Stretch[]> {
  const events = await traceOf(tab, ['blink.user_timing'], work);
  const marks = events.filter(({ ph, name }) => ph === 'I' && (name.startsWith(BEGIN) || name.startsWith(END)));
  const begun = new Map<string, TraceEvent>();
  const stretches: Stretch[] = [];
  // By the thread's own time, since a mark may be put back to when a key was pressed.
  for (const mark of marks.toSorted((one, other) => one.tts - other.tts)) {
    const begin = begun.get(mark.name.replace(END, BEGIN));
    if (mark.name.startsWith(BEGIN)) begun.set(mark.name, mark);
    else if (begin) stretches.push({ processor: (mark.tts - begin.tts) / 1000, wall: (mark.ts - begin.ts) / 1000 });
  }
  return stretches;
}
