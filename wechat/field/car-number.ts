import type { Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { matching } from '../text/characters.js';
import { atMost, broken, type FieldRule, type Measure } from './rule.js';

/** Most characters in a `car_number` value. */
export const CAR_NUMBER_MAX = 8;

/**
 * Checks a `car_number` value (车牌).
 *
 * - **Shape**: the first and the last character may be Chinese, everything else is `A` to `Z`, `a` to `z` or a digit:
 *   `粤A8Z888挂` (exactly at the limit).
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `car_number.DATA` (L18).
 */
export function checkCarNumber(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L18' })];
  const characters = [...value];
  const wrong = characters.filter((character, index) => {
    const atAnEnd = index === 0 || index === characters.length - 1;
    return !(atAnEnd ? /[A-Za-z0-9\p{Script=Han}]/u : /[A-Za-z0-9]/).test(character);
  });
  const received = matching(/./su, wrong.join(''));
  return [
    ...(received === '' ? [] : [broken('bad-character', { received, rule: 'L18' })]),
    ...atMost(measureCarNumber(value), value, 'L18'),
  ];
}

function measureCarNumber(value: string): Measure {
  return { count: codePoints(value), limit: CAR_NUMBER_MAX, unit: 'code-point' };
}

export const carNumber: FieldRule = { check: checkCarNumber, measure: measureCarNumber };
