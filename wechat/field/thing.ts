import type { Issue } from '../issue.js';
import { CONTROL } from '../text/characters.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, emojiWarning, without, type FieldRule, type Measure } from './rule.js';

/** Most characters in a `thing` value. */
export const THING_MAX = 20;

/**
 * Checks a `thing` value (事物): a name, an address, an organisation, a product.
 *
 * - **Shape**: Chinese characters, letters, digits and symbols in any mix; no line breaks or control characters.
 * - **Unit**: code points, see {@link codePoints}.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `thing.DATA` (L13).
 *
 * @returns every problem found, worst first; empty when WeChat would accept the value.
 * @example
 * checkThing('已发货'); // []
 * checkThing('x'.repeat(21)); // [{ code: 'too-long', limit: 20, received: 21, … }]
 */
export function checkThing(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L13' })];
  return [...atMost(measureThing(value), value, 'L13'), ...without(CONTROL, value, 'L13'), ...emojiWarning(value)];
}

function measureThing(value: string): Measure {
  return { count: codePoints(value), limit: THING_MAX, unit: 'code-point' };
}

export const thing: FieldRule = { check: checkThing, measure: measureThing };
