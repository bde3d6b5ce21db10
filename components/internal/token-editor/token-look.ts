import type { Issue } from '../../../wechat/issue.js';
import type { Language } from '../../locale/index.js';
import type { Merge } from '../merge.js';
import type { Token, TokenKind } from './token.js';

/** How a control with chips looks and behaves now. The labels of its host have the ids `label` and `note`. */
export interface TokenLook {
  readonly text: string;
  readonly language: Language;
  readonly merge: Merge | undefined;
  readonly multiline: boolean;
  readonly inactive: boolean;
  readonly readonly: boolean;
  readonly placeholder: string;
  /** Undefined where an empty text is not held against anybody. */
  readonly needed?: boolean;
  readonly wrong: boolean;
  /** Marked behind the text. */
  readonly issues: readonly Issue[];
  /** What else is shown as one thing, beside merge fields; the same list while it would find the same. */
  readonly kinds?: readonly TokenKind[] | undefined;
  /** Shows what is in a token of these, which is selected. */
  readonly openToken?: (token: Token) => void;
  readonly onInput: () => void;
  readonly onKeydown?: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onScroll?: () => void;
  readonly onComposition: { readonly start: () => void; readonly end: () => void };
}
