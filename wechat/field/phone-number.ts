import type { Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, without, type FieldRule, type Measure } from './rule.js';

/** Most digits and symbols in a `phone_number` value. */
export const PHONE_NUMBER_MAX = 17;

/**
 * Checks a `phone_number` value (电话).
 *
 * - **Shape**: digits and symbols, such as `+86-0766-66888866` (exactly at the limit); no letters, no Chinese.
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `phone_number.DATA` (L17).
 */
export function checkPhoneNumber(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L17' })];
  return [
    ...without(/(?![0-9])[\p{L}\p{N}\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u, value, 'L17'),
    ...atMost(measurePhoneNumber(value), value, 'L17'),
  ];
}

function measurePhoneNumber(value: string): Measure {
  return { count: codePoints(value), limit: PHONE_NUMBER_MAX, unit: 'code-point' };
}

export const phoneNumber: FieldRule = { check: checkPhoneNumber, measure: measurePhoneNumber };
