import type { FieldContext } from '../context.js';
import type { Issue } from '../issue.js';
import { atMost, broken, without, type FieldRule, type Measure } from './rule.js';

/** Most digits of an `amount` in a template message. */
export const AMOUNT_MAX_DIGITS_TEMPLATE = 12;

/** Most digits of an `amount` in a subscribe notice. */
export const AMOUNT_MAX_DIGITS_SUBSCRIPTION = 10;

/**
 * Checks an `amount` value (金额).
 *
 * - **Shape**: one currency sign or none, digits with or without a decimal part, and 元 or nothing at the end:
 *   `¥29.90`, `500.0元`. No thousands comma, no 万, no range.
 * - **Unit**: digits, those after the point included (unconfirmed).
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `amount.DATA`: 12 digits (L16); the official table of subscribe
 *   notices says 10. Each kind of message obeys its own.
 */
export function checkAmount(value: string, context: FieldContext = {}): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L16' })];
  const characters = without(/[^\p{Sc}0-9.元]/u, value, 'L16');
  if (characters.length > 0) return characters;
  if (!/^\p{Sc}?\d+(\.\d+)?元?$/u.test(value)) return [broken('bad-format', { received: value, rule: 'L16' })];
  return atMost(measureAmount(value, context), value, 'L16');
}

function measureAmount(value: string, { kind }: FieldContext): Measure {
  const limit = kind === 'subscription' ? AMOUNT_MAX_DIGITS_SUBSCRIPTION : AMOUNT_MAX_DIGITS_TEMPLATE;
  return { count: value.replace(/\D/g, '').length, limit, unit: 'digit' };
}

export const amount: FieldRule = { check: checkAmount, measure: measureAmount };
