import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { mergeMessagesFor } from '../../locale/merge.js';
import { adopt } from '../adopt-styles.js';
import { markStyles } from '../marks.styles.js';
import type { Span, TextEditing } from '../text-editing.js';
import { drawChip } from './chip.js';
import { FieldOpener } from './field-opener.js';
import { mergeTokens } from './merge-tokens.js';
import { renderTokenMarks, stretchesOf } from './token-marks.js';
import { tokensIn, type Token, type TokenKind } from './token.js';
import type { TokenEditorHost } from './token-editor-host.js';
import { TokenEditor } from './token-editor.js';
import { tokenStyles } from './token-editor.styles.js';
import type { TokenLook } from './token-look.js';
import { VariablePicker } from './variable-picker.js';

/** The control of a text with merge fields, for a host that has loaded it: chips, the menu on `{`, a chip's dialog. */
export class TokenControl implements ReactiveController, TokenEditorHost {
  readonly #host: LitElement;
  readonly #box = createRef<HTMLElement>();
  #editor: TokenEditor | undefined;
  #look: TokenLook | undefined;
  #kinds: readonly TokenKind[] = [];
  #reshown = '';
  #reshownKinds: TokenLook['kinds'];
  /** What to select, with the focus, once the control is on the page. */
  #awaited: Span | undefined;

  readonly #parts = {
    editing: () => this.#editor,
    merge: () => this.#look?.merge,
    find: (selector: string) => this.#find(selector),
    rectOf: (span: Pick<Span, 'start'> | undefined) => this.#rectOf(span),
    refresh: () => {
      this.#host.requestUpdate();
    },
    drawn: () => this.#host.updateComplete,
  };
  readonly #picker = new VariablePicker(this.#parts);
  readonly #opener = new FieldOpener(this.#parts);

  /** @param awaited - The selection of the control this one replaces, if that had the focus. */
  constructor(host: LitElement, awaited?: Span) {
    this.#host = host;
    this.#awaited = awaited;
    adopt(host.renderRoot, [markStyles, ...tokenStyles]);
    host.addController(this);
  }

  /** The text that is edited; undefined before the control is on the page. */
  get editing(): TextEditing | undefined {
    return this.#editor;
  }

  get kinds(): readonly TokenKind[] {
    return this.#kinds;
  }
  get multiline(): boolean {
    return this.#look?.multiline ?? false;
  }
  get editable(): boolean {
    return this.#look !== undefined && !this.#look.inactive && !this.#look.readonly;
  }
  readonly chip = drawChip;

  hostUpdated(): void {
    const element = this.#box.value;
    const look = this.#look;
    if (!element || !look) return;
    if (this.#editor?.element !== element) {
      this.#editor?.close();
      this.#editor = new TokenEditor(element, this);
      this.#find('#label, label[for="control"]')?.addEventListener('click', this.#onLabel);
    }
    this.#editor.show(look.text, { afresh: this.#changedTokens() });
    element.classList.toggle('empty', look.text === '' && this.#editor.text === '');
    if (this.#awaited) {
      const { start, end } = this.#awaited;
      this.#awaited = undefined;
      this.#editor.select(start, end);
      this.#editor.focus();
    }
    this.#picker.show();
  }

  hostDisconnected(): void {
    this.#editor?.close();
    this.#editor = undefined;
    this.#picker.close();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Draws the control. */
  render(look: TokenLook): TemplateResult {
    this.#look = look;
    const words = mergeMessagesFor(look.language);
    this.#kinds = [mergeTokens(look.merge?.variables, words), ...(look.kinds ?? [])];
    const { active } = this.#picker;
    const tokens = tokensIn(look.text, this.#kinds);
    return html`${renderTokenMarks(stretchesOf(look.text, tokens, look.issues, look.merge?.contact), drawChip)}
      <div
        ${ref(this.#box)}
        id="control"
        class="control tokens ${look.multiline ? 'lines' : ''}"
        part="control"
        role="textbox"
        tabindex=${look.inactive ? nothing : '0'}
        contenteditable=${look.inactive || look.readonly ? 'false' : 'plaintext-only'}
        data-placeholder=${look.placeholder}
        spellcheck="false"
        autocapitalize="off"
        aria-labelledby="label"
        aria-describedby="note"
        aria-placeholder=${look.placeholder || nothing}
        aria-multiline=${look.multiline ? 'true' : 'false'}
        aria-disabled=${look.inactive ? 'true' : nothing}
        aria-readonly=${look.readonly ? 'true' : nothing}
        aria-required=${look.needed === undefined ? nothing : look.needed ? 'true' : 'false'}
        aria-invalid=${look.wrong ? 'true' : nothing}
        aria-autocomplete=${look.merge?.variables ? 'list' : nothing}
        aria-controls=${active ? 'variables' : nothing}
        aria-activedescendant=${active ?? nothing}
        @keydown=${this.#onKeydown}
        @blur=${this.#onBlur}
        @scroll=${look.onScroll}
        @compositionstart=${look.onComposition.start}
        @compositionend=${look.onComposition.end}
      ></div>
      ${this.#picker.render(words)} ${this.#opener.render(words)}`;
  }

  readonly changed = (typed: boolean): void => {
    this.#look?.onInput();
    this.#picker.typed(typed);
  };

  readonly moved = (): void => {
    this.#picker.moved();
  };

  readonly open = (token: Token): void => {
    if (!this.editable) return;
    if (token.kind === 'field') {
      this.#opener.open(token);
      return;
    }
    this.#editor?.select(token.start, token.end);
    this.#look?.openToken?.(token);
  };

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Whether the names of the variables, the language or what else is found have changed since the tokens were drawn. */
  #changedTokens(): boolean {
    const { merge, language, kinds } = this.#look ?? {};
    const drawn = JSON.stringify([language, merge?.variables]);
    const changed = drawn !== this.#reshown || kinds !== this.#reshownKinds;
    this.#reshown = drawn;
    this.#reshownKinds = kinds;
    return changed;
  }

  /** Where a stretch of the text begins, or the text itself once it is gone. */
  #rectOf(span: Pick<Span, 'start'> | undefined): DOMRect {
    const box = this.#box.value ?? this.#host;
    return (span && this.#editor?.rectOf(span.start)) ?? box.getBoundingClientRect();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (this.#picker.steer(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && this.#editor?.selected && this.#editor.selected.kind !== 'emoticon') return;
    this.#look?.onKeydown?.(event);
  };

  /** A label leads to native controls by itself, and only to those. */
  readonly #onLabel = (): void => {
    this.#box.value?.focus();
  };

  readonly #onBlur = (): void => {
    this.#picker.close();
    this.#look?.onBlur();
    this.#host.requestUpdate();
  };
}
