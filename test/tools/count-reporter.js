import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { leaveResults } from './results.js';

/**
 * Where a step leaves its counts for test/tools/test.js: a file, because a test process may end before a message is sent.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @param {Counts} counts
 */
export function leaveCounts(counts) {
  const path = process.env.TEST_COUNTS;
  if (path) writeFileSync(path, JSON.stringify(counts));
}

/**
 * Counts the tests of all browsers for test/tools/test.js, and leaves how each ended. A file that could not be loaded
 * holds no tests: it counts as one failure.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  /** @type {import('@web/test-runner').TestSessionManager | undefined} */
  let sessions;
  return {
    start: (args) => void (sessions = args.sessions),
    stop() {
      const all = [...(sessions?.all() ?? [])];
      const tests = all.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
      const broken = all.filter(({ errors, testResults }) => errors.length > 0 || !testResults).length;
      leaveCounts({
        passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
        failed: tests.filter(({ passed, skipped }) => !passed && !skipped).length + broken,
        skipped: tests.filter(({ skipped }) => skipped).length,
      });
      leaveResults({ tests: all.flatMap(outcomesOf) });
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/**
 * @param {import('@web/test-runner').TestSession} session
 * @returns {import('./results.js').TestOutcome[]}
 */
function outcomesOf({ testFile, browser, testResults }) {
  const file = relative(process.cwd(), testFile).split(sep).join('/');
  /** @type {(suite: import('@web/test-runner').TestSuiteResult, above: string) => import('./results.js').TestOutcome[]} */
  const named = (suite, above) => [
    ...suite.tests
      .filter(({ skipped }) => !skipped)
      .map(({ name, passed }) => ({ name: `${above} ${name}`.trim(), file, where: browser.name, passed })),
    ...suite.suites.flatMap((inner) => named(inner, `${above} ${inner.name}`.trim())),
  ];
  return testResults ? named(testResults, '') : [];
}
