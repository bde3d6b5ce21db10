import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LanguageController } from '../internal/language.js';
import { arrivalMessagesFor } from '../locale/arrivals.js';
import { canDraw, chat, type ChatView } from './chat.js';
import { ChatScroll } from './chat-scroll.js';
import { WechatOpenEvent } from './events.js';
import { goTo } from './go-to.js';
import { walkChat } from './keys.js';
import { knownLooks } from './known.js';
import type { Open } from './link.js';
import { arrivals, inPlace, MessageList, textAt, titleOf, type PhoneMessage } from './message.js';
import type { NumberSheet } from './number-sheet.js';
import type { PhoneParts } from './parts.js';
import type { WechatPhone } from './phone.js';
import { leadsBack } from './leads.js';
import { knownZone } from './time-zone.js';

export { chatStyles as styles } from './chat.styles.js';

/** What stands in the chat of a phone, once there is anything: its rows, who reads where, what is heard of arrivals. */
export class PhoneChat implements ReactiveController {
  readonly #phone: WechatPhone;
  readonly #parts: PhoneParts;
  readonly #locale: LanguageController;
  readonly #scroll: ChatScroll;
  /** Whether the messages come with the chat itself: then none of them arrives. */
  #whole: boolean;
  #taken: readonly PhoneMessage[] | undefined;
  #list = new MessageList();
  /** What stands in 服务通知. It is drawn elsewhere; that it came is said here. */
  #notices = new MessageList();
  #arrived: ReadonlySet<string> = new Set();
  /** A new object each time, so that the same words twice are said twice. */
  #announcement = { text: '' };
  #sheet: NumberSheet | undefined;

  /** @param whole - Whether the phone opened with the messages that it has now. */
  constructor(phone: WechatPhone, parts: PhoneParts, locale: LanguageController, whole: boolean) {
    this.#phone = phone;
    this.#parts = parts;
    this.#locale = locale;
    this.#whole = whole;
    this.#scroll = new ChatScroll(phone, parts);
    phone.addController(this);
    walkChat(phone.renderRoot);
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
    const instants = [this.#list, this.#notices].flatMap(({ newestAt }) => newestAt ?? []);
    return instants.length > 0 ? Math.max(...instants) : undefined;
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
    const before = [this.#list, this.#notices];
    const drawn = messages.every(canDraw) ? messages : messages.filter(canDraw);
    this.#list = new MessageList(inPlace(drawn, 'chat'));
    this.#notices = new MessageList(inPlace(drawn, 'service-notifications'));
    const isQuiet = this.#whole || moved;
    const [chat = [], notices = []] = [this.#list, this.#notices].map((list, place) =>
      isQuiet ? [] : arrivals(before[place] ?? list, list),
    );
    this.#whole = false;
    // The same list again, as while a draft is typed, must not cut short what is being shown and said.
    if (chat.length + notices.length === 0 && !moved) return;
    this.#arrived = new Set(chat.map((index) => this.#list.keyOf(index)));
    const incoming = [...among(this.#list, chat), ...among(this.#notices, notices)].filter(
      ({ direction }) => direction === 'in',
    );
    this.#announcement = { text: incoming.map((message) => this.#say(message)).join('') };
  }

  render(now: number): TemplateResult {
    const { language, messages } = this.#locale;
    const { skin } = knownLooks(this.#phone);
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

  /** What leads out of the chat. */
  renderBack(): TemplateResult {
    return leadsBack(() => goTo(this.#phone, 'chat-list'));
  }

  /** What lies over the chat. */
  renderSheet(): unknown {
    return this.#sheet?.render(this.#open);
  }

  /** The mark of what is not sent yet; it stands beside the glass, where there is room. */
  renderMark(): unknown {
    return this.#phone.framed
      ? html`<div class="draft-mark" part="draft-mark" aria-hidden="true" hidden>${this.#locale.messages.phone.draft}</div>`
      : nothing;
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

  #say(message: PhoneMessage): string {
    const words = arrivalMessagesFor(this.#locale.language);
    const title = titleOf(message);
    switch (message.kind) {
      case 'template':
      case 'subscription':
        return message.place === 'service-notifications' ? words.serviceNotice(title) : words.template(title);
      case 'image':
        return words.image;
      default:
        return words.text(textAt(message.body, 'text', 'content'));
    }
  }

  readonly #open: Open = (target) => {
    this.#phone.dispatchEvent(new WechatOpenEvent(target));
  };

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

function among({ messages }: MessageList, places: readonly number[]): readonly PhoneMessage[] {
  return places.flatMap((index) => messages[index] ?? []);
}
