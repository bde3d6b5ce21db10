import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the last `npm test` left, one file for each of its steps. */
export const RESULTS_FOLDER = '.cache/results';

/**
 * How one test ended, in Node or in one browser.
 *
 * @typedef {{ name: string, file: string, where: string, passed: boolean }} TestOutcome
 *
 * What the passing tests of one file asked of one route, and what it answered.
 * @typedef {{ file: string, route: string, fields: string[], answers: string[], errcodes: number[], rules: string[], limits: number[] }} Evidence
 *
 * `narrowed` is the part of a path that the run was limited to; empty for all of them.
 * @typedef {{ narrowed: string, tests: TestOutcome[], evidence: Evidence[] }} Results
 */

/**
 * Leaves results where `TEST_RESULTS` says; a run outside of `npm test` leaves none.
 *
 * @param {{ tests: TestOutcome[], evidence?: Evidence[] }} results
 */
export function leaveResults({ tests, evidence = [] }) {
  const path = process.env.TEST_RESULTS;
  if (!path) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ narrowed: process.env.TEST_NARROWED ?? '', tests, evidence }));
}

/** Forgets the last run. */
export function forgetResults() {
  rmSync(RESULTS_FOLDER, { recursive: true, force: true });
}

/** @returns {Results | undefined} all steps of the last run together; undefined when there was none */
export function readResults() {
  if (!existsSync(RESULTS_FOLDER)) return undefined;
  const steps = readdirSync(RESULTS_FOLDER).map(
    (file) => /** @type {Results} */ (JSON.parse(readFileSync(join(RESULTS_FOLDER, file), 'utf8'))),
  );
  if (steps.length === 0) return undefined;
  return {
    narrowed: steps.map(({ narrowed }) => narrowed).find(Boolean) ?? '',
    tests: steps.flatMap(({ tests }) => tests),
    evidence: steps.flatMap(({ evidence }) => evidence),
  };
}
