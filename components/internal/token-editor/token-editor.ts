import { setEditing, type Span, type TextEditing } from '../text-editing.js';
import { passed } from './arrows.js';
import { rectAt, revealAt } from './caret-view.js';
import { listenToClipboard, tidy } from './clipboard.js';
import { deletionOf } from './deletion.js';
import { selectIn, spanIn, spanOf } from './selection.js';
import { listenToPointer } from './pointer.js';
import { markSelected, showIn, sourceOf } from './source-dom.js';
import { tokensIn, type Token } from './token.js';
import type { TokenEditorHost } from './token-editor-host.js';

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
      revealAt(this.element, end);
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
    return rectAt(this.element, at);
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
    on('blur', this.#onBlur);
    on('compositionstart', () => (this.#composing = true));
    on('compositionend', this.#onComposed);
    document.addEventListener('selectionchange', this.#onSelection, { signal });
    const clipboard = {
      selected: () => this.#source.slice(this.selection.start, this.selection.end),
      put: (text: string) => {
        const { start, end } = this.selection;
        this.#change(start, end, text, false);
      },
    };
    listenToClipboard(element, clipboard, signal);
    const pointer = {
      select: (start: number) => {
        const token = this.#tokens.find((each) => each.start === start);
        if (token) this.select(token.start, token.end);
      },
      open: (start: number) => {
        this.open(start);
      },
    };
    listenToPointer(element, pointer, signal);
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

  #delete(inputType: string, event: InputEvent): void {
    const [range] = event.getTargetRanges();
    const text = { source: this.#source, tokens: this.#tokens, selection: this.selection };
    const deletion = deletionOf(inputType, text, () => range && spanOf(this.element, range));
    if (!deletion) return;
    const { start, end } = deletion.span;
    if (deletion.does === 'select') this.select(start, end);
    else this.#change(start, end, '', true);
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
    const reach = backward ? { anchor: end, focus: start } : { anchor: start, focus: end };
    const next = passed(this.#tokens, reach, { forward, extend: event.shiftKey });
    if (!next) return;
    event.preventDefault();
    const { anchor, focus } = next;
    if (anchor === focus) {
      this.select(focus, focus);
      return;
    }
    this.#selection = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
    selectIn(this.element, anchor, focus);
    this.#mark();
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

  #mark(gone = false): void {
    markSelected(this.element, this.#tokens, gone ? undefined : this.#selection);
  }
}
