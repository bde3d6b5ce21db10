import { writeFileSync } from 'node:fs';
import { bytes } from './bytes.js';
import { contacts } from './contacts.js';
import { http } from './http.js';
import { longChat } from './long-chat.js';
import { holds, lineOf, median, spread } from './measure.js';
import type { Figure } from './measure.js';
import { mounting } from './mounting.js';
import { page } from './page.js';
import { routes } from './routes.js';
import { typing } from './typing.js';

/** The files that run elsewhere: two servers as paths, pages as scripts. */
export interface Bundles {
  readonly server: string;
  readonly serverFloor: string;
  readonly page: string;
  readonly pageFloor: string;
  readonly phone: string;
  readonly phoneFloor: string;
  readonly composers: string;
  readonly minimalElement: string;
  readonly mirror: string;
  readonly contacts: string;
}

const FILE = 'bench-results.json';

/** What takes the figures of which budgets; how they grow (15) is taken with each, and alone where nothing else is asked. */
const PARTS: readonly (readonly [budget: number, take: (bundles: Bundles) => Promise<readonly Figure[]>])[] = [
  [1, bytes],
  [5, ({ composers, minimalElement }) => mounting({ composers, floor: minimalElement })],
  [6, ({ composers, mirror }) => typing({ composers, floor: mirror })],
  [8, async ({ server, serverFloor }) => [await http({ simulator: server, floor: serverFloor })]],
  [9, async () => [await routes()]],
  [10, ({ page: simulator, pageFloor }) => page({ simulator, floor: pageFloor })],
  [14, ({ phone, phoneFloor }) => longChat({ phone, floor: phoneFloor })],
  [15, (bundles) => contacts(bundles.contacts)],
];

/** Takes the figures of these budgets, or of all, and writes them down; says whether all hold. */
export async function bench(bundles: Bundles, only: readonly number[] = []): Promise<boolean> {
  const known = PARTS.map(([budget]) => budget);
  const unknown = only.find((each) => !known.includes(each));
  if (unknown !== undefined) throw new Error(`No bench of budget ${unknown}. There are: ${known.join(', ')}.`);
  const figures: Figure[] = [];
  const show = (figure: Figure) => {
    figures.push(figure);
    console.log(lineOf(figure));
  };
  for (const [budget, take] of PARTS) {
    if (only.length === 0 || only.includes(budget)) for (const figure of await take(bundles)) show(figure);
  }
  const results = figures.map((figure) => ({
    ...figure,
    median: median(figure.ratios),
    spread: spread(figure.ratios),
    holds: holds(figure),
  }));
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  return figures.every(holds);
}
