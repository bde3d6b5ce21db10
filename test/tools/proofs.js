// Which requirement is proven by which test: pure, so that it can be tested itself.

/**
 * A row of test/requirements.json. `side` is who has to do it: the composer, the simulator, both, or the host around us.
 *
 * @typedef {{ id: string, seed: string, side: 'C' | 'S' | 'CS' | 'H', feature: string }} Requirement
 * @typedef {import('./results.js').TestOutcome} TestOutcome
 *
 * What a test shows by where it lies: `element`, it used one; `door`, it called the simulator as a program would;
 * `journey`, it went all the way.
 * @typedef {'element' | 'door' | 'journey'} Ground
 */

/** Most ids in one test's name: a test that proves more proves nothing well. */
export const IDS_MAX = 2;

/** `… (L13)`, `… (E05, S02)` */
const IDS = /\(([A-Z]\d{2,3}(?:, [A-Z]\d{2,3})*)\)/g;

/** @type {Readonly<Record<Requirement['side'], readonly Ground[]>>} */
const NEEDED = { C: ['element'], S: ['door'], CS: ['element', 'door'], H: ['journey'] };

/**
 * @param {string} name of a test, with the names of its suites before it
 * @returns {string[]} the requirements it says it proves
 */
export function idsIn(name) {
  return [...name.matchAll(IDS)].flatMap(([, ids = '']) => ids.split(', '));
}

/**
 * @param {string} file
 * @param {(file: string) => string} read
 * @returns {readonly Ground[]}
 */
export function groundsOf(file, read) {
  if (file.startsWith('test/e2e/')) return ['element', 'door', 'journey'];
  if (file.startsWith('test/components/')) return ['element'];
  if (file.startsWith('test/node/')) return ['door'];
  // test/simulator/api.ts calls `handle`.
  if (file.startsWith('test/simulator/') && /\/api\.js'|\.handle\(/.test(read(file))) return ['door'];
  return [];
}

/**
 * A hook for the host, shown in a document: `<!-- shows E20 -->` and a fenced example before the next heading.
 *
 * @param {string} markdown
 * @returns {string[]} what it shows
 */
export function shownIn(markdown) {
  return markdown
    .split(/^#+ /m)
    .filter((section) => section.includes('```'))
    .flatMap((section) => [...section.matchAll(/<!-- shows ((?:[A-Z]\d{2,3}(?:, )?)+) -->/g)])
    .flatMap(([, ids = '']) => ids.split(', '));
}

/**
 * Judges the last run. A test that failed anywhere, in Node or in one browser, proves nothing.
 *
 * @param {readonly Requirement[]} requirements
 * @param {readonly TestOutcome[]} tests
 * @param {readonly string[]} shown ids of documented hooks
 * @param {(file: string) => string} read
 * @returns {{ unproven: { requirement: Requirement, missing: string[] }[], mistakes: string[] }}
 */
export function judge(requirements, tests, shown, read) {
  const known = new Set(requirements.map(({ id }) => id));
  const failed = new Set(tests.filter(({ passed }) => !passed).map(keyOf));
  /** @type {Map<string, Set<string>>} */
  const proofs = new Map(shown.map((id) => [id, new Set(['journey'])]));
  /** @type {Set<string>} */
  const mistakes = new Set();
  for (const id of shown) if (!known.has(id)) mistakes.add(`A document shows ${id}, which is no requirement.`);
  for (const test of tests) {
    const ids = idsIn(test.name);
    if (ids.length > IDS_MAX) mistakes.add(`${test.file}: "${test.name}" names ${ids.length} requirements.`);
    for (const id of ids) {
      if (!known.has(id)) mistakes.add(`${test.file}: "${test.name}" names ${id}, which is no requirement.`);
      if (failed.has(keyOf(test))) continue;
      const grounds = proofs.get(id) ?? new Set();
      for (const ground of groundsOf(test.file, read)) grounds.add(ground);
      proofs.set(id, grounds);
    }
  }
  const unproven = requirements
    .map((requirement) => ({
      requirement,
      missing: NEEDED[requirement.side].filter((ground) => !proofs.get(requirement.id)?.has(ground)),
    }))
    .filter(({ missing }) => missing.length > 0);
  return { unproven, mistakes: [...mistakes] };
}

/** @param {TestOutcome} test */
function keyOf({ file, name }) {
  return `${file} ${name}`;
}
