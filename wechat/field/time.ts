import { warned, type Issue } from '../issue.js';
import { moment, sides } from './calendar.js';
import { broken, type FieldRule } from './rule.js';

/**
 * Checks a `time` value (时间).
 *
 * - **Shape**: `HH:MM` or `HH:MM:SS` on the 24-hour clock, a date and one blank before it if wanted; a period joins two
 *   with the half-width `~`: `15:01`, `2019年10月1日 15:01`, `09:00~11:30`. A date alone is let pass with a warning.
 * - **Refused with**: errcode 47003, naming the parameter.
 * - **Source**: Linkflow 触达, 填写注意事项, row `time.DATA` and 时间格式 (L15, L10); reports on `～` and `-`.
 */
export function checkTime(value: string): readonly Issue[] {
  if (value === '') return [broken('missing', { rule: 'L15' })];
  const parts = sides(value)?.map(moment);
  if (!parts?.every((part) => part !== undefined)) return [broken('bad-format', { received: value, rule: 'L15' })];
  return parts.every((part) => part.clock) ? [] : [warned('bad-format', { received: value, rule: 'L15' })];
}

export const time: FieldRule = { check: checkTime };
