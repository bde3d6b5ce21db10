import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { fieldsIn, writeField, type MergeField } from '../../../wechat/merge-field/parse.js';
import type { Issue } from '../../../wechat/issue.js';
import type { Language } from '../../locale/index.js';
import { mergeMessagesFor } from '../../locale/merge.js';
import { adopt } from '../adopt-styles.js';
import { markStyles } from '../marks.styles.js';
import type { Merge, Variable } from '../merge.js';
import type { Span, TextEditing } from '../text-editing.js';
import { drawChip } from './chip.js';
import { draftOf, fieldOf, renderFallbackDialog, type FieldDraft } from './fallback-dialog.js';
import { mergeTokens } from './merge-tokens.js';
import { placeAt } from './place.js';
import { renderTokenMarks, stretchesOf } from './token-marks.js';
import type { Token, TokenKind } from './token.js';
import { TokenEditor, type TokenEditorHost } from './token-editor.js';
import { tokenStyles } from './token-editor.styles.js';
import { matching, queryAt, renderVariableMenu, type Query } from './variable-menu.js';

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
  readonly onInput: () => void;
  readonly onKeydown?: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onScroll?: () => void;
  readonly onComposition: { readonly start: () => void; readonly end: () => void };
}

/** The control of a text with merge fields, for a host that has loaded it: chips, the menu on `{`, a chip's dialog. */
export class TokenControl implements ReactiveController, TokenEditorHost {
  readonly #host: LitElement;
  readonly #box = createRef<HTMLElement>();
  #editor: TokenEditor | undefined;
  #look: TokenLook | undefined;
  #kinds: readonly TokenKind[] = [];
  #query: Query | undefined;
  #active = 0;
  #opened: Token | undefined;
  #draft: FieldDraft | undefined;
  #reshown = '';
  /** What to select, with the focus, once the control is on the page. */
  #awaited: Span | undefined;

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
    this.#showMenu();
  }

  hostDisconnected(): void {
    this.#editor?.close();
    this.#editor = undefined;
    this.#query = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Draws the control. */
  render(look: TokenLook): TemplateResult {
    this.#look = look;
    const words = mergeMessagesFor(look.language);
    this.#kinds = [mergeTokens(look.merge?.variables, words)];
    const open = this.#query !== undefined && this.#items.length > 0;
    const tokens = this.#kinds.flatMap((find) => find(look.text));
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
        aria-controls=${open ? 'variables' : nothing}
        aria-activedescendant=${open ? `variable-${String(this.#active)}` : nothing}
        @keydown=${this.#onKeydown}
        @blur=${this.#onBlur}
        @scroll=${look.onScroll}
        @compositionstart=${look.onComposition.start}
        @compositionend=${look.onComposition.end}
      ></div>
      ${renderVariableMenu({
        words,
        items: open ? this.#items : [],
        active: this.#active,
        longest: look.merge?.longest,
        pick: this.#pick,
      })}
      ${renderFallbackDialog({
        words,
        label: this.#opened?.label ?? '',
        draft: this.#draft,
        edit: (draft) => {
          this.#draft = draft;
          this.#host.requestUpdate();
        },
        save: this.#save,
        remove: this.#remove,
        cancel: this.#closeDialog,
        toggled: this.#onToggle,
      })}`;
  }

  readonly changed = (typed: boolean): void => {
    this.#look?.onInput();
    const editor = this.#editor;
    if (editor) this.#query = typed ? queryAt(editor.text, editor.selection.end) : undefined;
    this.#active = 0;
    this.#host.requestUpdate();
  };

  readonly moved = (): void => {
    const editor = this.#editor;
    if (!this.#query || !editor) return;
    const { start, end } = editor.selection;
    this.#query = start === end ? queryAt(editor.text, end) : undefined;
    this.#host.requestUpdate();
  };

  readonly open = (token: Token): void => {
    const field = this.#fieldOf(token);
    if (!field || !this.editable) return;
    this.#opened = token;
    this.#draft = draftOf(field);
    this.#editor?.select(token.start, token.end);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const dialog = this.#find('#fallback');
      if (!dialog || dialog.matches(':popover-open')) return;
      dialog.showPopover();
      placeAt(dialog, this.#box.value?.querySelector('.chip.selected') ?? this.#box.value);
      dialog.querySelector('input')?.select();
    });
  };

  get #items(): readonly Variable[] {
    return this.#query ? matching(this.#look?.merge?.variables ?? [], this.#query.words) : [];
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #fieldOf({ start, end }: Token): MergeField | undefined {
    return fieldsIn(this.#editor?.text.slice(start, end) ?? '')[0];
  }

  /** Whether the names of the variables or the language have changed since the tokens were drawn. */
  #changedTokens(): boolean {
    const { merge, language } = this.#look ?? {};
    const drawn = JSON.stringify([language, merge?.variables]);
    const changed = drawn !== this.#reshown;
    this.#reshown = drawn;
    return changed;
  }

  #showMenu(): void {
    const menu = this.#find('#variables');
    if (!menu) return;
    const open = this.#query !== undefined && this.#items.length > 0;
    if (!open) {
      menu.hidePopover();
      return;
    }
    menu.showPopover();
    placeAt(menu, this.#editor ? this.#editor.rectOf(this.#query?.start ?? 0) : undefined);
    menu.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (this.#query && this.#items.length > 0 && this.#steer(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && this.#editor?.selected) return;
    this.#look?.onKeydown?.(event);
  };

  /** What a key does while the menu is open; false where it means something else. */
  #steer({ key }: KeyboardEvent): boolean {
    const items = this.#items;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) this.#active = (this.#active + step + items.length) % items.length;
    else if (key === 'Escape') this.#query = undefined;
    else if (key === 'Enter' || key === 'Tab') {
      const item = items[this.#active];
      if (item) this.#pick(item);
    } else return false;
    this.#host.requestUpdate();
    return true;
  }

  readonly #pick = ({ key }: Variable): void => {
    const query = this.#query;
    this.#query = undefined;
    if (query) this.#editor?.replace(query.start, query.end, writeField({ key }));
  };

  /** A label leads to native controls by itself, and only to those. */
  readonly #onLabel = (): void => {
    this.#box.value?.focus();
  };

  readonly #onBlur = (): void => {
    this.#query = undefined;
    this.#look?.onBlur();
    this.#host.requestUpdate();
  };

  readonly #save = (): void => {
    const field = this.#draft && fieldOf(this.#draft);
    const token = this.#opened;
    if (!field || !token) return;
    this.#closeDialog();
    this.#editor?.replace(token.start, token.end, writeField(field));
  };

  readonly #remove = (): void => {
    const token = this.#opened;
    this.#closeDialog();
    if (token) this.#editor?.replace(token.start, token.end, '');
  };

  readonly #closeDialog = (): void => {
    this.#find('#fallback')?.hidePopover();
    this.#editor?.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.#opened = undefined;
    this.#draft = undefined;
    this.#host.requestUpdate();
  };
}
