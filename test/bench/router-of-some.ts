import { createRouter as createWholeRouter, ROUTES } from '../../simulator/router.js';
import type { Exchange, Host } from '../../simulator/router.js';
import type { Route } from '../../simulator/route.js';

export type { Exchange, Host } from '../../simulator/router.js';

let chosen: readonly Route[] = ROUTES;

/** Lets the next simulator know `user/get` and so many other paths: the real ones first, then made-up ones. */
export function chooseRoutes(count: number): void {
  const [asked] = ROUTES.filter(({ path }) => path === '/cgi-bin/user/get');
  if (!asked) throw new Error('No route /cgi-bin/user/get.');
  const others = ROUTES.filter((route) => route !== asked);
  const madeUp = Array.from({ length: count }, (_, index) => ({ ...asked, path: `/cgi-bin/made/up/${index}` }));
  chosen = [...others, ...madeUp].slice(0, count - 1).concat(asked);
}

/** Takes the place of the simulator's router in this bench. */
export function createRouter(host: Host): Exchange {
  return createWholeRouter(host, chosen);
}
