import { isRecord } from '../issue.js';
import type { Kind } from '../message/literal.js';
import { isTooDeep } from '../wire/json.js';
import { fieldsIn, pieces, type MergeField } from './parse.js';

/** One person's values, flat: `{ name: '小满', 'order.id': 'QZ4217' }`. Empty, null and absent are no value. */
export type Contact = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Where a text stands in a body. */
export type Path = readonly (string | number)[];

/** The keys of a body whose texts are names that WeChat looks up: a person's value has no place there. */
const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  text: ['msgtype'],
  template: ['template_id'],
  subscription: ['template_id'],
};

/** What a merge field becomes for a contact: their value, else the fallback; undefined where there is neither. */
export function valueFor({ key, fallback, most }: MergeField, contact: Contact | undefined): string | undefined {
  const value = contact && Object.hasOwn(contact, key) ? contact[key] : undefined;
  if (value === undefined || value === null || value === '') return fallback;
  const text = String(value);
  return most === undefined || text.length <= most ? text : [...text].slice(0, most).join('');
}

/** A text for a contact, or with its fallbacks only; a field that has neither leaves nothing. */
export function fillText(text: string, contact?: Contact): string {
  if (!text.includes('{{')) return text;
  return pieces(text)
    .map((piece) => (piece.type === 'text' ? piece.text : (valueFor(piece.field, contact) ?? '')))
    .join('');
}

/**
 * The body that one contact gets: every merge field in its texts is filled, `\{{` becomes `{{`. Without a contact the
 * fallbacks stand in. The same object comes back where nothing had to be filled.
 *
 * @example
 * fill('text', { msgtype: 'text', text: { content: '{{name|您}}好' } }, { name: '小满' });
 * // { msgtype: 'text', text: { content: '小满好' } }
 */
export function fill<Body>(kind: Kind, body: Body, contact?: Contact): Body {
  if (isTooDeep(body) || !holdsBraces(body)) return body;
  // Only texts become other texts, so that the body keeps its shape.
  return changed(body, [], (text, path) => (isName(kind, path) ? text : fillText(text, contact))) as Body;
}

/** Every text of a body that holds merge fields, and where. */
export function mergedTexts(kind: Kind, body: unknown): readonly { readonly path: Path; readonly text: string }[] {
  const found: { path: Path; text: string }[] = [];
  if (isTooDeep(body) || !holdsBraces(body)) return found;
  changed(body, [], (text, path) => {
    if (!isName(kind, path) && fieldsIn(text).length > 0) found.push({ path, text });
    return text;
  });
  return found;
}

/** Whether there can be a merge field in a body: most have none, and are asked at every key. */
function holdsBraces(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('{{');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBraces);
}

function isName(kind: Kind, path: Path): boolean {
  return path.length === 1 && NAMES[kind].includes(String(path[0]));
}

/** A JSON value with its texts changed; what has not changed is the same object. */
export function changed(value: unknown, path: Path, change: (text: string, path: Path) => string): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => changed(item, [...path, index], change));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, changed(part, [...path, key], change)] as const);
  return entries.some(([key, part]) => part !== value[key]) ? Object.fromEntries(entries) : value;
}
