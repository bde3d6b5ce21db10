import type { FieldContext } from '../context.js';
import { warned, type Issue } from '../issue.js';
import { broken, type FieldRule } from './rule.js';

/**
 * Checks an `enum` value (枚举).
 *
 * - **Shape**: exactly one of the template's listed values.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: `keywordEnumValueList` of the official template list; a report on an unlisted `enum_string4`. Where
 *   `values` is unknown the value passes with a warning.
 */
export function checkEnum(value: string, { values }: FieldContext = {}): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'enum' })];
  if (!values) return [warned('unknown-reference', { received: value, rule: 'enum' })];
  return values.includes(value) ? [] : [broken('not-listed', { received: value, rule: 'enum' })];
}

export const enumeration: FieldRule = { check: checkEnum };
