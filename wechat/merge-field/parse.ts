/** A merge field as it stands in a text. */
export interface MergeField {
  /** Which value of the contact it takes: `[a-z][a-z0-9_.]*`, so that a template's own `{{thing1.DATA}}` is none. */
  readonly key: string;
  /** What stands in its place where the contact has no such value; undefined where none was said. */
  readonly fallback?: string;
  /** The most characters it takes, in code points; the rest of a longer value is left out. */
  readonly most?: number;
}

/** A piece of a text: words as they are read, or a merge field; `start` and `end` are offsets in the source. */
export type Piece = { readonly start: number; readonly end: number } & (
  { readonly type: 'text'; readonly text: string } | { readonly type: 'field'; readonly field: MergeField }
);

/** `\{{`, which stands for two braces, or a merge field. A fallback holds no braces. */
export const MARK = /\\\{\{|\{\{([a-z][a-z0-9_.]*)(?::([1-9]\d{0,3}))?(?:\|([^{}]*))?\}\}/gu;

/**
 * Reads a text into its pieces.
 *
 * Merge fields are written `{{key}}`, `{{key|fallback}}` and, cut to eight characters, `{{key:8}}` or
 * `{{key:8|fallback}}`. A literal `{{` is written `\{{`; whatever else has braces is text as it stands.
 *
 * @example
 * pieces('您好 {{name|朋友}}'); // [{ type: 'text', text: '您好 ', … }, { type: 'field', field: { key: 'name', fallback: '朋友' }, … }]
 */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const [source, key, most, fallback] = match;
    const start = match.index;
    if (start > end) found.push({ type: 'text', text: text.slice(end, start), start: end, end: start });
    end = start + source.length;
    if (key === undefined) found.push({ type: 'text', text: '{{', start, end });
    else found.push({ type: 'field', field: fieldOf(key, most, fallback), start, end });
  }
  if (end < text.length) found.push({ type: 'text', text: text.slice(end), start: end, end: text.length });
  return found;
}

function fieldOf(key: string, most: string | undefined, fallback: string | undefined): MergeField {
  return { key, ...(most !== undefined && { most: Number(most) }), ...(fallback !== undefined && { fallback }) };
}

/** The merge fields of a text, in order. */
export function fieldsIn(text: string): readonly MergeField[] {
  // Most texts hold none, and are asked at every key.
  return text.includes('{{') ? pieces(text).flatMap((piece) => (piece.type === 'field' ? piece.field : [])) : [];
}
