import { writeFileSync } from 'node:fs';
import { bytes } from './bytes.js';
import { http } from './http.js';
import { longChat } from './long-chat.js';
import { holds, lineOf, median, spread } from './measure.js';
import type { Figure } from './measure.js';
import { page } from './page.js';
import { routes } from './routes.js';

/** The files that run elsewhere: two servers as paths, two pages as scripts. */
export interface Bundles {
  readonly server: string;
  readonly serverFloor: string;
  readonly page: string;
  readonly pageFloor: string;
  readonly phone: string;
  readonly phoneFloor: string;
}

const FILE = 'bench-results.json';

/** Takes every figure and writes them down; says whether all hold. */
export async function bench(bundles: Bundles): Promise<boolean> {
  const figures: Figure[] = [];
  const show = (figure: Figure) => {
    figures.push(figure);
    console.log(lineOf(figure));
  };
  for (const figure of await bytes()) show(figure);
  show(await http({ simulator: bundles.server, floor: bundles.serverFloor }));
  show(await routes());
  for (const figure of await page({ simulator: bundles.page, floor: bundles.pageFloor })) show(figure);
  for (const figure of await longChat({ phone: bundles.phone, floor: bundles.phoneFloor })) show(figure);
  const results = figures.map((figure) => ({
    ...figure,
    median: median(figure.ratios),
    spread: spread(figure.ratios),
    holds: holds(figure),
  }));
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  return figures.every(holds);
}
