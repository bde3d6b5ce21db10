import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed as renewed } from 'lit/directives/keyed.js';
import { property, query } from 'lit/decorators.js';
import type { TemplateSkin } from '../../wechat/message/template-content.js';
import { WechatOpenEvent, type OpenTarget } from '../events.js';
import { LanguageController } from '../internal/language.js';
import { base, tokens } from '../internal/tokens.styles.js';
import { CHINA, wallTime } from '../../wechat/time/wall-time.js';
import { knownOr, warnOnce } from '../internal/warn-once.js';
import { homeIndicator, inputBar, navigationBar, statusBar, type PhonePlatform } from './bars.js';
import { chat } from './chat.js';
import { chatStyles } from './chat.styles.js';
import { placeDraftMark } from './draft-mark.js';
import { arrivals, instantOf, keyed, textAt, type KeyedMessage } from './message.js';
import type { PhoneAccount, PhoneMessage, PhonePerson } from './message.js';
import { phoneStyles } from './phone.styles.js';

export type { PhoneAccount, PhoneMessage, PhonePerson } from './message.js';
export type { PhonePlatform } from './bars.js';

/** The screens this phone can draw. */
export type PhoneScreen = 'chat';

/** How near to the newest message counts as being there, in pixels. */
const END_PX = 24;

/**
 * WeChat on a phone, showing the messages it is given.
 *
 * A picture: the same properties give the same picture. Notes about it stand beside the glass, never on it.
 *
 * @summary The chat of one person with an official account.
 * @tag wechat-phone
 * @fires {WechatOpenEvent} wechat-open - A person pressed a link or a card. Nothing navigates by itself.
 * @csspart bezel - The body of the phone, with `framed`.
 * @csspart screen - The glass.
 * @csspart status-bar - Time and signs of the device, with `framed`.
 * @csspart navigation-bar - Back, the account's name, more.
 * @csspart chat - The messages; scrolls.
 * @csspart stamp - The time above a message.
 * @csspart avatar - The picture beside a message.
 * @csspart bubble - A text message.
 * @csspart card - A template message.
 * @csspart link - Words that lead somewhere.
 * @csspart input-bar - Where the person would type.
 * @csspart home-indicator - The line at the lower edge of the device, with `framed`.
 * @csspart draft-mark - The mark in the right gutter, level with what is not sent yet; with `framed`.
 * @cssprop [--wechat-phone-height=828px] - Height of the phone with its bezel; never more than its container gives.
 */
export class WechatPhone extends LitElement {
  static override styles = [tokens, base, phoneStyles, chatStyles];

  /** What the chat holds, oldest first. */
  @property({ attribute: false }) messages: readonly PhoneMessage[] = [];
  /** The present on the phone, in milliseconds since 1970; the newest message's time unless given. */
  @property({ type: Number }) now: number | undefined;
  /** The account at the other end. */
  @property({ attribute: false }) account: PhoneAccount = { nickname: '' };
  /** The owner of the phone. */
  @property({ attribute: false }) person: PhonePerson = { nickname: '', openid: '' };
  /** Which screen is open. */
  @property() screen: PhoneScreen = 'chat';
  /** Colours of the glass; those of the page unless given. */
  @property() scheme: 'light' | 'dark' | '' = '';
  /** Whose status bar the device has. */
  @property() platform: PhonePlatform = 'ios';
  /** How template messages look: as today, or as before March 2023. */
  @property() skin: TemplateSkin = 'modern';
  /** Width of the glass with `framed`: 375 × 812 or 390 × 844. */
  @property({ type: Number }) width: 375 | 390 = 375;
  /** Zone in which the phone tells the time. */
  @property({ attribute: 'time-zone' }) timeZone = CHINA;
  /** Draws the device around the glass. Without it the screen fills its container. */
  @property({ type: Boolean, reflect: true }) framed = false;

  // Filled by the decorator as soon as there is a rendering.
  @query('.chat') private readonly chat!: HTMLElement | null;
  @query('.draft-mark') private readonly mark!: HTMLElement | null;

  readonly #language = new LanguageController(this);
  readonly #resized = new ResizeObserver(() => this.#onResize());
  #messages: readonly KeyedMessage[] = [];
  #arrived: ReadonlySet<string> = new Set();
  /** A new object each time, so that the same words twice are said twice. */
  #announcement = { text: '' };
  /** Whether the newest message was in view before this rendering, so that the next one should be. */
  #following = true;
  /** What there was to scroll when the phone was last settled. */
  #settled = { scrollHeight: 0, clientHeight: 0 };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#language.ready) await this.#language.ready;
    await super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.chat) this.#resized.observe(this.chat);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = changed.has('person') && changed.get('person')?.openid !== this.person.openid;
    if (!moved && !changed.has('messages')) return;
    this.#following = moved || this.#atEnd();
    const before = this.#messages;
    this.#messages = keyed(this.messages);
    const news = this.hasUpdated && !moved ? arrivals(before, this.#messages) : [];
    // The same list again, as while a draft is typed, must not cut short what is being shown and said.
    if (news.length === 0 && !moved) return;
    this.#arrived = new Set(news.map(({ key }) => key));
    const incoming = news.filter(({ direction }) => direction === 'in');
    this.#announcement = { text: incoming.map((message) => this.#say(message)).join('') };
  }

  protected override render(): unknown {
    const { phone } = this.#language.messages;
    const [now, timeZone] = [this.#now, this.#timeZone];
    const view = {
      account: this.account,
      person: this.person,
      skin: knownOr('wechat-phone: skin', this.skin, ['modern', 'legacy-2021']),
      now,
      timeZone,
      arrived: this.#arrived,
      draft: { label: phone.draft, lang: this.#language.language },
      open: this.#open,
      ask: (number: string) => this.#open({ number, action: 'call' }),
    };
    knownOr('wechat-phone: screen', this.screen, ['chat']);
    const platform = knownOr('wechat-phone: platform', this.platform, ['ios', 'android']);
    const scheme = knownOr('wechat-phone: scheme', this.scheme, ['', 'light', 'dark']);
    const width = knownOr('wechat-phone: width', this.width, [375, 390]);
    const count = this.#messages.filter(({ draft }) => !draft).length;
    return html`
      <div class="stage wide-${width}">
        <div class="bezel" part="bezel">
          <div class="screen ${scheme}" part="screen" lang="zh-CN">
            ${this.framed ? statusBar(wallTime(now, timeZone).time, platform) : nothing} ${navigationBar(this.account)}
            <div
              class="chat"
              part="chat"
              role="group"
              tabindex="0"
              aria-label=${phone.chatWith(this.account.nickname, count)}
              @scroll=${this.#onScroll}
              @keydown=${this.#onKeydown}
            >
              ${chat(this.#messages, view)}
            </div>
            ${inputBar}${this.framed ? homeIndicator : nothing}
          </div>
        </div>
        ${
          this.framed
            ? html`<div class="draft-mark" part="draft-mark" aria-hidden="true" hidden>${phone.draft}</div>`
            : nothing
        }
      </div>
      <div class="visually-hidden" role="status">
        ${renewed(this.#announcement, html`<span>${this.#announcement.text}</span>`)}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    if (this.chat) this.#resized.observe(this.chat);
  }

  protected override updated(): void {
    this.#settle();
  }

  get #now(): number {
    if (this.now !== undefined && Number.isFinite(this.now)) return this.now;
    const times = this.messages.flatMap((message) => instantOf(message) ?? []);
    return times.length > 0 ? Math.max(...times) : Date.now();
  }

  get #timeZone(): string {
    try {
      wallTime(0, this.timeZone);
      return this.timeZone;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      warnOnce(
        `wechat-phone: time zone ${JSON.stringify(this.timeZone)} is not known to this browser; using ${CHINA}.`,
      );
      return CHINA;
    }
  }

  #say({ kind, body, context }: PhoneMessage): string {
    const { phone } = this.#language.messages;
    return kind === 'template'
      ? phone.receivedTemplate(context?.template?.title ?? '')
      : phone.receivedText(textAt(body, 'text', 'content'));
  }

  /** Keeps the newest message in view while the reader is there, and the draft's mark level with it. */
  #settle(): void {
    const { chat: list, mark } = this;
    if (!list) return;
    if (this.#following) list.scrollTop = list.scrollHeight;
    this.#settled = { scrollHeight: list.scrollHeight, clientHeight: list.clientHeight };
    if (mark) placeDraftMark(list, mark);
  }

  #atEnd(): boolean {
    const { chat: list } = this;
    if (!list) return true;
    // A change of size moves the end away, or the place in the list; either way the reader has not scrolled.
    return [list, this.#settled].some((size) => size.scrollHeight - list.scrollTop - size.clientHeight < END_PX);
  }

  #open = (target: OpenTarget): void => {
    this.dispatchEvent(new WechatOpenEvent(target));
  };

  #onResize(): void {
    this.#following = this.#atEnd();
    this.#settle();
  }

  #onScroll(): void {
    const { chat: list, mark } = this;
    if (list && mark) placeDraftMark(list, mark);
  }

  /** Enter goes to the links, arrows walk them, Escape goes back to the phone; the rest scrolls as anywhere. */
  #onKeydown(event: KeyboardEvent): void {
    const list = this.chat;
    if (!list) return;
    const links = [...list.querySelectorAll<HTMLElement>('[role=link]')];
    const place = links.findIndex((link) => link === event.target);
    const inside = place >= 0;
    const { top, bottom } = list.getBoundingClientRect();
    const inView = (link: HTMLElement) =>
      link.getBoundingClientRect().bottom > top && link.getBoundingClientRect().top < bottom;
    const next =
      event.key === 'Enter' && !inside
        ? (links.find(inView) ?? links.at(-1))
        : event.key === 'Escape' && inside
          ? list
          : event.key === 'ArrowDown' && inside
            ? links[place + 1]
            : event.key === 'ArrowUp' && inside
              ? links[place - 1]
              : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
