import { firstLoad } from '../tools/first-load.js';
import type { Figure } from './measure.js';

/** Budget 1, in bytes: Lit included, minified, compressed with brotli. */
export const FIRST_LOAD_MAX = 22_000;

/** The composers that are measured with a phone beside them. */
export const COMPOSERS = ['text-composer', 'template-composer', 'subscription-composer'] as const;

/** Budget 4: what no composer may bring along before it is used. */
const HEAVY = /^simulator\/|node_modules\/(?:quill|dompurify|msw)\/|\/emoticons?\.ts$/;

/** What of the heavy parts is in the first load of an element. */
export async function heavyIn(elements: readonly string[]): Promise<readonly string[]> {
  const { sources } = await firstLoad(elements);
  return sources.filter((source) => HEAVY.test(source));
}

/** 1: the first load of a composer with its phone. 4: how many of its sources belong to a heavy part. */
export async function bytes(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const composer of COMPOSERS) {
    const elements = [composer, 'phone'];
    const load = await firstLoad(elements);
    figures.push({
      budget: 1,
      name: `bytes of a ${composer} with its phone against ${FIRST_LOAD_MAX.toLocaleString('en-US')}`,
      limit: { most: 1 },
      ratios: [load.bytes / FIRST_LOAD_MAX],
      notes: { kB: load.bytes / 1000 },
    });
    figures.push({
      budget: 4,
      name: `heavy parts in the first load of a ${composer}`,
      limit: { most: 0 },
      ratios: [(await heavyIn(elements)).length],
      notes: { sources: load.sources.length },
    });
  }
  return figures;
}
