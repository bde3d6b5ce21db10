import type { Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, emojiWarning, without, type FieldRule, type Measure } from './rule.js';

/** Most characters in a `character_string` value. */
export const CHARACTER_STRING_MAX = 32;

/** Letters and digits of other scripts than Latin, and what no parameter may hold. */
const FOREIGN = /(?![A-Za-z0-9])[\p{L}\p{N}\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Checks a `character_string` value (字符串): an order number, a card number, an address on the web.
 *
 * - **Shape**: digits, letters and symbols; no Chinese, no line breaks or control characters. Letters and digits of
 *   other scripts are refused too (unconfirmed).
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `character_string.DATA` (L14); reports of refused Chinese.
 */
export function checkCharacterString(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L14' })];
  return [
    ...without(FOREIGN, value, 'L14'),
    ...atMost(measureCharacterString(value), value, 'L14'),
    ...emojiWarning(value),
  ];
}

function measureCharacterString(value: string): Measure {
  return { count: codePoints(value), limit: CHARACTER_STRING_MAX, unit: 'code-point' };
}

export const characterString: FieldRule = { check: checkCharacterString, measure: measureCharacterString };
