import type { TemplateResult } from 'lit';
import type { MergeMessages } from '../../locale/merge.js';
import type { Merge, Variable } from '../merge.js';
import type { Span, TextEditing } from '../text-editing.js';
import { writeVariable } from './merge-tokens.js';
import { keepAt } from './place.js';
import { matching, queryAt, renderVariableMenu, type Query } from './variable-menu.js';

/** What the menu of variables needs of the control it opens in. */
export interface PickerHost {
  readonly editing: () => TextEditing | undefined;
  readonly merge: () => Merge | undefined;
  readonly find: (selector: string) => HTMLElement | null;
  /** Where a stretch of the text is on the screen. */
  readonly rectOf: (span: Pick<Span, 'start'> | undefined) => DOMRect;
  readonly refresh: () => void;
}

/** Knows whether a variable is asked for, by `{` and what follows, and which one is meant. */
export class VariablePicker {
  readonly #host: PickerHost;
  #query: Query | undefined;
  #active = 0;

  constructor(host: PickerHost) {
    this.#host = host;
  }

  /** The id of the chosen row while the menu is open. */
  get active(): string | undefined {
    return this.#items.length > 0 ? `variable-${String(this.#active)}` : undefined;
  }

  get #items(): readonly Variable[] {
    return this.#query ? matching(this.#host.merge()?.variables ?? [], this.#query.words) : [];
  }

  /** The text has changed; by a single key it may ask for a variable. */
  typed(byKey: boolean): void {
    const editing = this.#host.editing();
    if (editing) this.#query = byKey ? queryAt(editing.text, editing.selection.end) : undefined;
    this.#active = 0;
    this.#host.refresh();
  }

  /** The caret has moved: what it leaves behind is no question any more. */
  moved(): void {
    const editing = this.#host.editing();
    if (!this.#query || !editing) return;
    const { start, end } = editing.selection;
    this.#query = start === end ? queryAt(editing.text, end) : undefined;
    this.#host.refresh();
  }

  close(): void {
    this.#query = undefined;
  }

  /** What a key does while the menu is open; false where it means something else. */
  steer({ key }: KeyboardEvent): boolean {
    const items = this.#items;
    if (items.length === 0) return false;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) this.#active = (this.#active + step + items.length) % items.length;
    else if (key === 'Escape') this.#query = undefined;
    else if (key === 'Enter' || key === 'Tab') {
      const item = items[this.#active];
      if (item) this.#pick(item);
    } else return false;
    this.#host.refresh();
    return true;
  }

  render(words: MergeMessages): TemplateResult {
    return renderVariableMenu({
      words,
      items: this.#items,
      active: this.#active,
      longest: this.#host.merge()?.longest,
      pick: this.#pick,
    });
  }

  /** Opens the menu at the `{`, or closes it, once it is drawn. */
  show(): void {
    const menu = this.#host.find('#variables');
    if (!menu) return;
    if (this.#items.length === 0) {
      menu.hidePopover();
      return;
    }
    menu.showPopover();
    keepAt(menu, () => this.#host.rectOf(this.#query));
    menu.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #pick = (variable: Variable): void => {
    const query = this.#query;
    this.#query = undefined;
    if (query) this.#host.editing()?.replace(query.start, query.end, writeVariable(variable));
  };
}
