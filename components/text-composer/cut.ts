import { fillText, type Contact } from '../../wechat/merge-field/fill.js';
import { pieces } from '../../wechat/merge-field/parse.js';
import { findLinks } from '../../wechat/message/link.js';
import { utf8Bytes } from '../../wechat/text/count.js';
import type { Fix } from '../internal/field-frame.js';
import { graphemesOf } from '../internal/graphemes.js';
import type { Span } from '../internal/text-editing.js';
import { fieldWordsFor } from '../locale/field.js';
import type { Language } from '../locale/index.js';

/** The way out of a text that is too long: to keep as much of it as fits into so many bytes. */
export function cutFixes(
  text: string,
  limit: number,
  contact: Contact | undefined,
  language: Language,
  keep: (kept: string) => void,
): readonly Fix[] {
  const run = () => {
    keep(cutToBytes(text, limit, contact));
  };
  return [{ label: fieldWordsFor(language).cut, run }];
}

/** A code of an emoticon, or what looks like one. */
const CODE = /\[[^[\]\s]{1,12}\]/gu;

/**
 * As much of a text as fits into so many bytes once its merge fields are filled for the contact. It is cut neither within
 * what a person sees as one character nor within a link, a merge field or the code of an emoticon; within a character only
 * where the first one alone is too long.
 */
export function cutToBytes(text: string, limit: number, contact?: Contact): string {
  const end = endOf(unitsOf(text), limit, contact);
  return text.slice(0, end > 0 ? end : endOf(text, limit, undefined));
}

function endOf(units: Iterable<string>, limit: number, contact: Contact | undefined): number {
  let end = 0;
  let left = limit;
  for (const unit of units) {
    left -= utf8Bytes(fillText(unit, contact));
    if (left < 0) break;
    end += unit.length;
  }
  return end;
}

/** The text in stretches that are kept or left out as a whole. */
function* unitsOf(text: string): Generator<string> {
  let end = 0;
  for (const span of wholes(text)) {
    if (span.start < end) continue;
    yield* graphemesOf(text.slice(end, span.start));
    yield text.slice(span.start, span.end);
    end = span.end;
  }
  yield* graphemesOf(text.slice(end));
}

/** What is to stay whole, in order: links, merge fields, escaped braces, codes. */
function wholes(text: string): readonly Span[] {
  const codes = [...text.matchAll(CODE)].map(({ 0: code, index }) => ({ start: index, end: index + code.length }));
  const merged = pieces(text).filter(
    (piece) => piece.type === 'field' || piece.text !== text.slice(piece.start, piece.end),
  );
  return [...findLinks(text), ...merged, ...codes].sort((one, other) => one.start - other.start);
}
