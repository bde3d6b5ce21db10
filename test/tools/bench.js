import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './browsers.js';
import { install } from './install.js';

// `npm run bench`: each figure as a ratio to the simplest program that does the same, measured in turns with it; the median
// decides. Ends badly where one is missed. Everything is written to bench-results.json. `--only=5,6` takes the figures of
// these budgets alone.

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const only = values.only.split(',').filter(Boolean).map(Number);

if (!install()) process.exit(1);
process.env.CHROME_PATH ??= await findChromium();
const { build } = await import('esbuild');

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' };

/**
 * @param {string} file
 * @param {import('esbuild').Plugin[]} [plugins]
 */
async function forNode(file, plugins = []) {
  const outfile = resolve('.cache/bench', file.replace(/\.ts$/, '.mjs'));
  await build({ ...common, entryPoints: [file], outfile, platform: 'node', packages: 'external', plugins });
  return outfile;
}

/** @param {string} file */
async function forPage(file) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [file],
    write: false,
    platform: 'browser',
    conditions: ['browser'],
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}

/** @type {import('esbuild').Plugin} */
const routerOfSome = {
  name: 'router-of-some',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/router\.js$/ }, ({ importer }) =>
      importer.endsWith('create-simulator.ts') ? { path: resolve('test/bench/router-of-some.ts') } : undefined,
    );
  },
};

const entry = pathToFileURL(await forNode('test/bench/bench.ts', [routerOfSome])).href;
const { bench } = /** @type {typeof import('../bench/bench.js')} */ (await import(entry));
/** @type {import('../bench/bench.js').Bundles} */
const bundles = {
  server: await forNode('test/bench/http-simulator.ts'),
  serverFloor: await forNode('test/bench/floor/http-server.ts'),
  page: await forPage('test/bench/simulator-page.ts'),
  pageFloor: await forPage('test/bench/floor/msw-page.ts'),
  phone: await forPage('test/bench/phone-page.ts'),
  phoneFloor: await forPage('test/bench/floor/virtualizer-page.ts'),
  composers: await forPage('test/bench/composer-page.ts'),
  minimalElement: await forPage('test/bench/floor/minimal-element-page.ts'),
  mirror: await forPage('test/bench/floor/mirror-page.ts'),
  contacts: await forPage('test/bench/contacts-page.ts'),
};
process.exit((await bench(bundles, only)) ? 0 : 1);
