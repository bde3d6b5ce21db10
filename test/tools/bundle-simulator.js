import { build } from 'esbuild';

// Before `npm run simulator`: Node 20 reads no TypeScript. The command itself then starts as Node alone, with no shell
// around it, so that a signal sent to npm reaches it.
await build({
  entryPoints: ['simulator/cli.ts'],
  outfile: '.cache/simulator/cli.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});

// The page it shows stands beside the folder of the command, as in the package.
await build({
  entryPoints: { 'wechat-panel': 'simulator/panel-page.ts' },
  outdir: '.cache',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
});
