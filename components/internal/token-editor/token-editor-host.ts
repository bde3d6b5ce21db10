import type { Token, TokenKind } from './token.js';

/** What an editor needs to know of whoever uses it. */
export interface TokenEditorHost {
  /** What is shown as one thing. */
  readonly kinds: readonly TokenKind[];
  /** Whether Enter makes a line; else it belongs to the host. */
  readonly multiline: boolean;
  /** Whether the text can be changed. */
  readonly editable: boolean;
  /** Draws the chip of a token. */
  readonly chip: (token: Token) => HTMLElement;
  /** The person has changed the text; `typed` when by a single key. */
  readonly changed: (typed: boolean) => void;
  /** The caret has moved. */
  readonly moved: () => void;
  /** The person wants to see what is in a token. */
  readonly open: (token: Token) => void;
}
