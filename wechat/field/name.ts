import type { Issue } from '../issue.js';
import { HAN } from '../text/characters.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, emojiWarning, without, type FieldRule, type Measure } from './rule.js';

/** Most characters in a `name` that holds a Chinese character. */
export const NAME_MAX_WITH_HAN = 10;

/** Most characters in a `name` of letters and symbols alone. */
export const NAME_MAX_WITHOUT_HAN = 20;

/**
 * Checks a `name` value (姓名).
 *
 * - **Shape**: Chinese characters, letters and symbols; no digits of any script, no line breaks or control characters.
 * - **Unit**: code points: 10 as soon as one Chinese character occurs, else 20.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: official parameter table of subscribe notices; reports of refused digits.
 */
export function checkName(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'name' })];
  return [
    ...without(/[\p{N}\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u, value, 'name'),
    ...atMost(measureName(value), value, 'name'),
    ...emojiWarning(value),
  ];
}

function measureName(value: string): Measure {
  const limit = HAN.test(value) ? NAME_MAX_WITH_HAN : NAME_MAX_WITHOUT_HAN;
  return { count: codePoints(value), limit, unit: 'code-point' };
}

export const name: FieldRule = { check: checkName, measure: measureName };
