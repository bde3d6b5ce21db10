import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { EMOTICONS, type Emoticon } from '../../wechat/text/emoticons.js';
import { ownedByInputMethod } from '../internal/composition.js';
import { textToolMessagesFor } from '../locale/text-tools.js';
import { toolStyles } from './tool.styles.js';
import type { Tool, Workbench } from './text-tools.js';

/** Emoticons in a row; as many are kept as used lately. The styles know it too. */
const COLUMNS = 7;

/** What was picked on this page, the last first. Kept nowhere else: it says something about the person. */
let recent: readonly Emoticon[] = [];

/** A cell of the grid: some emoticons are there twice, once as used lately. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Rows of emoticons under one heading. */
interface Shelf {
  readonly title: string;
  readonly rows: readonly (readonly Emoticon[])[];
}

/**
 * Picks an emoticon, by its name in either language or by looking. What shows is the Unicode sign that says the same;
 * what is put into the text is WeChat's own code. With Shift the picker stays open.
 */
export class EmoticonPicker implements Tool {
  readonly name = 'emoticon';
  readonly styles = toolStyles;
  readonly #bench: Workbench;
  /** As it was when the picker opened: nothing moves under the hand. */
  readonly #recent = recent;
  #query = '';
  #active: Cell = { row: 0, column: 0 };
  /** The one the person looks at. */
  #named: Emoticon | undefined;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  render(): TemplateResult {
    const { emoticon: words } = textToolMessagesFor(this.#bench.locale.language);
    const found = this.#found();
    const shelves = this.#shelves(found);
    let row = 0;
    return html`<div class="picker">
      <div class="search box">
        <input
          class="control"
          type="search"
          data-first
          autocomplete="off"
          spellcheck="false"
          placeholder=${words.search}
          aria-label=${words.search}
          .value=${live(this.#query)}
          @input=${this.#onSearch}
          @keydown=${this.#onSearchKey}
        />
      </div>
      <div class="shelf" @keydown=${this.#onKey}>
        ${shelves.map(
          ({ title, rows }) =>
            html`${this.#query.trim() === '' ? html`<p class="shelf-title" aria-hidden="true">${title}</p>` : nothing}
              <div role="grid" aria-label=${title}>
                ${rows.map((emoticons) => {
                  const at = row++;
                  return html`<div role="row">
                    ${emoticons.map((each, column) => this.#renderCell(each, { row: at, column }))}
                  </div>`;
                })}
              </div>`,
        )}
      </div>
      <div class="note named" role="status">
        ${
          found.length === 0
            ? words.none(this.#query)
            : this.#named
              ? `${this.#nameOf(this.#named)}　${codeOf(this.#named)}`
              : this.#query === ''
                ? words.hint
                : words.found(found.length)
        }
      </div>
    </div>`;
  }

  #renderCell(emoticon: Emoticon, cell: Cell): TemplateResult {
    const { row, column } = this.#active;
    const look = () => {
      this.#named = emoticon;
      this.#bench.refresh();
    };
    return html`<button
      type="button"
      role="gridcell"
      tabindex=${cell.row === row && cell.column === column ? '0' : '-1'}
      data-cell=${`${String(cell.row)}-${String(cell.column)}`}
      aria-label=${this.#nameOf(emoticon)}
      @click=${(event: MouseEvent) => {
        this.#pick(emoticon, event.shiftKey);
      }}
      @focus=${look}
      @pointerenter=${look}
    >
      ${emoticon.sign}
    </button>`;
  }

  #nameOf({ zh, en }: Emoticon): string {
    return this.#bench.locale.language === 'en' ? en : zh;
  }

  #found(): readonly Emoticon[] {
    const wanted = this.#query.trim().toLowerCase();
    if (wanted === '') return EMOTICONS;
    return EMOTICONS.filter(
      ({ zh, en, sign, codes }) =>
        sign === wanted || [zh, en, ...codes].some((name) => name.toLowerCase().includes(wanted)),
    );
  }

  #shelves(found: readonly Emoticon[]): readonly Shelf[] {
    const { emoticon: words } = textToolMessagesFor(this.#bench.locale.language);
    const shelf = (title: string, emoticons: readonly Emoticon[]) =>
      emoticons.length > 0 ? [{ title, rows: inRows(emoticons) }] : [];
    if (this.#query.trim() !== '') return shelf(words.found(found.length), found);
    return [...shelf(words.recent, this.#recent), ...shelf(words.all, found)];
  }

  #rows(): readonly (readonly Emoticon[])[] {
    return this.#shelves(this.#found()).flatMap(({ rows }) => rows);
  }

  #pick(emoticon: Emoticon, stay: boolean): void {
    recent = [emoticon, ...recent.filter((each) => each !== emoticon)].slice(0, COLUMNS);
    const { editing, done, close } = this.#bench;
    editing.insert(codeOf(emoticon));
    done();
    if (!stay) close();
  }

  #moveTo(cell: Cell): void {
    this.#active = cell;
    this.#bench.control(`[data-cell="${String(cell.row)}-${String(cell.column)}"]`)?.focus();
    this.#bench.refresh();
  }

  readonly #onSearch = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value; // the listener stands on an input
    this.#active = { row: 0, column: 0 };
    this.#named = undefined;
    this.#bench.refresh();
  };

  /** Enter takes the first that was found; Down goes to look among them. */
  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (ownedByInputMethod(event)) return;
    const [first] = this.#rows()[0] ?? [];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (first && this.#query.trim() !== '') this.#pick(first, event.shiftKey);
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      this.#moveTo({ row: 0, column: 0 });
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = this.#rows();
    if (event.key === 'ArrowUp' && this.#active.row === 0) {
      event.preventDefault();
      this.#bench.control('[data-first]')?.focus();
      return;
    }
    const cell = step(event.key, this.#active, rows);
    if (!cell) return;
    event.preventDefault();
    this.#moveTo(cell);
  };
}

/** What is put into the text. */
function codeOf({ codes, zh }: Emoticon): string {
  return codes[0] ?? `[${zh}]`;
}

function inRows(emoticons: readonly Emoticon[]): readonly (readonly Emoticon[])[] {
  const rows: (readonly Emoticon[])[] = [];
  for (let start = 0; start < emoticons.length; start += COLUMNS) rows.push(emoticons.slice(start, start + COLUMNS));
  return rows;
}

/** Where a key leads in rows of different lengths; Left and Right go on in the next row. */
function step(key: string, { row, column }: Cell, rows: readonly (readonly unknown[])[]): Cell | undefined {
  const length = (of: number) => rows[of]?.length ?? 0;
  const within = (to: number) => ({ row: to, column: Math.min(column, length(to) - 1) });
  switch (key) {
    case 'ArrowLeft':
      if (column > 0) return { row, column: column - 1 };
      return row > 0 ? { row: row - 1, column: length(row - 1) - 1 } : undefined;
    case 'ArrowRight':
      if (column < length(row) - 1) return { row, column: column + 1 };
      return row < rows.length - 1 ? { row: row + 1, column: 0 } : undefined;
    case 'ArrowUp':
      return row > 0 ? within(row - 1) : undefined;
    case 'ArrowDown':
      return row < rows.length - 1 ? within(row + 1) : undefined;
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: length(row) - 1 };
    default:
      return undefined;
  }
}
