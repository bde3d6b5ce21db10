import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from './browsers.js';
import { install } from './install.js';

// `npm run screenshots`: every key screen as a picture, in the ignored folder `screenshots/`.

if (!install()) process.exit(1);
process.env.CHROME_PATH ??= await findChromium();
const { build } = await import('esbuild');
const outfile = resolve('.cache/screenshots/screenshots.mjs');
await build({
  entryPoints: ['test/e2e/screenshots.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
