import type { MessageList } from './message.js';
import type { Rows } from './chat.js';

/** The height of a row that was never drawn, in pixels: one line of text and the gap below it. */
const ESTIMATE_PX = 56;
/** What the list has above its first row. */
const PADDING_PX = 8;
/** What is drawn above and below the view, in heights of the view. */
const MARGIN = 0.75;
/** Other rows are drawn when less than this is left of the margin. */
const REST = 0.25;

/**
 * The rows of a long chat that are worth drawing: those in view and a little around them. Empty room stands for the rest.
 *
 * Heights are measured as rows are drawn and estimated before, so the room is wrong at first and is corrected while the
 * reader scrolls. The row at the top of the view is what stays where it is.
 */
export class ChatWindow {
  readonly #chat: HTMLElement;
  #list: MessageList | undefined;
  #heights = new Float64Array(0);
  /** Where each row begins, and after the last one where the chat ends. */
  #tops = new Float64Array(1);
  #rows: Rows = { first: 0, end: 0 };
  /** The row at the top of the view, and how far below that top it begins: mostly above it. */
  #anchor: { index: number; key: string; offset: number } | undefined;

  /** Where the view began when it was last settled or looked at. */
  #scrollTop: number;

  constructor(chat: HTMLElement) {
    this.#chat = chat;
    // What was drawn before the chat became long keeps its place too.
    const view = chat.getBoundingClientRect().top;
    const rows = [...chat.querySelectorAll<HTMLElement>('li')];
    const index = rows.findIndex((row) => row.getBoundingClientRect().bottom > view);
    const row = rows[index];
    const { key = '' } = row?.dataset ?? {};
    if (row) this.#anchor = { index, key, offset: row.getBoundingClientRect().top - view - PADDING_PX };
    this.#scrollTop = chat.scrollTop;
  }

  /** Before a rendering, or before settling after a change of size: where the reader is. */
  look(following: boolean): void {
    const { scrollTop } = this.#chat;
    if (following) this.#anchor = undefined;
    else if (!this.#anchor || scrollTop !== this.#scrollTop) this.#anchor = this.#anchorAt(scrollTop);
    this.#scrollTop = scrollTop;
  }

  /** Which rows to draw now. */
  rows(list: MessageList): Rows {
    if (list !== this.#list) this.#take(list);
    return (this.#rows = this.#around(this.#top, MARGIN));
  }

  /**
   * Measures what was drawn and scrolls to where the reader was.
   *
   * @returns whether other rows have to be drawn, because these turned out higher or lower than estimated.
   */
  settle(): boolean {
    const ol = this.#chat.querySelector('ol');
    if (!ol) return false;
    const { first, end } = this.#rows;
    [...ol.children].forEach((row, place) => {
      this.#heights[first + place] = row.getBoundingClientRect().height;
    });
    this.#sum(first);
    ol.style.setProperty('--_above', `${this.#at(first)}px`);
    ol.style.setProperty('--_below', `${this.#at(this.#heights.length) - this.#at(end)}px`);
    // Past the end is the end.
    const top = this.#anchor ? this.#top : this.#chat.scrollHeight;
    if (Math.abs(this.#chat.scrollTop - top) > 0.5) this.#chat.scrollTop = top;
    this.#scrollTop = this.#chat.scrollTop;
    const tooMany = this.#at(end) - this.#at(first) > 3 * this.#height;
    if (!tooMany && !this.#isStale(this.#top, 0)) return false;
    const next = this.#around(this.#top, MARGIN);
    return next.first !== first || next.end !== end;
  }

  /** The reader scrolled. Returns whether other rows have to be drawn. */
  scrolled(): boolean {
    this.look(false);
    return this.#isStale(this.#chat.scrollTop, REST);
  }

  /** Where a row begins, to scroll there. */
  topOf(index: number): number {
    return this.#at(index);
  }

  get #height(): number {
    return this.#chat.clientHeight;
  }

  /** Where the view should begin. */
  get #top(): number {
    const end = this.#at(this.#heights.length) - this.#height;
    return Math.max(0, this.#anchor ? this.#at(this.#anchor.index) - this.#anchor.offset : end);
  }

  #anchorAt(top: number): { index: number; key: string; offset: number } | undefined {
    const index = this.#indexAt(top);
    return this.#list && { index, key: this.#list.keyOf(index), offset: this.#at(index) - top };
  }

  #at(index: number): number {
    return this.#tops[index] ?? 0;
  }

  #around(top: number, margin: number): Rows {
    const rest = margin * this.#height;
    return {
      first: this.#indexAt(top - rest),
      end: Math.min(this.#heights.length, this.#indexAt(top + this.#height + rest) + 1),
    };
  }

  #isStale(top: number, margin: number): boolean {
    const { first, end } = this.#around(top, margin);
    return first < this.#rows.first || end > this.#rows.end;
  }

  /** The row that holds a place; the first and the last one hold what is beyond. */
  #indexAt(top: number): number {
    let [low, high] = [0, Math.max(0, this.#heights.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at(middle) <= top) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Takes another list, with the heights of the rows that both have at their beginning or their end. */
  #take(list: MessageList): void {
    const [before, heights] = [this.#list, this.#heights];
    const count = list.messages.length;
    this.#list = list;
    this.#heights = new Float64Array(count).fill(ESTIMATE_PX);
    if (before) {
      const shared = Math.min(count, heights.length);
      const isSame = (a: number, b: number) =>
        list.messages[a] === before.messages[b] || list.keyOf(a) === before.keyOf(b);
      let head = 0;
      while (head < shared && isSame(head, head)) head += 1;
      let tail = 0;
      while (tail < shared - head && isSame(count - 1 - tail, heights.length - 1 - tail)) tail += 1;
      this.#heights.set(heights.subarray(0, head));
      this.#heights.set(heights.subarray(heights.length - tail), count - tail);
    }
    this.#tops = new Float64Array(count + 1);
    this.#sum(0);
    if (this.#anchor) this.#anchor.index = this.#find(this.#anchor);
  }

  #find({ key, index }: { key: string; index: number }): number {
    const list = this.#list;
    if (!list || list.keyOf(index) === key) return index;
    const found = list.messages.findIndex((_, each) => list.keyOf(each) === key);
    return found < 0 ? Math.min(index, list.messages.length - 1) : found;
  }

  #sum(from: number): void {
    let top = this.#at(from);
    for (let index = from; index < this.#heights.length; index += 1) {
      top += this.#heights[index] ?? 0;
      this.#tops[index + 1] = top;
    }
  }
}
