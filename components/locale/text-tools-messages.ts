/** What the dialogs over a text say; loaded with the first of them. */
export interface TextToolMessages {
  readonly link: LinkMessages;
  readonly emoticon: EmoticonMessages;
}

export interface LinkMessages {
  readonly label: string;
  readonly labelHint: string;
  readonly miniLabelHint: string;
  readonly href: string;
  readonly hrefHint: string;
  readonly appid: string;
  readonly appidHint: string;
  readonly choose: string;
  readonly path: string;
  readonly pathHint: string;
  readonly fallback: string;
  readonly fallbackHint: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
  readonly cancel: string;
  /** The fix that puts `https://` before an address. */
  readonly addHttps: string;
}

export interface EmoticonMessages {
  readonly search: string;
  readonly recent: string;
  readonly all: string;
  readonly found: (count: number) => string;
  readonly none: (words: string) => string;
  readonly hint: string;
}
