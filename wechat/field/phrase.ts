import type { Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, without, type FieldRule, type Measure } from './rule.js';

/** Most Chinese characters in a `phrase` value. */
export const PHRASE_MAX = 5;

/**
 * Checks a `phrase` value (汉字), such as 配送中.
 *
 * - **Shape**: Chinese characters only.
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: official parameter table of subscribe notices; staff answer on six characters.
 */
export function checkPhrase(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'phrase' })];
  return [...without(/\P{Script=Han}/u, value, 'phrase'), ...atMost(measurePhrase(value), value, 'phrase')];
}

function measurePhrase(value: string): Measure {
  return { count: codePoints(value), limit: PHRASE_MAX, unit: 'code-point' };
}

export const phrase: FieldRule = { check: checkPhrase, measure: measurePhrase };
