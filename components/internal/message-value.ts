import { isRecord } from '../../wechat/issue.js';

/** A message body as an element holds it: a frozen plain object. */
export type Body = Readonly<Record<string, unknown>>;

/** Who a message goes to, in whichever of the endpoints' own words. */
export type Recipient = Readonly<Record<string, unknown>>;

/** The keys that say who gets a message; they are no part of its value. */
const RECIPIENT_KEYS: ReadonlySet<string> = new Set(['touser', 'towxname', 'filter', 'recipient', 'app_id']);

/** What was taken from outside: the message, and who it goes to. */
export interface Taken {
  readonly value: Body | null;
  readonly recipient: Recipient | null;
}

/** The value cannot be taken: it is text that is not JSON, or JSON that is no object. */
export class NotAMessage extends Error {}

/**
 * Takes an object or JSON text as a message. Absent, null and blank text are nothing.
 *
 * What comes in is copied, so that later changes outside are not ours; keys keep their order, unknown ones too.
 *
 * @throws {@link NotAMessage} when it is neither.
 */
export function take(given: unknown): Taken {
  if (given === null || given === undefined || (typeof given === 'string' && given.trim() === '')) {
    return { value: null, recipient: null };
  }
  const plain = parse(given);
  if (plain === null) return { value: null, recipient: null };
  if (!isRecord(plain)) throw new NotAMessage('a message is a JSON object');
  const entries = Object.entries(plain);
  const recipient = entries.filter(([key]) => RECIPIENT_KEYS.has(key));
  const value = entries.filter(([key]) => !RECIPIENT_KEYS.has(key));
  return {
    value: value.length > 0 ? freeze(Object.fromEntries(value)) : null,
    recipient: recipient.length > 0 ? freeze(Object.fromEntries(recipient)) : null,
  };
}

function parse(given: unknown): unknown {
  try {
    return JSON.parse(typeof given === 'string' ? given : JSON.stringify(given)) as unknown;
  } catch (cause) {
    throw new NotAMessage('not JSON', { cause });
  }
}

/** Whether two bodies are the same JSON text. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Freezes a JSON value to its depths. */
export function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/**
 * `body` with `key` set, or left out where `part` is undefined. A key that was there keeps its place; a new one takes
 * its place among `order`, the order of the contract, after every key that stands before it there.
 */
export function withKey(body: Body | null, key: string, part: unknown, order: readonly string[] = []): Body {
  // Most keys of a person change what is there already.
  if (part !== undefined && body && Object.hasOwn(body, key)) return freeze({ ...body, [key]: part });
  const entries = Object.entries(body ?? {}).filter(([each]) => each !== key);
  if (part !== undefined) entries.splice(place(entries, key, order), 0, [key, part]);
  return freeze(Object.fromEntries(entries));
}

/** Where a new key goes: before the first key that the contract puts after it. */
function place(entries: readonly (readonly [string, unknown])[], key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return entries.length;
  const index = entries.findIndex(([each]) => order.indexOf(each) > rank);
  return index < 0 ? entries.length : index;
}

/** Where two bodies differ first: the keys that lead there; undefined where they are the same. */
export function difference(one: unknown, other: unknown): readonly string[] | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isRecord(one) || !isRecord(other)) return same(one, other) ? undefined : [];
  for (const key of Object.keys({ ...one, ...other })) {
    const inside = difference(one[key], other[key]);
    if (inside) return [key, ...inside];
  }
  return Object.keys(one).join() === Object.keys(other).join() ? undefined : [];
}
