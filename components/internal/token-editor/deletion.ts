import type { Span } from '../text-editing.js';
import { stepFrom, wordFrom } from './steps.js';
import type { Token } from './token.js';

/** A text with tokens, and what is selected in it. */
export interface EditedText {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly selection: Span;
}

/** What comes of a delete: a stretch goes, or a token is selected first. */
export interface Deletion {
  readonly does: 'remove' | 'select';
  readonly span: Span;
}

/**
 * What `deleteContentBackward` and its like do: what is selected goes, else a character, a word or a line; a token is
 * first selected, then removed.
 *
 * @param target - What the browser would delete itself, for lines: only it knows where they break.
 */
export function deletionOf(
  inputType: string,
  { source, tokens, selection }: EditedText,
  target: () => Span | undefined,
): Deletion | undefined {
  const { start, end } = selection;
  if (start !== end) return { does: 'remove', span: selection };
  const forward = inputType.endsWith('Forward');
  const token = tokens.find((each) => (forward ? each.start : each.end) === start);
  if (token) return { does: 'select', span: token };
  const far = inputType.startsWith('deleteContent')
    ? stepFrom(source, start, forward)
    : inputType.startsWith('deleteWord')
      ? wordEnd(source, tokens, start, forward)
      : lineEnd(target(), start, forward);
  return far === start
    ? undefined
    : { does: 'remove', span: { start: Math.min(far, start), end: Math.max(far, start) } };
}

/** A word ends where a token begins. */
function wordEnd(source: string, tokens: readonly Token[], from: number, forward: boolean): number {
  const far = wordFrom(source, from, forward);
  const hit = tokens.find(({ start, end }) => start < Math.max(far, from) && end > Math.min(far, from));
  return hit ? (forward ? hit.start : hit.end) : far;
}

function lineEnd(target: Span | undefined, from: number, forward: boolean): number {
  return target ? (forward ? target.end : target.start) : from;
}
