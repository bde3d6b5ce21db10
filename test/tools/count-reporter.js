import { writeFileSync } from 'node:fs';

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
 * Counts the tests of all browsers for test/tools/test.js. A file that could not be loaded holds no tests: it counts as
 * one failure.
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
