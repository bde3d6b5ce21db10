import { warned, type Issue } from '../issue.js';
import { CONTROL } from '../text/characters.js';
import { broken, without, type FieldRule } from './rule.js';

/**
 * Checks a value of a type nobody has documented, such as `short_thing`.
 *
 * - **Shape**: only what every parameter must obey: not empty, no line breaks or control characters.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: such types exist in category templates; their limits are unconfirmed, so a warning says so.
 */
export function checkUnknown(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'field-type' })];
  return [...without(CONTROL, value, 'field-type'), warned('unknown-reference', { rule: 'field-type' })];
}

export const unknown: FieldRule = { check: checkUnknown };
