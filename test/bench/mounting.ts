import type { Page } from 'puppeteer-core';
import type { Sample } from './composer-page.js';
import { grown, median } from './measure.js';
import type { Figure } from './measure.js';
import { stretchesOf } from './processor-time.js';
import { fresh, withBrowser } from './tabs.js';

const ROUNDS = 11;
const SIZES = [5, 50, 500] as const;
/** A thousand composers a round are not needed to see how it grows. */
const ROUNDS_OF_MANY = 3;

interface Bench {
  readonly mount: (count: number, sample: Sample) => Promise<void>;
}

interface Row {
  readonly name: string;
  readonly sample: Sample;
}

const EMPTY: Sample = { kind: 'text', size: 0 };

/** As a page shows them first, which is what other editors are compared by, and with a message in them. */
const ROWS: readonly Row[] = [
  { name: 'text composer', sample: EMPTY },
  { name: 'text composer with 80 characters', sample: { kind: 'text', size: 80 } },
  { name: 'template composer', sample: { kind: 'template', size: 0 } },
  { name: 'template composer with four fields', sample: { kind: 'template', size: 80 } },
];

/**
 * 5 and 15: composers mounted in a page that has none yet, against one minimal Lit element in such a page.
 *
 * Script time is what the main thread computes from the making of the first element until the last one has rendered. The
 * elements are defined before and taken out right after, so neither the loading nor the drawing is in it.
 */
export async function mounting(scripts: Readonly<Record<'composers' | 'floor', string>>): Promise<readonly Figure[]> {
  return withBrowser(async (browser) => {
    const tab = await browser.newPage();
    const floor: number[] = [];
    const ours = ROWS.map(() => new Map<number, number[]>([1, ...SIZES].map((count) => [count, []])));
    // The first round loads what is loaded once.
    for (let round = -1; round < ROUNDS; round += 1) {
      const bare = await mount(tab, scripts.floor, 1);
      if (round >= 0) floor.push(bare);
      for (const [row, { sample }] of ROWS.entries()) {
        for (const [count, times] of ours[row] ?? []) {
          if (count === SIZES.at(-1) && round >= ROUNDS_OF_MANY) continue;
          const time = await mount(tab, scripts.composers, count, sample);
          if (round >= 0) times.push(time);
        }
      }
    }
    return ROWS.flatMap(({ name }, row) => figuresOf(name, ours[row] ?? new Map<number, number[]>(), floor));
  });
}

function figuresOf(name: string, times: ReadonlyMap<number, readonly number[]>, floor: readonly number[]): Figure[] {
  const against = (count: number, most: number): Figure => {
    const ours = times.get(count) ?? [];
    return {
      budget: 5,
      name: `${name}: ${count} mounted, script time against one minimal Lit element`,
      limit: { most },
      // By the median, since one element more or less disturbed would move fifty times itself.
      ratios: ours.map((time) => time / median(floor)),
      notes: { ms: median(ours), 'ms floor': median(floor) },
    };
  };
  return [
    against(1, 4),
    against(50, 30),
    ...grown(`${name}, mounted`, new Map([...times].filter(([count]) => count > 1))),
  ];
}

async function mount(tab: Page, script: string, count: number, sample: Sample = EMPTY): Promise<number> {
  await fresh(tab, script);
  const run = (many: number, what: Sample) => (globalThis as unknown as { bench: Bench }).bench.mount(many, what);
  const [stretch] = await stretchesOf(tab, () => tab.evaluate(run, count, sample));
  return stretch?.processor ?? NaN;
}
