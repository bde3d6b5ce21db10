import type { Page } from 'puppeteer-core';
import type { Sample } from './composer-page.js';
import { grown, median, percentile } from './measure.js';
import type { Figure } from './measure.js';
import { stretchesOf, type Stretch } from './processor-time.js';
import { fresh, withBrowser } from './tabs.js';

const ROUNDS = 7;
const KEYS = 60;
/** Characters in the message; the budget is about the one in the middle. */
const SIZES = [20, 200, 2_000] as const;
const MIDDLE = 200;

interface Bench {
  readonly write: (sample: Sample) => Promise<void>;
}

/** A page with something to write into, and what its rounds gave. */
interface Desk {
  readonly tab: Page;
  readonly processor: number[];
  readonly wall: number[];
}

/**
 * 6 and 15: from a key until the phone beside a composer holds it, p95, against a textarea mirrored into a div.
 *
 * Real keys, through the browser's protocol: what a person waits for begins with the key, not with the event that their
 * text has changed, and what a composer does about `keydown` and `beforeinput` is then part of it. What the protocol costs
 * is not: the time begins with the time stamp that the browser gives a key on its way to the page. It ends when the
 * preview's DOM has become another, before that is drawn. After each key the page has the frame that a person leaves it.
 *
 * The ratio by processor time, in the notes, leaves out the key's own way to the page: of what the main thread computes.
 */
export async function typing(scripts: Readonly<Record<'composers' | 'floor', string>>): Promise<readonly Figure[]> {
  return withBrowser(async (browser) => {
    const desk = async (script: string, sample: Sample): Promise<Desk> => {
      const tab = await browser.newPage();
      await fresh(tab, script);
      await tab.evaluate((what) => (globalThis as unknown as { bench: Bench }).bench.write(what), sample);
      return { tab, processor: [], wall: [] };
    };
    const floor = await desk(scripts.floor, { kind: 'text', size: MIDDLE });
    const figures: Figure[] = [];
    for (const kind of ['text', 'template'] as const) {
      const desks = new Map<number, Desk>();
      for (const size of SIZES) desks.set(size, await desk(scripts.composers, { kind, size }));
      const bare: Desk = { ...floor, processor: [], wall: [] };
      // The first rounds load what is loaded once, and show the browser which code is worth its while.
      for (let round = -2; round < ROUNDS; round += 1) {
        for (const each of [bare, ...desks.values()]) {
          const keys = await type(each.tab);
          if (round < 0) continue;
          each.processor.push(
            percentile(
              keys.map(({ processor }) => processor),
              0.95,
            ),
          );
          each.wall.push(
            percentile(
              keys.map(({ wall }) => wall),
              0.95,
            ),
          );
        }
      }
      figures.push(...figuresOf(kind, desks, bare));
      for (const { tab } of desks.values()) await tab.close();
    }
    return figures;
  });
}

function figuresOf(kind: string, desks: ReadonlyMap<number, Desk>, floor: Desk): readonly Figure[] {
  const { processor = [], wall = [] } = desks.get(MIDDLE) ?? {};
  const latency: Figure = {
    budget: 6,
    name: `${kind} composer of ${MIDDLE} characters: key to preview, p95, against a mirrored textarea`,
    limit: { most: 2 },
    // By the median of the floor, which took turns with ours: a pair of rounds says what else the machine did in one of them.
    ratios: wall.map((time) => time / median(floor.wall)),
    notes: {
      ms: median(wall),
      'ms floor': median(floor.wall),
      'ratio by processor time': median(processor) / median(floor.processor),
    },
  };
  const times = new Map([...desks].map(([size, desk]) => [size, desk.processor]));
  return [latency, ...grown(`${kind} composer, a key at so many characters`, times)];
}

/** Writes a letter and takes it out again, over and over: the message stays as long as it is. */
async function type(tab: Page): Promise<readonly Stretch[]> {
  await tab.bringToFront();
  const keys = await stretchesOf(tab, async () => {
    for (let key = 0; key < KEYS; key += 1) {
      await tab.keyboard.press(key % 2 === 0 ? 'a' : 'Backspace');
      await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    }
  });
  if (keys.length !== KEYS) throw new Error(`Of ${KEYS} keys ${keys.length} reached the preview.`);
  return keys;
}
