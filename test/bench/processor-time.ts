import type { CDPSession, Page } from 'puppeteer-core';
import { BEGIN, END } from './marks.js';

/** What lies between two marks of a page, in milliseconds. */
export interface Stretch {
  /** How long its main thread computed: whatever else the machine does meanwhile is not in it. */
  readonly processor: number;
  /** How long it took by the clock. */
  readonly wall: number;
}

/** A mark as the browser's trace holds it; times in microseconds, `tts` of the thread's own computing. */
interface Mark {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly ts: number;
  readonly tts: number;
}

/**
 * Does something in a page and reads what lies between its marks, see `marks.ts`, in the order in which they ended. From
 * the browser's trace, since a page itself can only read the clock, and that only to a tenth of a millisecond.
 */
export async function stretchesOf(tab: Page, work: () => Promise<void>): Promise<readonly Stretch[]> {
  const session = await tab.createCDPSession();
  const marks: Mark[] = [];
  // What a trace holds is open; the category of the marks has but marks.
  session.on('Tracing.dataCollected', ({ value }) => marks.push(...(value as unknown as Mark[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['blink.user_timing'] } });
  await work();
  await endOf(session);
  await session.detach();
  return pairs(marks.filter(({ ph, name }) => ph === 'I' && (name.startsWith(BEGIN) || name.startsWith(END))));
}

async function endOf(session: CDPSession): Promise<void> {
  const told = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await told;
}

function pairs(marks: readonly Mark[]): readonly Stretch[] {
  const begun = new Map<string, Mark>();
  const stretches: Stretch[] = [];
  for (const mark of marks.toSorted((one, other) => one.tts - other.tts)) {
    const begin = begun.get(mark.name.replace(END, BEGIN));
    if (mark.name.startsWith(BEGIN)) begun.set(mark.name, mark);
    else if (begin) stretches.push({ processor: (mark.tts - begin.tts) / 1000, wall: (mark.ts - begin.ts) / 1000 });
  }
  return stretches;
}
