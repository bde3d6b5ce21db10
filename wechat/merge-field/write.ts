import { changed, type Path } from './fill.js';
import { MARK, type MergeField } from './parse.js';

// How merge fields are written into texts; apart from the reading, which every composer needs from the start.

/** Whether a fallback can be written: it has no braces. */
export function isFallback(text: string): boolean {
  return !/[{}]/u.test(text);
}

/** A merge field as it is written in a text. */
export function writeField({ key, fallback, most }: MergeField): string {
  const cut = most === undefined ? '' : `:${String(most)}`;
  return `{{${key}${cut}${fallback === undefined ? '' : `|${fallback}`}}}`;
}

/** Words as they are written in a text that may hold merge fields: what would be read as one is kept from it. */
export function writeText(text: string): string {
  return text.replace(MARK, '\\$&');
}

/** A body with another text at a path. */
export function withTextAt(body: unknown, path: Path, text: string): unknown {
  const wanted = JSON.stringify(path);
  return changed(body, [], (old, at) => (JSON.stringify(at) === wanted ? text : old));
}
