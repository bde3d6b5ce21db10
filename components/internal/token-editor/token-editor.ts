import { setEditing, type Span, type TextEditing } from '../text-editing.js';
import { selectIn, spanIn, spanOf } from './selection.js';
import { chipAt, positionIn, showIn, sourceOf } from './source-dom.js';
import { stepFrom, wordFrom } from './steps.js';
import { tokensIn, type Token, type TokenKind } from './token.js';

/** Room between the caret and the edge it was scrolled to, in pixels. */
const EDGE = 12;

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

/**
 * A text with tokens in it, in a `contenteditable` element. The source is the truth: every change is made there and
 * shown again; only while an input method composes does the browser write by itself, and is read afterwards.
 */
export class TokenEditor implements TextEditing {
  readonly element: HTMLElement;
  readonly #host: TokenEditorHost;
  readonly #abort = new AbortController();
  #source = '';
  #tokens: readonly Token[] = [];
  #selection: Span = { start: 0, end: 0 };
  #composing = false;

  constructor(element: HTMLElement, host: TokenEditorHost) {
    this.element = element;
    this.#host = host;
    setEditing(element, this);
    this.#listen();
    this.show('');
  }

  /** Stops listening. */
  close(): void {
    this.#abort.abort();
  }

  get text(): string {
    return this.#composing ? sourceOf(this.element) : this.#source;
  }

  get selection(): Span {
    return spanIn(this.element) ?? this.#selection;
  }

  get tokens(): readonly Token[] {
    return this.#tokens;
  }

  /** The token that is selected alone. */
  get selected(): Token | undefined {
    const { start, end } = this.selection;
    return this.#tokens.find((token) => token.start === start && token.end === end);
  }

  /** Shows a text, or the same one again where the tokens look different now. Tells nobody. */
  show(source: string, { afresh = false } = {}): void {
    if (this.#composing) return;
    if (source === this.#source && !afresh && this.element.hasChildNodes()) return;
    const { start, end } = this.selection;
    this.#set(source);
    // Setting a selection would take the focus from wherever it is.
    if (this.#focused) this.select(Math.min(start, source.length), Math.min(end, source.length));
    else this.#selection = { start: Math.min(start, source.length), end: Math.min(end, source.length) };
  }

  insert(text: string): void {
    const { start, end } = this.selection;
    this.replace(start, end, text);
  }

  replace(start: number, end: number, text: string): void {
    this.#change(start, end, text, false);
  }

  select(start: number, end: number): void {
    this.#selection = { start, end };
    if (this.#focused) {
      selectIn(this.element, start, end);
      this.#reveal(end);
    }
    this.#mark();
  }

  focus(): void {
    const { start, end } = this.#selection;
    this.element.focus();
    selectIn(this.element, start, end);
    this.#mark();
  }

  /** Shows what is in the token at a place of the source. */
  open(at: number): void {
    const token = this.#tokens.find(({ start, end }) => start <= at && at < end);
    if (token) this.#host.open(token);
  }

  /** Where a place in the text is on the screen. */
  rectOf(at: number): DOMRect {
    const [node, offset] = positionIn(this.element, at);
    const range = document.createRange();
    range.setStart(node, offset);
    const rect = range.getBoundingClientRect();
    if (rect.height > 0) return rect;
    // A caret between two chips has no box; the chip behind it has.
    const chip = node === this.element ? node.childNodes[offset] : undefined;
    return (chip instanceof Element ? chip : this.element).getBoundingClientRect();
  }

  /** Scrolls the caret into view: browsers do so for keys, not for scripts. */
  #reveal(at: number): void {
    const { element } = this;
    if (element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight) return;
    const caret = this.rectOf(at);
    const box = element.getBoundingClientRect();
    if (caret.right > box.right) element.scrollLeft += caret.right - box.right + EDGE;
    else if (caret.left < box.left) element.scrollLeft -= box.left - caret.left + EDGE;
    if (caret.bottom > box.bottom) element.scrollTop += caret.bottom - box.bottom;
    else if (caret.top < box.top) element.scrollTop -= box.top - caret.top;
  }

  get #focused(): boolean {
    const scope = this.element.getRootNode();
    return (scope instanceof ShadowRoot || scope instanceof Document) && scope.activeElement === this.element;
  }

  #set(source: string): void {
    this.#source = source;
    this.#tokens = tokensIn(source, this.#host.kinds);
    showIn(this.element, { source, tokens: this.#tokens, chip: this.#host.chip });
  }

  #change(start: number, end: number, text: string, typed: boolean): void {
    if (!this.#host.editable) return;
    const source = this.#source.slice(0, start) + text + this.#source.slice(end);
    this.#set(source);
    this.select(start + text.length, start + text.length);
    this.#host.changed(typed);
  }

  #listen(): void {
    const { element } = this;
    const { signal } = this.#abort;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => {
      element.addEventListener(type, listener, { signal });
    };
    on('beforeinput', this.#onBeforeInput);
    on('input', this.#onInput);
    on('keydown', this.#onKeydown);
    on('paste', this.#onPaste);
    on('copy', this.#onCopy);
    on('cut', this.#onCut);
    on('mousedown', this.#onPress);
    on('dblclick', this.#onDoubleClick);
    on('blur', this.#onBlur);
    on('compositionstart', () => (this.#composing = true));
    on('compositionend', this.#onComposed);
    document.addEventListener('selectionchange', this.#onSelection, { signal });
  }

  readonly #onBeforeInput = (event: InputEvent): void => {
    const { inputType } = event;
    // The browser writes for the input method itself; a history belongs to whoever keeps one.
    if (event.isComposing || inputType.includes('Composition') || inputType.startsWith('history')) return;
    event.preventDefault();
    const { start, end } = this.#target(event);
    if (inputType.startsWith('delete')) this.#delete(inputType, event);
    else if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
      if (this.#host.multiline) this.#change(start, end, '\n', true);
    } else if (inputType.startsWith('insert')) {
      const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      if (text !== '') this.#change(start, end, tidy(text), inputType === 'insertText');
    }
  };

  /** What an input replaces: a correction says so itself, typing means the selection. */
  #target(event: InputEvent): Span {
    const [range] = event.getTargetRanges();
    const said = event.inputType === 'insertReplacementText' || event.inputType === 'insertFromDrop';
    return said && range && this.element.contains(range.startContainer) ? spanOf(this.element, range) : this.selection;
  }

  /** Removes what is selected, else a character, a word or a line; a token is first selected, then removed. */
  #delete(inputType: string, event: InputEvent): void {
    const { start, end } = this.selection;
    if (start !== end) {
      this.#change(start, end, '', true);
      return;
    }
    const forward = inputType.endsWith('Forward');
    const token = this.#tokens.find((each) => (forward ? each.start : each.end) === start);
    if (token) {
      this.select(token.start, token.end);
      return;
    }
    const far = this.#farEnd(inputType, event, start, forward);
    if (far !== start) this.#change(Math.min(far, start), Math.max(far, start), '', true);
  }

  #farEnd(inputType: string, event: InputEvent, from: number, forward: boolean): number {
    if (inputType.startsWith('deleteContent')) return stepFrom(this.#source, from, forward);
    if (inputType.startsWith('deleteWord')) {
      const far = wordFrom(this.#source, from, forward);
      // A word ends where a token begins.
      const hit = this.#tokens.find(({ start, end }) => start < Math.max(far, from) && end > Math.min(far, from));
      return hit ? (forward ? hit.start : hit.end) : far;
    }
    const [range] = event.getTargetRanges();
    if (!range) return from;
    const { start, end } = spanOf(this.element, range);
    return forward ? end : start;
  }

  /** The browser has changed something by itself: what it shows counts. Whoever uses the editor hears it from `changed`. */
  readonly #onInput = (event: Event): void => {
    event.stopPropagation();
    if (!this.#composing) this.#adopt();
  };

  readonly #onComposed = (): void => {
    this.#composing = false;
    this.#adopt();
  };

  #adopt(): void {
    const source = sourceOf(this.element);
    const { start, end } = this.selection;
    const differs = source !== this.#source;
    this.#set(source);
    this.select(start, end);
    if (differs) this.#host.changed(true);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.#composing) return;
    const { selected } = this;
    if (event.key === 'Enter' && selected && selected.kind !== 'emoticon') {
      event.preventDefault();
      this.#host.open(selected);
      return;
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#step(event);
  };

  /** Passes a token in one step; between characters the browser knows best. */
  #step(event: KeyboardEvent): void {
    const rtl = getComputedStyle(this.element).direction === 'rtl';
    const forward = (event.key === 'ArrowRight') !== rtl;
    const { start, end } = this.selection;
    const backward = document.getSelection()?.direction === 'backward';
    const [anchor, focus] = backward ? [end, start] : [start, end];
    if (start !== end && !event.shiftKey) {
      if (!this.selected) return;
      event.preventDefault();
      const to = forward ? end : start;
      this.select(to, to);
      return;
    }
    const token = this.#tokens.find((each) => (forward ? each.start : each.end) === focus);
    if (!token) return;
    event.preventDefault();
    const to = forward ? token.end : token.start;
    if (!event.shiftKey) {
      this.select(to, to);
      return;
    }
    this.#selection = { start: Math.min(anchor, to), end: Math.max(anchor, to) };
    selectIn(this.element, anchor, to);
    this.#mark();
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const { start, end } = this.selection;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') this.#change(start, end, tidy(text), false);
  };

  readonly #onCopy = (event: ClipboardEvent): void => {
    const { start, end } = this.selection;
    if (start === end) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.#source.slice(start, end));
  };

  readonly #onCut = (event: ClipboardEvent): void => {
    this.#onCopy(event);
    const { start, end } = this.selection;
    if (event.defaultPrevented) this.#change(start, end, '', false);
  };

  /** A press on a token selects it. */
  readonly #onPress = (event: MouseEvent): void => {
    const token = this.#tokenAt(event.target);
    if (!token || event.button !== 0) return;
    event.preventDefault();
    this.element.focus();
    this.select(token.start, token.end);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const token = this.#tokenAt(event.target);
    if (token) this.#host.open(token);
  };

  #tokenAt(target: EventTarget | null): Token | undefined {
    const found = target instanceof Node ? chipAt(this.element, target) : undefined;
    return found && this.#tokens.find(({ start }) => start === found.start);
  }

  readonly #onBlur = (): void => {
    this.#mark(true);
  };

  readonly #onSelection = (): void => {
    if (!this.#focused || this.#composing) return;
    const span = spanIn(this.element);
    if (!span) return;
    this.#selection = span;
    this.#mark();
    this.#host.moved();
  };

  /** Browsers do not draw the selection over what cannot be edited. */
  #mark(gone = false): void {
    const { start, end } = this.#selection;
    let index = 0;
    for (const child of this.element.children) {
      if (child instanceof HTMLBRElement) continue;
      const token = this.#tokens[index];
      index += 1;
      child.classList.toggle('selected', !gone && token !== undefined && token.start >= start && token.end <= end);
    }
  }
}

/** Pasted line breaks as everything else has them. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
