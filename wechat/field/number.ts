import type { Issue } from '../issue.js';
import { atMost, broken, without, type FieldRule, type Measure } from './rule.js';

/** Most digits in a `number` value, those after the point included. */
export const NUMBER_MAX_DIGITS = 32;

/**
 * Checks a `number` value (数字).
 *
 * - **Shape**: digits, with or without a decimal part: `12`, `0.65`. No sign, no thousands comma, no exponent; a digit
 *   on both sides of the point (unconfirmed).
 * - **Unit**: digits.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: official parameter table of subscribe notices; staff answers refuse `-5` and `+10`.
 */
export function checkNumber(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'number' })];
  const characters = without(/[^0-9.]/u, value, 'number');
  if (characters.length > 0) return characters;
  if (!/^\d+(\.\d+)?$/.test(value)) return [broken('bad-format', { received: value, rule: 'number' })];
  return atMost(measureNumber(value), value, 'number');
}

function measureNumber(value: string): Measure {
  return { count: value.replace(/\D/g, '').length, limit: NUMBER_MAX_DIGITS, unit: 'digit' };
}

export const number: FieldRule = { check: checkNumber, measure: measureNumber };
