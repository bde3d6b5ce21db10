import type { Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import { atMost, broken, emojiWarning, without, type FieldRule, type Measure } from './rule.js';

/** Most symbols in a `symbol` value. */
export const SYMBOL_MAX = 5;

/**
 * Checks a `symbol` value (符号).
 *
 * - **Shape**: marks that are neither Chinese characters nor letters nor digits of any script; no line breaks or
 *   control characters.
 * - **Unit**: code points.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: official parameter table of subscribe notices; definition of 符号 in Linkflow 触达 (L09).
 */
export function checkSymbol(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L09' })];
  return [
    ...without(/[\p{L}\p{N}\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u, value, 'L09'),
    ...atMost(measureSymbol(value), value, 'symbol'),
    ...emojiWarning(value),
  ];
}

function measureSymbol(value: string): Measure {
  return { count: codePoints(value), limit: SYMBOL_MAX, unit: 'code-point' };
}

export const symbol: FieldRule = { check: checkSymbol, measure: measureSymbol };
