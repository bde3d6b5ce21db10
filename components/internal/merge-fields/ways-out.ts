import { fillText, valueFor, type Contact } from '../../../wechat/merge-field/fill.js';
import { pieces, type Piece } from '../../../wechat/merge-field/parse.js';
import { writeField } from '../../../wechat/merge-field/write.js';
import { codePoints, utf8Bytes } from '../../../wechat/text/count.js';
import { graphemesOf } from '../graphemes.js';

type FieldPiece = Extract<Piece, { readonly type: 'field' }>;

/** How long a text may be, and in what that is counted. */
export interface Room {
  readonly limit: number;
  readonly unit: 'byte' | 'code-point';
}

const MEASURES = { byte: utf8Bytes, 'code-point': codePoints } as const;

/**
 * The text with its longest value cut short, so that it fits for all of these contacts; undefined where nothing of the
 * value would be left. No value of theirs is cut within what a person sees as one character.
 */
export function cutText(
  text: string,
  contacts: readonly (Contact | undefined)[],
  { limit, unit }: Room,
): { readonly text: string; readonly most: number } | undefined {
  const measure = MEASURES[unit];
  const lengthOf = ({ field }: FieldPiece, contact: Contact | undefined) => measure(valueFor(field, contact) ?? '');
  const over = contacts
    .map((contact) => ({ contact, excess: measure(fillText(text, contact)) - limit }))
    .filter(({ excess }) => excess > 0)
    .sort((one, other) => other.excess - one.excess);
  const [worst] = over;
  if (!worst) return undefined;
  const [longest] = pieces(text)
    .filter((piece) => piece.type === 'field')
    .sort((one, other) => lengthOf(other, worst.contact) - lengthOf(one, worst.contact));
  if (!longest) return undefined;
  const lengths = over.map(({ contact, excess }) => {
    const value = valueFor(longest.field, contact) ?? '';
    return codePoints(cutTo(value, { limit: measure(value) - excess, unit }));
  });
  const most = Math.min(...lengths);
  if (most < 1) return undefined;
  const source = writeField({ ...longest.field, most });
  return { text: text.slice(0, longest.start) + source + text.slice(longest.end), most };
}

/** As much of a text as there is room for, in whole characters as a person sees them. */
function cutTo(text: string, { limit, unit }: Room): string {
  const measure = MEASURES[unit];
  let left = limit;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    left -= measure(grapheme);
    if (left < 0) break;
    kept += grapheme;
  }
  return kept;
}

/** The first merge field of a text that leaves a gap for this contact. */
export function gapIn(text: string, contact: Contact | undefined): FieldPiece | undefined {
  const fields = pieces(text).filter((piece) => piece.type === 'field');
  return fields.find(({ field }) => valueFor(field, contact) === undefined);
}
