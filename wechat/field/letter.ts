import type { Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, without, type FieldRule, type Measure } from './rule.js';

/** Most letters in a `letter` value. */
export const LETTER_MAX = 32;

/**
 * Checks a `letter` value (字母).
 *
 * - **Shape**: `A` to `Z` and `a` to `z` only; accented and full-width letters are refused (unconfirmed).
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: official parameter table of subscribe notices.
 */
export function checkLetter(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'letter' })];
  return [...without(/[^A-Za-z]/u, value, 'letter'), ...atMost(measureLetter(value), value, 'letter')];
}

function measureLetter(value: string): Measure {
  return { count: codePoints(value), limit: LETTER_MAX, unit: 'code-point' };
}

export const letter: FieldRule = { check: checkLetter, measure: measureLetter };
