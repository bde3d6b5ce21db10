import type { FieldContext } from '../context.js';
import { errorsFirst, jsonType, warned, type Issue } from '../issue.js';
import { amount } from './amount.js';
import { carNumber } from './car-number.js';
import { characterString } from './character-string.js';
import { constant } from './const.js';
import { date } from './date.js';
import { enumeration } from './enum.js';
import { isHidden, isLegacyName, legacy } from './legacy.js';
import { letter } from './letter.js';
import { name as personName } from './name.js';
import { number } from './number.js';
import { phoneNumber } from './phone-number.js';
import { phrase } from './phrase.js';
import { broken, type FieldRule, type Measure } from './rule.js';
import { symbol } from './symbol.js';
import { thing } from './thing.js';
import { time } from './time.js';
import { unknown } from './unknown.js';

export type { Measure } from './rule.js';
export { isHidden } from './legacy.js';

/** Every documented type of a parameter, and its rule. */
const RULES: ReadonlyMap<string, FieldRule> = new Map([
  ['thing', thing],
  ['number', number],
  ['letter', letter],
  ['symbol', symbol],
  ['character_string', characterString],
  ['time', time],
  ['date', date],
  ['amount', amount],
  ['phone_number', phoneNumber],
  ['car_number', carNumber],
  ['name', personName],
  ['phrase', phrase],
  ['const', constant],
  ['enum', enumeration],
  ['enum_string', enumeration],
]);

/** The names of the documented types. */
export const FIELD_TYPES: readonly string[] = [...RULES.keys()];

/** The type of a parameter: its name without the digits at the end; `legacy` for `first`, `remark`, `keyword1` … */
export function fieldType(name: string): string {
  return isLegacyName(name) ? 'legacy' : name.replace(/\d+$/, '');
}

function ruleOf(name: string, context: FieldContext): FieldRule {
  return isLegacyName(name) || context.legacy ? legacy : (RULES.get(fieldType(name)) ?? unknown);
}

/**
 * Checks one parameter of a template message or subscribe notice.
 *
 * @param name - Such as `thing1`; the type follows from it, see {@link fieldType}.
 * @param value - What stands in `data.<name>.value`. Absent and null count as missing. Anything else that is not text
 *   is refused, but for a JSON number in a `number` parameter, which WeChat's own schema types so, and for legacy
 *   parameters, which WeChat does not check.
 * @returns every problem, errors first; empty when WeChat would accept the value and show it as it is.
 * @example
 * checkField('thing1', '手冲壶'); // []
 * checkField('phrase2', 'OK'); // [{ code: 'bad-character', errcode: 47003, received: 'OK', … }]
 */
export function checkField(name: string, value: unknown, context: FieldContext = {}): readonly Issue[] {
  const rule = ruleOf(name, context);
  const hidden = isHidden(name) && value !== '' ? [warned('discarded', { rule: 'legacy' })] : [];
  if (typeof value === 'string') return errorsFirst([...hidden, ...rule.check(value, context)]);
  // An empty `const` may be sent, an absent one may not.
  if (value === undefined || value === null) return rule === legacy ? [] : [broken('missing')];
  if (typeof value === 'number' && rule === number) {
    return errorsFirst([warned('wrong-type', { received: 'number' }), ...rule.check(String(value), context)]);
  }
  const facts = { received: jsonType(value) };
  return [rule === legacy ? warned('wrong-type', facts) : broken('wrong-type', facts)];
}

/** How full a parameter's value is; undefined where its type has no limit. */
export function measureField(name: string, value: string, context: FieldContext = {}): Measure | undefined {
  return ruleOf(name, context).measure?.(value, context);
}
