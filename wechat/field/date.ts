import type { Issue } from '../issue.js';
import { moment, sides } from './calendar.js';
import { broken, type FieldRule } from './rule.js';

/**
 * Checks a `date` value (日期).
 *
 * - **Shape**: y年m月d日, y年m月, m月d日, or joined by `-` `/` `.`, a time of day after one blank if wanted; a period
 *   joins two dates with the half-width `~`.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: official parameter table of subscribe notices; 日期 in Linkflow 触达 (L11).
 */
export function checkDate(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L11' })];
  const dated = sides(value)?.every((part) => moment(part)?.date !== undefined);
  return dated ? [] : [broken('bad-format', { received: value, rule: 'L11' })];
}

export const date: FieldRule = { check: checkDate };
