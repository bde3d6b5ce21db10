import type { Page } from 'puppeteer-core';
import type { Sample } from './composer-page.js';
import { grown, median } from './measure.js';
import type { Figure } from './measure.js';
import { stretchesOf } from './processor-time.js';
import { fresh, withBrowser } from './tabs.js';

const ROUNDS = 11;
const FIFTY = 50;
const SIZES = [5, FIFTY, 500] as const;
/** So many that a few rounds show how it grows. */
const ROUNDS_OF_MANY = 3;

interface Bench {
  readonly mount: (count: number, sample?: Sample) => Promise<void>;
}

const KINDS = ['text', 'template'] as const;

/** What the rounds gave, in milliseconds, by how many were mounted. */
type Times = ReadonlyMap<number, number[]>;

/**
 * 5 and 15: composers mounted in a page that has none yet, against one minimal Lit element in such a page.
 *
 * Script time is what the main thread computes from the making of the first element until the last one has rendered. The
 * elements are defined before and taken out right after, so neither the loading nor the drawing is in it. They are empty, as
 * a page shows them first and as other editors are compared; with a message in them (80 characters; a template message has
 * four fields for those, each an element of its own) the ratio is in the notes.
 */
export async function mounting(scripts: Readonly<Record<'composers' | 'floor', string>>): Promise<readonly Figure[]> {
  return withBrowser(async (browser) => {
    const tab = await browser.newPage();
    const floor: number[] = [];
    const rows = KINDS.map((kind) => ({
      kind,
      empty: new Map<number, number[]>([1, ...SIZES].map((count) => [count, []])),
      written: new Map<number, number[]>([1, FIFTY].map((count) => [count, []])),
    }));
    // The first round loads what is loaded once.
    for (let round = -1; round < ROUNDS; round += 1) {
      const take = async (times: Times, sample: Sample) => {
        for (const [count, taken] of times) {
          if (count > FIFTY && round >= ROUNDS_OF_MANY) continue;
          const time = await mount(tab, scripts.composers, count, sample);
          if (round >= 0) taken.push(time);
        }
      };
      const bare = await mount(tab, scripts.floor, 1);
      if (round >= 0) floor.push(bare);
      for (const { kind, empty, written } of rows) {
        await take(empty, { kind, size: 0 });
        await take(written, { kind, size: 80 });
      }
    }
    return rows.flatMap(({ kind, empty, written }) => [
      against(kind, 1, 4, empty, written, floor),
      against(kind, FIFTY, 30, empty, written, floor),
      ...grown(`${kind} composer, mounted`, new Map([...empty].filter(([count]) => count > 1))),
    ]);
  });
}

function against(
  kind: string,
  count: number,
  most: number,
  empty: Times,
  written: Times,
  floor: readonly number[],
): Figure {
  const ours = empty.get(count) ?? [];
  const bare = median(floor);
  return {
    budget: 5,
    name: `${kind} composer: ${count} mounted, script time against one minimal Lit element`,
    limit: { most },
    // By the median of the floor: a round in which one element was disturbed would move fifty times as much.
    ratios: ours.map((time) => time / bare),
    notes: { ms: median(ours), 'ms floor': bare, 'ratio with a message': median(written.get(count) ?? []) / bare },
  };
}

async function mount(tab: Page, script: string, count: number, sample?: Sample): Promise<number> {
  await fresh(tab, script);
  const run = (many: number, what?: Sample) => (globalThis as unknown as { bench: Bench }).bench.mount(many, what);
  const [stretch] = await stretchesOf(tab, () => tab.evaluate(run, count, sample));
  return stretch?.processor ?? NaN;
}
