import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, findFirefox, findWebKit } from './browsers.js';
import { runChecks } from './checks.js';
import { install } from './install.js';
import { forgetResults, RESULTS_FOLDER } from './results.js';
import { BROWSER_FOLDERS, NODE_FOLDERS, testFiles } from './test-files.js';

// `npm test`: everything that has to hold, in one command, from a fresh clone. Goes on after a failure; the last line is
// `N passed, N failed`. Imports nothing but Node and its neighbours that do the same, because nothing may be installed yet.

const USAGE = `npm test -- [--only=lint,types,node,browser] [--browser=chromium,firefox,webkit] [--files=part-of-a-path]`;
const STEPS = ['lint', 'types', 'node', 'browser'];
const BROWSERS = ['chromium', 'firefox', 'webkit'];
/** A step that takes longer hangs: three browsers, one after the other, need a quarter of an hour on a slow machine. */
const STEP_LIMIT_MS = 40 * 60_000;

/**
 * @typedef {import('./count-reporter.js').Counts} Counts
 * @typedef {{ readonly steps: readonly string[], readonly browsers: readonly string[], readonly files: string }} Options
 */

/** @returns {Options} */
function readOptions() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, browser: { type: 'string' }, files: { type: 'string' } },
  });
  const files = values.files ?? '';
  return {
    // Someone who asks for one file wants to see its tests, not the rest of the project.
    steps: listed(values.only, STEPS, files ? ['node', 'browser'] : STEPS),
    browsers: listed(values.browser, BROWSERS, BROWSERS),
    files,
  };
}

/**
 * @param {string | undefined} given
 * @param {readonly string[]} known
 * @param {readonly string[]} otherwise
 */
function listed(given, known, otherwise) {
  if (given === undefined) return otherwise;
  const names = given.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}.\n${USAGE}`);
  return names;
}

/**
 * Runs one program and says whether it ended well. Its output goes where ours goes.
 *
 * @param {string} title
 * @param {readonly string[]} program a script for Node, and its arguments
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<boolean>}
 */
async function run(title, program, environment) {
  console.log(`\n── ${title}`);
  const child = spawn(process.execPath, program, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    timeout: STEP_LIMIT_MS,
  });
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error);
      done(false);
    });
    child.once('exit', (code, signal) => {
      if (signal) console.error(`${title} was ended by ${signal}.`);
      done(code === 0);
    });
  });
}

/**
 * A check has nothing to count but itself, and that only when it fails.
 *
 * @param {Promise<boolean>} ended
 * @returns {Promise<Counts>}
 */
async function check(ended) {
  return { passed: 0, failed: (await ended) ? 0 : 1, skipped: 0 };
}

/**
 * Runs tests that leave their counts in a file. Ending badly without a failed test, or with no test at all, is a failure.
 *
 * @param {string} title
 * @param {readonly string[]} program
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Counts>}
 */
async function tests(title, program, environment) {
  const path = resolve('.cache/test-counts.json');
  rmSync(path, { force: true });
  const endedWell = await run(title, program, { ...environment, TEST_COUNTS: path });
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = /** @type {Counts} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    console.error(`${title} ended without saying how many tests it ran.`);
  }
  const silent = counts.failed === 0 && (!endedWell || counts.passed === 0);
  if (silent) console.error(`${title} ran nothing, or failed outside of a test.`);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * Finds the browsers asked for, and prints a line for each that is not here.
 *
 * @param {Options} options
 * @returns {Promise<{ found: string[], failed: number, environment: NodeJS.ProcessEnv }>}
 */
async function findBrowsers(options) {
  const found = [];
  let failed = 0;
  /** @type {NodeJS.ProcessEnv} */
  const environment = {};
  try {
    // Journeys need Chromium whichever browsers run the element tests.
    environment.CHROME_PATH = await findChromium();
    if (options.browsers.includes('chromium')) found.push('chromium');
  } catch (error) {
    failed = 1;
    console.error(`\nChromium: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (options.browsers.includes('firefox')) {
    if (findFirefox()) found.push('firefox');
    else console.log('Firefox: not found, its tests do not run (set FIREFOX_PATH to name one).');
  }
  if (options.browsers.includes('webkit')) {
    if (findWebKit()) found.push('webkit');
    else console.log('WebKit: not found, its tests do not run (Debian: webkit2gtk-driver and xvfb).');
  }
  return { found, failed, environment };
}

/**
 * @param {Options} options
 * @returns {AsyncGenerator<Counts>} the counts of each step as it ends
 */
async function* runSteps({ steps, browsers, files }) {
  for (const ended of runChecks(steps, STEP_LIMIT_MS)) yield check(ended);

  const inNode = steps.includes('node') && testFiles(NODE_FOLDERS, files).length > 0;
  const pages = steps.includes('browser') ? testFiles(BROWSER_FOLDERS, files) : [];
  if (!inNode && pages.length === 0) return;
  const { found, failed, environment } = await findBrowsers({ steps, browsers, files });
  yield { passed: 0, failed, skipped: 0 };
  forgetResults();
  const results = (/** @type {string} */ step) => ({
    TEST_RESULTS: resolve(RESULTS_FOLDER, `${step}.json`),
    TEST_NARROWED: files,
  });
  if (inNode) {
    yield tests('Tests in Node', ['test/tools/node-tests.js', files], { ...environment, ...results('node') });
  }
  if (pages.length > 0 && found.length > 0) {
    const narrowed = files ? ['--files', ...pages] : [];
    const browsersFound = { ...environment, ...results('browser'), TEST_BROWSERS: found.join() };
    yield tests(
      `Tests in ${found.join(', ')}`,
      ['node_modules/@web/test-runner/dist/bin.js', ...narrowed],
      browsersFound,
    );
  }
}

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  const options = readOptions();
  mkdirSync('.cache', { recursive: true });
  if (!install()) throw new Error('The packages could not be installed.');
  for await (const counts of runSteps(options)) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  const testless = options.steps.every((step) => step === 'lint' || step === 'types');
  if (!testless && total.passed + total.failed === 0) throw new Error('No test ran.');
} catch (error) {
  total.failed += 1;
  console.error(error instanceof Error ? error.message : error);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
