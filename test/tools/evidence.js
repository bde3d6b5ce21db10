import { resolve } from 'node:path';

// What the tests asked of the simulator and what it answered, for the table of what is emulated. Only tests that run in
// Node are watched; the simulator itself knows nothing of it.

/** @typedef {import('./results.js').Evidence} Evidence */
/** @typedef {Omit<Evidence, 'file'>} Exchange */

const KEY = Symbol.for('wechat-composer.exchanges');
const RECORDER = resolve('test/tools/recording-router.ts');

/** @returns {Exchange[]} what was exchanged since it was last taken; test bundles do not share modules, so it is global */
function exchanges() {
  const shared = /** @type {{ [KEY]?: Exchange[] | undefined }} */ (/** @type {unknown} */ (globalThis));
  const kept = shared[KEY] ?? [];
  shared[KEY] = kept;
  return kept;
}

/** @param {Exchange} exchange */
export function note(exchange) {
  exchanges().push(exchange);
}

/**
 * Ends what is noted for one test.
 *
 * @param {string} file the test's; what is thrown at random proves nothing
 * @returns {Evidence[]} one for each route
 */
export function takeEvidence(file) {
  /** @type {Map<string, Evidence>} */
  const byRoute = new Map();
  for (const { route, ...lists } of exchanges().splice(0)) {
    const known = byRoute.get(route) ?? { file, route, fields: [], answers: [], errcodes: [], rules: [], limits: [] };
    byRoute.set(route, {
      ...known,
      fields: joined(known.fields, lists.fields),
      answers: joined(known.answers, lists.answers),
      errcodes: joined(known.errcodes, lists.errcodes),
      rules: joined(known.rules, lists.rules),
      limits: joined(known.limits, lists.limits),
    });
  }
  return file.includes('fuzz') ? [] : [...byRoute.values()];
}

/**
 * @template Item
 * @param {Item[]} some
 * @param {Item[]} more
 */
function joined(some, more) {
  return [...new Set([...some, ...more])];
}

/**
 * Puts a router that notes what passes through in the place of the simulator's own, in test bundles only.
 *
 * @type {import('esbuild').Plugin}
 */
export const recordingRouter = {
  name: 'recording-router',
  setup(build) {
    build.onResolve({ filter: /^\.\/router\.js$/ }, ({ importer }) =>
      importer.endsWith('create-simulator.ts') ? { path: RECORDER } : undefined,
    );
  },
};
