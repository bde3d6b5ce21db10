import { jsonType } from '../../wechat/issue.js';
import type { Refusal } from '../engine/decision.js';
import type { Result } from '../simulator.js';

/** A request the simulator cannot do. The message is for a person: it names the field and says what goes. */
export class BadRequest extends Error {
  readonly status: number;
  readonly facts: object;

  constructor(message: string, status = 400, facts: object = {}) {
    super(message);
    this.status = status;
    this.facts = facts;
  }
}

type Body = Readonly<Record<string, unknown>>;

/** Refuses fields nobody reads: what is accepted has an effect. */
export function onlyFields(body: Body, allowed: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !allowed.includes(name));
  if (unknown === undefined) return;
  throw new BadRequest(`"${unknown}" is not supported here (yet). Supported: ${allowed.join(', ') || 'none'}.`);
}

type Guard<Value> = (value: unknown) => value is Value;

export function textField(body: Body, name: string): string | undefined {
  return typedField(body, name, 'a text', (value) => typeof value === 'string');
}

export function booleanField(body: Body, name: string): boolean | undefined {
  return typedField(body, name, 'true or false', (value) => typeof value === 'boolean');
}

export function wholeField(body: Body, name: string, least: number, most: number): number | undefined {
  const fits = (value: unknown): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  return typedField(body, name, `a whole number from ${least} to ${most}`, fits);
}

export function choiceField<Choice extends string>(
  body: Body,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const fits = (value: unknown): value is Choice => choices.some((choice) => choice === value);
  return typedField(body, name, `one of ${choices.join(', ')}`, fits);
}

/** A text of some shape. */
export function shapedField(body: Body, name: string, shape: RegExp, what: string): string | undefined {
  const fits = (value: unknown): value is string => typeof value === 'string' && shape.test(value);
  return typedField(body, name, what, fits);
}

/** A list whose items all fit. */
export function listField<Item>(
  body: Body,
  name: string,
  what: string,
  fits: Guard<Item>,
): readonly Item[] | undefined {
  return typedField(body, name, what, (value): value is Item[] => Array.isArray(value) && value.every(fits));
}

/** Reads a field if it is there. */
export function typedField<Value>(body: Body, name: string, what: string, fits: Guard<Value>): Value | undefined {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  if (value === undefined || fits(value)) return value;
  throw new BadRequest(`"${name}" must be ${what}, not ${shown(value)}.`);
}

export function needed<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new BadRequest(`"${name}" is missing.`);
  return value;
}

/** Without the fields that were not given. */
export function present<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  // Only undefined values were taken away.
  return Object.fromEntries(given) as { [Key in keyof Values]?: NonNullable<Values[Key]> };
}

/** A number of the query string; `fallback` without one. */
export function wholeParameter(query: URLSearchParams, name: string, fallback: number, most: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new BadRequest(`"${name}" must be a whole number from 0 to ${most}, not "${text.slice(0, 40)}".`);
}

/** A parameter of the query string, read; `undefined` without one. */
export function parameter<Value>(
  query: URLSearchParams,
  name: string,
  what: string,
  read: (text: string) => Value | undefined,
): Value | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const value = read(text);
  if (value === undefined) throw new BadRequest(`"${name}" must be ${what}, not "${text.slice(0, 40)}".`);
  return value;
}

/** Which end of a list comes first. */
export function orderOf(text: string): 'newest' | 'oldest' | undefined {
  return text === 'newest' || text === 'oldest' ? text : undefined;
}

/** The answer of a command; a refusal becomes a sentence. */
export function answerOf<Answer>(result: Result<Answer>, sentence: (refusal: Refusal) => BadRequest): Answer {
  if (result.ok) return result.answer;
  throw sentence(result.refusal);
}

function shown(value: unknown): string {
  const type = jsonType(value);
  if (type === 'object' || type === 'array') return `an ${type}`;
  return JSON.stringify(value).slice(0, 40);
}
