import type { FieldContext } from '../context.js';
import { refused, warned, type Facts, type Issue, type IssueCode, type Unit } from '../issue.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { matching } from '../text/characters.js';
import { EMOJI } from '../text/emoji.js';

/** How full a value is: `count` of `limit`, in `unit`. */
export interface Measure {
  readonly count: number;
  readonly limit: number;
  readonly unit: Unit;
}

/** What one type of parameter is. */
export interface FieldRule {
  /** Every problem of a value; empty when WeChat would accept it. */
  readonly check: (value: string, context: FieldContext) => readonly Issue[];
  /** How full the value is; absent where the type has no limit. */
  readonly measure?: (value: string, context: FieldContext) => Measure;
}

/** An issue of a parameter: WeChat answers 47003 and names it. */
export function broken(code: IssueCode, facts: Facts = {}): Issue {
  return refused(code, ERRCODE.argumentInvalid, facts);
}

/**
 * Refuses more than `limit` in `unit`.
 *
 * No source says whether WeChat counts code points or UTF-16 units. Code points are obeyed; where only the UTF-16
 * length is over, a warning says so.
 */
export function atMost({ count, limit, unit }: Measure, value: string, rule: string): readonly Issue[] {
  if (count > limit) return [broken('too-long', { limit, received: count, unit, rule })];
  if (unit !== 'code-point' || value.length <= limit) return [];
  return [warned('too-long', { limit, received: value.length, unit, rule: 'utf-16' })];
}

/** Refuses every character that matches `forbidden`, and names them. */
export function without(forbidden: RegExp, value: string, rule: string): readonly Issue[] {
  const found = matching(forbidden, value);
  return found === '' ? [] : [broken('bad-character', { received: found, rule })];
}

/**
 * Warns of emoji.
 *
 * **Source**: announcement of May 2023, emoji are removed from template messages; for category templates unconfirmed.
 */
export function emojiWarning(value: string): readonly Issue[] {
  const emoji = EMOJI.exec(value)?.[0];
  return emoji === undefined ? [] : [warned('discarded', { received: emoji, rule: 'emoji' })];
}
