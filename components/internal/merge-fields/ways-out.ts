import { valueFor, type Contact } from '../../../wechat/merge-field/fill.js';
import { pieces, writeField, type Piece } from '../../../wechat/merge-field/parse.js';

type FieldPiece = Extract<Piece, { readonly type: 'field' }>;

/**
 * The text with its longest value cut short, so that it fits for this contact; undefined where nothing of the value
 * would be left.
 *
 * @param excess - How many characters there are too many.
 */
export function cutText(
  text: string,
  contact: Contact | undefined,
  excess: number,
): { readonly text: string; readonly most: number } | undefined {
  const lengthOf = ({ field }: FieldPiece) => [...(valueFor(field, contact) ?? '')].length;
  const [longest] = pieces(text)
    .filter((piece) => piece.type === 'field')
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  if (!longest || excess <= 0) return undefined;
  const most = lengthOf(longest) - excess;
  if (most < 1) return undefined;
  const source = writeField({ ...longest.field, most });
  return { text: text.slice(0, longest.start) + source + text.slice(longest.end), most };
}

/** The first merge field of a text that leaves a gap for this contact. */
export function gapIn(text: string, contact: Contact | undefined): FieldPiece | undefined {
  const fields = pieces(text).filter((piece) => piece.type === 'field');
  return fields.find(({ field }) => valueFor(field, contact) === undefined);
}
