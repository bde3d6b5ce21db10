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
  /** Whether the newest message was in view before this rendering, so that the next one should be. */
  #following = true;
  /** Whether a row had the focus before this rendering, which may no longer draw it. */
  #focused = false;
  /** What there was to scroll when the chat was last settled. */
  #settled = { scrollHeight: 0, clientHeight: 0 };

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
    this.#observes = false;
  }

  /** Before a rendering; `moved` when the chat will be another one. */
  look(moved: boolean): void {
    this.#following = moved || this.#isAtEnd();
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

  /** After a rendering: keeps the newest message in view while the reader is there, and the draft's mark level with it. */
  settle(): void {
    const chat = this.#chat;
    if (!chat) return;
    if (this.#focused && !this.#root.activeElement) chat.focus({ preventScroll: true });
    if (this.#window) {
      if (this.#window.settle()) this.#host.requestUpdate();
    } else if (this.#unmeasured) this.#host.requestUpdate();
    else if (this.#following) chat.scrollTop = chat.scrollHeight;
    this.#settled = { scrollHeight: chat.scrollHeight, clientHeight: chat.clientHeight };
    this.#mark(chat);
    this.#observe(chat);
  }

  scrolled(): void {
    if (this.#window?.scrolled()) this.#host.requestUpdate();
    if (this.#chat) this.#mark(this.#chat);
  }

  /** Scrolls to a row. */
  reveal(index: number): void {
    const chat = this.#chat;
    const row = chat?.querySelectorAll('li')[index];
    if (this.#window && chat) chat.scrollTop = this.#window.topOf(index);
    else row?.scrollIntoView({ block: 'start' });
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot; // Lit's own, unless an element overrides it
  }

  get #chat(): HTMLElement | null {
    return this.#host.hasUpdated ? this.#root.querySelector<HTMLElement>('.chat') : null;
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
    if (mark) placeDraftMark(chat, mark);
  }

  #onResize(): void {
    this.look(false);
    this.settle();
  }
}
