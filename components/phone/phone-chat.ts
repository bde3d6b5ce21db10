import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TemplateSkin } from '../../wechat/message/shown-template.js';
import type { LanguageController } from '../internal/language.js';
import { arrivalMessagesFor } from '../locale/arrivals.js';
import { canDraw, chat, type ChatView } from './chat.js';
import { ChatScroll } from './chat-scroll.js';
import type { Open } from './link.js';
import { arrivals, MessageList, textAt, type PhoneAccount, type PhoneMessage, type PhonePerson } from './message.js';
import type { NumberSheet } from './number-sheet.js';
import type { PhoneParts } from './parts.js';
import { knownZone } from './time-zone.js';

export { chatStyles as styles } from './chat.styles.js';
export { walk } from './keys.js';

/** The phone, as far as its chat knows it. */
export interface ChatPhone extends LitElement {
  readonly messages: readonly PhoneMessage[];
  readonly account: PhoneAccount;
  readonly person: PhonePerson;
  readonly timeZone: string;
}

/** What stands in the chat of a phone, once there is anything: its rows, who reads where, what is heard of arrivals. */
export class PhoneChat implements ReactiveController {
  readonly #phone: ChatPhone;
  readonly #parts: PhoneParts;
  readonly #locale: LanguageController;
  readonly #open: Open;
  readonly #scroll: ChatScroll;
  /** Whether the messages come with the chat itself: then none of them arrives. */
  #whole: boolean;
  #taken: readonly PhoneMessage[] | undefined;
  #list = new MessageList();
  #arrived: ReadonlySet<string> = new Set();
  /** A new object each time, so that the same words twice are said twice. */
  #announcement = { text: '' };
  #sheet: NumberSheet | undefined;

  /** @param whole - Whether the phone opened with the messages that it has now. */
  constructor(phone: ChatPhone, parts: PhoneParts, locale: LanguageController, open: Open, whole: boolean) {
    this.#phone = phone;
    this.#parts = parts;
    this.#locale = locale;
    this.#open = open;
    this.#whole = whole;
    this.#scroll = new ChatScroll(phone, parts);
    phone.addController(this);
  }

  hostDisconnected(): void {
    this.#scroll.disconnect();
  }

  /** How many messages are not drafts. */
  get count(): number {
    return this.#list.count;
  }

  /** When the newest message was sent. */
  get newestAt(): number | undefined {
    return this.#list.newestAt;
  }

  /** Whether only a part of the chat is drawn. */
  get isLong(): boolean {
    return this.#scroll.isLong;
  }

  /** Whether something lies over the chat. */
  get isCovered(): boolean {
    return this.#sheet?.isOpen ?? false;
  }

  /** Takes the phone's messages, before each rendering; `moved` when another person's phone is shown. */
  take(moved: boolean): void {
    this.#scroll.look(moved);
    const { messages } = this.#phone;
    if (!moved && messages === this.#taken) return;
    this.#taken = messages;
    const before = this.#list;
    this.#list = new MessageList(messages.every(canDraw) ? messages : messages.filter(canDraw));
    const news = this.#whole || moved ? [] : arrivals(before, this.#list);
    this.#whole = false;
    // The same list again, as while a draft is typed, must not cut short what is being shown and said.
    if (news.length === 0 && !moved) return;
    this.#arrived = new Set(news.map((index) => this.#list.keyOf(index)));
    const incoming = news
      .flatMap((index) => this.#list.messages[index] ?? [])
      .filter(({ direction }) => direction === 'in');
    this.#announcement = { text: incoming.map((message) => this.#say(message)).join('') };
  }

  render(now: number, skin: TemplateSkin): TemplateResult {
    const { language, messages } = this.#locale;
    const view: ChatView = {
      account: this.#phone.account,
      person: this.#phone.person,
      skin,
      now,
      timeZone: knownZone(this.#phone.timeZone),
      parts: this.#parts,
      arrived: this.#arrived,
      draft: { label: messages.phone.draft, lang: language },
      open: this.#open,
      ask: this.#ask,
    };
    return chat(this.#list, this.#scroll.rows(this.#list), view);
  }

  /** What lies over the chat. */
  renderSheet(): unknown {
    return this.#sheet?.render(this.#open);
  }

  /** What a screen reader hears of the messages that came. */
  renderAnnouncement(): unknown {
    return keyed(this.#announcement, html`<span>${this.#announcement.text}</span>`);
  }

  /** Scrolls to the message with this `id`. */
  reveal(id: string): void {
    const index = this.#list.messages.findIndex((message) => message.id === id);
    if (index >= 0) this.#scroll.reveal(index);
  }

  /** After each rendering. */
  settle(): void {
    this.#scroll.settle();
  }

  /** Settles at once what would be settled in the next frame. */
  settled(): void {
    this.#scroll.settled();
  }

  scrolled(): void {
    this.#scroll.scrolled();
  }

  #say({ kind, body, context }: PhoneMessage): string {
    const words = arrivalMessagesFor(this.#locale.language);
    switch (kind) {
      case 'template':
        return words.template(context?.template?.title ?? '');
      case 'image':
        return words.image;
      default:
        return words.text(textAt(body, 'text', 'content'));
    }
  }

  readonly #ask = (text: string, number: string): void => {
    void this.#loadSheet().then((sheet) => sheet?.ask(text, number));
  };

  async #loadSheet(): Promise<NumberSheet | undefined> {
    this.#parts.get('sheet');
    await this.#parts.settled();
    const part = this.#parts.get('sheet');
    if (part) this.#sheet ??= new part.NumberSheet(this.#phone);
    return this.#sheet;
  }
}
