import type { Page } from 'puppeteer-core';
import { BEGIN, END } from './marks.js';
import { grown, median } from './measure.js';
import type { Figure } from './measure.js';
import { fresh, withBrowser } from './tabs.js';
import { traceOf } from './trace.js';

const ROUNDS = 5;
const SIZES = [100, 1_000, 10_000] as const;
const MOST = 10_000;
/** What keeps a page from answering for longer than this is called a long task. */
const LONG_TASK_MS = 50;

interface Bench {
  readonly look: (count: number) => Promise<void>;
}

/** What the page computed while its contacts were looked through, in milliseconds. */
interface Look {
  readonly longest: number;
  readonly whole: number;
}

/**
 * 15: a message with merge fields looked through for all its contacts: how it grows, and that the page goes on meanwhile. A
 * task counts by what it computed: on a busy machine the clock says little about whom a frame waited for.
 */
export async function contacts(script: string): Promise<readonly Figure[]> {
  return withBrowser(async (browser) => {
    const tab = await browser.newPage();
    const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    const longest: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [size, taken] of times) {
        const look = await lookThrough(tab, script, size);
        if (round < 0) continue;
        taken.push(look.whole);
        if (size === MOST) longest.push(look.longest);
      }
    }
    const tasks: Figure = {
      budget: 15,
      name: `${MOST} contacts looked through: longest task of the page, in ms`,
      limit: { most: LONG_TASK_MS },
      ratios: longest,
      notes: { 'ms in all': median(times.get(MOST) ?? []) },
    };
    return [tasks, ...grown('contacts looked through', times)];
  });
}

async function lookThrough(tab: Page, script: string, size: number): Promise<Look> {
  await fresh(tab, script);
  const look = (count: number) => (globalThis as unknown as { bench: Bench }).bench.look(count);
  const events = await traceOf(tab, ['blink.user_timing', 'disabled-by-default-devtools.timeline'], () =>
    tab.evaluate(look, size),
  );
  const [begin, end] = [BEGIN, END].map((which) => events.find(({ ph, name }) => ph === 'I' && name.startsWith(which)));
  if (!begin || !end) throw new Error('The page did not look through its contacts.');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
  );
  return { longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)), whole: (end.tts - begin.tts) / 1000 };
}
