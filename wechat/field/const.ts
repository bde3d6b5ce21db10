import type { FieldContext } from '../context.js';
import { warned, type Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, type FieldRule, type Measure } from './rule.js';

/** Most characters in a `const` value. */
export const CONST_MAX = 20;

/**
 * Checks a `const` value (常量): a status, a way, a type, a reminder.
 *
 * - **Shape**: exactly one of the strings approved for the template, or the empty string.
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `const.DATA` (L19). WeChat lists the approved strings only in its
 *   console; where `approved` is unknown the value passes with a warning.
 */
export function checkConst(value: string, { approved }: FieldContext = {}): readonly Issue[] {
  if (value === '') return [];
  const long = atMost(measureConst(value), value, 'L19');
  if (!approved) return [...long, warned('unknown-reference', { received: value, rule: 'L19' })];
  return approved.includes(value) ? long : [...long, broken('not-listed', { received: value, rule: 'L19' })];
}

function measureConst(value: string): Measure {
  return { count: codePoints(value), limit: CONST_MAX, unit: 'code-point' };
}

export const constant: FieldRule = { check: checkConst, measure: measureConst };
