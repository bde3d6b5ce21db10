import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** Where a page under test finds the manifest; not as `.json`, which the test server would make a module. */
export const MANIFEST_PATH = '/manifest.txt';

/** @returns {Promise<import('./element-manifest.js').Manifest>} the manifest of the elements as their sources stand now */
export async function readManifest() {
  return cli({ argv: ['analyze', '--quiet'], noWrite: true });
}
