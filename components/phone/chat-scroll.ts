import type { LitElement } from 'lit';
import type { Rows } from './chat.js';
import type { ChatWindow } from './chat-window.js';
import { placeDraftMark } from './draft-mark.js';
import type { MessageList } from './message.js';
import type { PhoneParts } from './parts.js';

/** How near to the newest message counts as being there, in pixels. */
const END_PX = 24;

/** Up to so many messages a chat is drawn whole, so that a page can be searched. */
const WHOLE_MAX = 100;

/** How many rows fill a screen for sure. */
const SCREENFUL = 30;

/** Keeps the reader of a chat where they are: with the newest message, or where they scrolled to. */
export class ChatScroll {
  readonly #host: LitElement;
  readonly #parts: PhoneParts;
  readonly #resized = new ResizeObserver(() => this.#onResize());
  #observes = false;
  /** Draws a chat that is too long to be drawn whole. */
  #window: ChatWindow | undefined;
  /** Whether the chat is long and there was nothing yet to measure it by: its first rendering. */
  #unmeasured = false;
  /** Whether the newest message is in view, as far as the reader has been seen to scroll. */
  #atEnd = true;
  /** Whether it was so before this rendering, so that the next one should be. */
  #following = true;
  /** The frame in which a short chat is settled. */
  #frame: number | undefined;
  /** Whether a row had the focus before this rendering, which may no longer draw it. */
  #focused = false;
  /** What there was to scroll when the chat was last settled. */
  #settled = { scrollHeight: 0, clientHeight: 0 };
  /** What scrolls. */
  #box: HTMLElement | null = null;

  constructor(host: LitElement, parts: PhoneParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Whether only a part of the chat is drawn. */
  get isLong(): boolean {
    return this.#window !== undefined;
  }

  disconnect(): void {
    this.#resized.disconnect();
    this.#cancelFrame();
    this.#observes = false;
  }

  /**
   * Before a rendering; `moved` when the chat will be another one. Nothing of a short chat is measured here: that would lay
   * out the page, which may be in the midst of its own changes, once more for each of them.
   */
  look(moved: boolean): void {
    const expected = this.#frame !== undefined && this.#following;
    this.#following = moved || expected || (this.#window ? this.#isAtEnd() : this.#atEnd);
    const chat = this.#chat;
    this.#window?.look(this.#following);
    const { activeElement } = this.#root;
    this.#focused = activeElement !== chat && (chat?.contains(activeElement) ?? false);
  }

  /** All rows of a short chat. Of a long one those near the reader; the newest until it is known which those are. */
  rows(list: MessageList): Rows {
    const end = list.messages.length;
    const part = end > WHOLE_MAX ? this.#parts.get('window') : undefined;
    if (end <= WHOLE_MAX) this.#window = undefined;
    else if (part && this.#chat && !this.#window) {
      this.#window = new part.ChatWindow(this.#chat);
      this.#window.look(this.#following);
    }
    this.#unmeasured = part !== undefined && !this.#window;
    // A chat that has just become long stays whole for that moment, so that nobody is thrown to its end.
    const known = this.#unmeasured ? 0 : end <= 2 * WHOLE_MAX ? end : SCREENFUL;
    return this.#window?.rows(list) ?? { first: end - known, end };
  }

  /**
   * After a rendering: keeps the newest message in view while the reader is there, and the draft's mark level with it. That
   * has to be measured: of a short chat in the frame that will show it, where the page is laid out anyway.
   */
  settle(): void {
    const chat = this.#chat;
    if (!chat) return;
    if (this.#focused && !this.#root.activeElement) chat.focus({ preventScroll: true });
    if (this.#window || this.#unmeasured) this.#settle(chat);
    else this.#frame ??= requestAnimationFrame(this.settled);
  }

  /** Settles what waits for its frame, for those who want to look at the chat now. */
  readonly settled = (): void => {
    if (this.#frame !== undefined && this.#chat) this.#settle(this.#chat);
  };

  #settle(chat: HTMLElement): void {
    this.#cancelFrame();
    if (this.#window) {
      if (this.#window.settle()) this.#host.requestUpdate();
    } else if (this.#unmeasured) this.#host.requestUpdate();
    else if (this.#following) chat.scrollTop = chat.scrollHeight;
    this.#settled = { scrollHeight: chat.scrollHeight, clientHeight: chat.clientHeight };
    this.#atEnd = this.#isAtEnd();
    this.#mark(chat);
    this.#observe(chat);
  }

  #cancelFrame(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  scrolled(): void {
    this.#atEnd = this.#isAtEnd();
    if (this.#window?.scrolled()) this.#host.requestUpdate();
    if (this.#chat) this.#mark(this.#chat);
  }

  /** Scrolls to a row. */
  reveal(index: number): void {
    const chat = this.#chat;
    const row = chat?.querySelectorAll('li')[index];
    if (this.#window && chat) chat.scrollTop = this.#window.topOf(index);
    else row?.scrollIntoView({ block: 'start' });
    this.#atEnd = this.#isAtEnd();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot; // Lit's own, unless an element overrides it
  }

  /** It stays for good, once it is there. */
  get #chat(): HTMLElement | null {
    return (this.#box ??= this.#host.hasUpdated ? this.#root.querySelector<HTMLElement>('.chat') : null);
  }

  #isAtEnd(): boolean {
    const chat = this.#chat;
    if (!chat) return true;
    // A change of size moves the end away, or the place in the list; either way the reader has not scrolled.
    return [chat, this.#settled].some((size) => size.scrollHeight - chat.scrollTop - size.clientHeight < END_PX);
  }

  #observe(chat: HTMLElement): void {
    if (this.#observes) return;
    this.#observes = true;
    for (const element of [chat, chat.querySelector('ol')]) if (element) this.#resized.observe(element);
  }

  #mark(chat: HTMLElement): void {
    const mark = this.#root.querySelector<HTMLElement>('.draft-mark');
    // Where another screen lies over the chat, the mark belongs to that.
    if (mark) placeDraftMark(this.#root.querySelector<HTMLElement>('.pane') ?? chat, mark);
  }

  #onResize(): void {
    const chat = this.#chat;
    if (!chat) return;
    this.#atEnd = this.#isAtEnd();
    this.look(false);
    this.#settle(chat);
  }
}
