import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/**
 * @typedef {import('./element-manifest.js').Manifest} Manifest
 * @typedef {import('./element-manifest.js').ElementEntry} ElementEntry
 */

/** Where a page under test finds the elements; not as `.json`, which the test server would make a module. */
export const ELEMENTS_PATH = '/elements.txt';

/** @returns {Promise<Manifest>} the manifest of the elements as their sources stand now */
export async function readManifest() {
  return cli({ argv: ['analyze', '--quiet'], noWrite: true });
}

/**
 * @param {Manifest} manifest
 * @returns {readonly ElementEntry[]} its elements, by their tags
 */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(
      (declaration) => (declaration.tagName === undefined ? [] : [/** @type {ElementEntry} */ (declaration)]), // what has a tag is one
    )
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}
