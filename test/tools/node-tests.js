import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { leaveCounts } from './count-reporter.js';
import { recordingRouter, takeEvidence } from './evidence.js';
import { leaveResults } from './results.js';
import { NODE_FOLDERS, testFiles } from './test-files.js';

// Runs the tests that need no page: `node test/tools/node-tests.js [part of a path]`. Node 20 reads no TypeScript, so each
// file is bundled first; packages stay outside the bundle, and the working folder stays the project's own.

const OUT = resolve('.cache/node-tests');

/**
 * @param {string} file
 * @returns {Promise<string>} the path of the bundle
 */
async function bundle(file) {
  const outfile = join(OUT, file.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [recordingRouter],
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return outfile;
}

process.setSourceMapsEnabled(true);
await rm(OUT, { recursive: true, force: true });
const mocha = new Mocha({ reporter: 'dot', timeout: 10_000 });
let unloadable = 0;
for (const file of testFiles(NODE_FOLDERS, process.argv[2])) {
  // One at a time, so that a file that cannot be loaded costs only itself.
  try {
    mocha.files = [await bundle(file)];
    await mocha.loadFilesAsync();
  } catch (error) {
    unloadable += 1;
    console.error(`\n${file} could not be loaded.\n`, error);
  }
}
mocha.files = [];
/** @type {import('./results.js').TestOutcome[]} */
const tests = [];
/** @type {import('./results.js').Evidence[]} */
const evidence = [];
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  leaveCounts({ passed: passes, failed: failures + unloadable, skipped: pending });
  leaveResults({ tests, evidence });
  // A socket that a test forgot to close must not keep the whole run waiting.
  process.exit(failures + unloadable === 0 ? 0 : 1);
});
runner.on('test', () => void takeEvidence(''));
runner.on('pass', (test) => {
  const file = sourceOf(test);
  tests.push({ name: test.fullTitle(), file, where: 'Node', passed: true });
  evidence.push(...takeEvidence(file));
});
runner.on(
  'fail',
  (test) => void tests.push({ name: test.fullTitle(), file: sourceOf(test), where: 'Node', passed: false }),
);

/** @param {Mocha.Runnable} test */
function sourceOf({ file = '' }) {
  return relative(OUT, file)
    .split(sep)
    .join('/')
    .replace(/\.mjs$/, '.ts');
}
