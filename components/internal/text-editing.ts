/** A stretch of a text: UTF-16 offsets, `end` exclusive; a caret where both are the same. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What can be done to a text while a person edits it, whatever control shows it: offsets and texts are those of the
 * source, as it stands in the value. Each change is told by the control as one `input` event, as if it had been typed.
 */
export interface TextEditing {
  /** The source text as the control holds it. */
  readonly text: string;
  /** What is selected, also while the focus is elsewhere. */
  readonly selection: Span;
  /** Puts a text in the place of what is selected, and the caret behind it. */
  insert(text: string): void;
  /** Puts a text in the place of a stretch, and the caret behind it. */
  replace(start: number, end: number, text: string): void;
  /** Selects a stretch. */
  select(start: number, end: number): void;
  /** Moves the focus back into the control, where it was. */
  focus(): void;
}

/** Edits the text of a native control. */
export class NativeTextEditing implements TextEditing {
  readonly #control: HTMLInputElement | HTMLTextAreaElement;

  constructor(control: HTMLInputElement | HTMLTextAreaElement) {
    this.#control = control;
  }

  get text(): string {
    return this.#control.value;
  }

  get selection(): Span {
    // Null only for inputs that hold no text, such as a checkbox.
    return { start: this.#control.selectionStart ?? 0, end: this.#control.selectionEnd ?? 0 };
  }

  insert(text: string): void {
    const { start, end } = this.selection;
    this.replace(start, end, text);
  }

  replace(start: number, end: number, text: string): void {
    this.#control.setRangeText(text, start, end, 'end');
    // What a script changes, the browser does not tell.
    const event = { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text };
    this.#control.dispatchEvent(new InputEvent('input', event));
  }

  select(start: number, end: number): void {
    this.#control.setSelectionRange(start, end);
  }

  focus(): void {
    this.#control.focus();
  }
}

/** The editors of elements that are no native controls. */
const editors = new WeakMap<HTMLElement, TextEditing>();

/** Says how the text of an element is edited. */
export function setEditing(element: HTMLElement, editing: TextEditing): void {
  editors.set(element, editing);
}

/** How the text of a control is edited; undefined where it has none, as a list. */
export function editingOf(control: HTMLElement | null | undefined): TextEditing | undefined {
  if (!control) return undefined;
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) {
    return new NativeTextEditing(control);
  }
  if ('editing' in control) return (control as HTMLElement & { readonly editing: TextEditing | undefined }).editing;
  return editors.get(control);
}
