/** A stretch of the source that is shown as one thing: one caret stop, removed as a whole, copied as its source. */
export interface Token {
  /** What it is; a `link` can be opened like a `field`, an `emoticon` holds nothing to open. */
  readonly kind: 'field' | 'link' | 'emoticon';
  readonly start: number;
  readonly end: number;
  /** What stands in the chip. */
  readonly label: string;
  /** What a screen reader says in place of the label. */
  readonly spoken?: string;
  /** What a screen reader says before the label: 变量. */
  readonly role: string;
  /** `unknown` stands for nothing that there is, and says so with an icon. */
  readonly tone: 'known' | 'unknown';
}

/** One kind of token: how it is found in a source. What is found first in the text wins. */
export type TokenKind = (source: string) => readonly Token[];

/** Every token of a source in order, none inside another. */
export function tokensIn(source: string, kinds: readonly TokenKind[]): readonly Token[] {
  let end = 0;
  return kinds
    .flatMap((find) => find(source))
    .sort((one, other) => one.start - other.start)
    .filter((token) => {
      if (token.start < end) return false;
      end = token.end;
      return true;
    });
}
