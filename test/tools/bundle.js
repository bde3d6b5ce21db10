import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes a TypeScript file one that Node can load: Node 20 reads no TypeScript.
 *
 * @param {string} file
 * @returns {Promise<string>} the address to import
 */
export async function bundled(file) {
  const outfile = resolve('.cache/bundled', file.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return pathToFileURL(outfile).href;
}
