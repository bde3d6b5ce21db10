import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed as renewed } from 'lit/directives/keyed.js';
import { property, query } from 'lit/decorators.js';
import type { TemplateSkin } from '../../wechat/message/template-content.js';
import { CHINA, wallTime } from '../../wechat/time/wall-time.js';
import { WechatOpenEvent, type OpenTarget } from '../events.js';
import { LanguageController } from '../internal/language.js';
import { base, tokens } from '../internal/tokens.styles.js';
import { knownOr, warnOnce } from '../internal/warn-once.js';
import { canDraw, chat } from './chat.js';
import { ChatScroll } from './chat-scroll.js';
import { chatStyles } from './chat.styles.js';
import { walk } from './keys.js';
import type { MenuBar } from './menu-bar.js';
import { arrivals, MessageList, textAt, type PhoneAccount, type PhoneMessage, type PhonePerson } from './message.js';
import type { NumberSheet } from './number-sheet.js';
import { PhoneParts } from './parts.js';
import { phoneStyles } from './phone.styles.js';

export type { PhoneAccount, PhoneMessage, PhonePerson, PhonePicture } from './message.js';

/** The screens this phone can draw. */
export type PhoneScreen = 'chat';

/** Whose device it is. */
export type PhonePlatform = 'ios' | 'android';

/** How large the owner of the phone has set texts. */
export type PhoneTextSize = 'standard' | 'large' | 'largest';

/**
 * WeChat on a phone, showing the messages it is given.
 *
 * A picture: the same properties give the same picture. Notes about it stand beside the glass, never on it.
 *
 * @summary The chat of one person with an official account.
 * @tag wechat-phone
 * Up to 100 messages are drawn whole. Of more only those near the reader are, which a page's own search does not see
 * beyond: `reveal()` scrolls to a message.
 *
 * @fires {WechatOpenEvent} wechat-open - A person pressed a link, a card, a choice, or what to do with a phone number. Nothing happens by itself.
 * @fires {WechatMenuEvent} wechat-menu - A person pressed a button of the menu.
 * @csspart bezel - The body of the phone, with `framed`.
 * @csspart screen - The glass.
 * @csspart status-bar - Time and signs of the device, with `framed`.
 * @csspart navigation-bar - Back, the account's name, more.
 * @csspart chat - The messages; scrolls.
 * @csspart stamp - The time above a message.
 * @csspart avatar - The picture beside a message.
 * @csspart bubble - A text message.
 * @csspart emoticon - The sign in place of a code such as `[微笑]`.
 * @csspart picture - A message that is a picture.
 * @csspart card - A template message.
 * @csspart link - Words that lead somewhere.
 * @csspart input-bar - Where the person would type.
 * @csspart menu-bar - The account's menu, in place of the input bar.
 * @csspart menu-button - One of its buttons.
 * @csspart sub-menu - What opens above a button.
 * @csspart sheet - What is offered to do with a phone number.
 * @csspart home-indicator - The line at the lower edge of the device, with `framed`.
 * @csspart draft-mark - The mark in the right gutter, level with what is not sent yet; with `framed`.
 * @cssprop [--wechat-phone-height=828px] - Height of the phone with its bezel; never more than its container gives.
 */
export class WechatPhone extends LitElement {
  static override styles = [tokens, base, phoneStyles, chatStyles];

  static {
    // Which rows of a long chat are in view is known only when they are drawn and measured; then it draws once more.
    this.disableWarning?.('change-in-update');
  }

  /** What the chat holds, oldest first. */
  @property({ attribute: false }) messages: readonly PhoneMessage[] = [];
  /** The present on the phone, in milliseconds since 1970; the newest message's time unless given. */
  @property({ type: Number }) now: number | undefined;
  /** The account at the other end. */
  @property({ attribute: false }) account: PhoneAccount = { nickname: '' };
  /** The owner of the phone. */
  @property({ attribute: false }) person: PhonePerson = { nickname: '', openid: '' };
  /** The account's menu, as `menu/get` or `get_current_selfmenu_info` answers it; without one there is a bar to type in. */
  @property({ attribute: false }) menu: object | undefined;
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
  /** How large the owner has set texts. */
  @property({ attribute: 'text-size' }) textSize: PhoneTextSize = 'standard';
  /** Zone in which the phone tells the time. */
  @property({ attribute: 'time-zone' }) timeZone = CHINA;
  /** Draws the device around the glass. Without it the screen fills its container. */
  @property({ type: Boolean, reflect: true }) framed = false;

  // Filled by the decorator; nothing asks for it before there is a rendering.
  @query('.screen') private readonly glass!: HTMLElement;

  readonly #language = new LanguageController(this);
  readonly #parts = new PhoneParts(this);
  readonly #scroll = new ChatScroll(this, this.#parts);
  #list = new MessageList();
  #arrived: ReadonlySet<string> = new Set();
  /** A new object each time, so that the same words twice are said twice. */
  #announcement = { text: '' };
  #menuBar: MenuBar | undefined;
  #sheet: NumberSheet | undefined;

  /** Scrolls to the message with this `id`; does nothing when there is none. */
  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    const index = this.#list.messages.findIndex((message) => message.id === id);
    if (index >= 0) this.#scroll.reveal(index);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scroll.disconnect();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#language.ready) await this.#language.ready;
    await super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#scroll.observe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = changed.has('person') && changed.get('person')?.openid !== this.person.openid;
    this.#scroll.look(moved);
    if (!moved && !changed.has('messages')) return;
    const before = this.#list;
    this.#list = new MessageList(this.messages.every(canDraw) ? this.messages : this.messages.filter(canDraw));
    const news = this.hasUpdated && !moved ? arrivals(before, this.#list) : [];
    // The same list again, as while a draft is typed, must not cut short what is being shown and said.
    if (news.length === 0 && !moved) return;
    this.#arrived = new Set(news.map((index) => this.#list.keyOf(index)));
    const incoming = news
      .flatMap((index) => this.#list.messages[index] ?? [])
      .filter(({ direction }) => direction === 'in');
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
      parts: this.#parts,
      arrived: this.#arrived,
      draft: { label: phone.draft, lang: this.#language.language },
      open: this.#open,
      ask: this.#ask,
    };
    knownOr('wechat-phone: screen', this.screen, ['chat']);
    const platform = knownOr('wechat-phone: platform', this.platform, ['ios', 'android']);
    const scheme = knownOr('wechat-phone: scheme', this.scheme, ['', 'light', 'dark']);
    const width = knownOr('wechat-phone: width', this.width, [375, 390]);
    const textSize = knownOr('wechat-phone: text-size', this.textSize, ['standard', 'large', 'largest']);
    const covered = this.#sheet?.isOpen ?? false;
    const rows = this.#scroll.rows(this.#list);
    const drawings = this.#parts.get('drawings');
    return html`
      <div class="stage wide-${width} ${platform}">
        <div class="bezel" part="bezel">
          <div class="screen ${scheme} ${textSize}" part="screen" lang="zh-CN" @click=${this.#onPress} @keydown=${this.#onKeydown}>
            ${
              this.framed
                ? html`<div class="status-bar" part="status-bar" aria-hidden="true">
                    <span class="time">${wallTime(now, timeZone).time}</span>${drawings?.statusSigns(platform)}
                  </div>`
                : nothing
            }
            <div class="navigation-bar" part="navigation-bar">
              <span>${drawings?.back}</span><span class="name">${this.account.nickname}</span
              ><span>${drawings?.more}</span>
            </div>
            <div
              class="chat ${this.#scroll.isLong ? 'long' : ''}"
              part="chat"
              role="group"
              tabindex="0"
              aria-label=${phone.chatWith(this.account.nickname, this.#list.count)}
              ?inert=${covered}
              @scroll=${this.#onScroll}
            >
              ${chat(this.#list, rows, view)}
            </div>
            <div class="foot" ?inert=${covered}>
              ${this.#foot()}
              ${this.framed ? html`<div class="home" part="home-indicator" aria-hidden="true"><span></span></div>` : nothing}
            </div>
            ${this.#sheet?.render(this.#open)}
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
    this.#scroll.observe();
  }

  protected override updated(): void {
    this.#scroll.settle();
  }

  /** Waits for the parts that this picture needs, too, and has it scrolled to where it belongs. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    while (this.#parts.isLoading) {
      await this.#parts.settled();
      complete = await super.getUpdateComplete();
    }
    this.#scroll.settled();
    return complete;
  }

  /** The account's menu, or the bar to type in. */
  #foot(): unknown {
    const part = this.menu ? this.#parts.get('menu') : undefined;
    if (part) this.#menuBar ??= new part.MenuBar(this);
    const bar = this.menu ? this.#menuBar?.render(this.menu) : this.#parts.get('drawings')?.inputBar();
    return bar ?? html`<div class="input-bar"></div>`;
  }

  get #now(): number {
    return this.now !== undefined && Number.isFinite(this.now) ? this.now : (this.#list.newestAt ?? Date.now());
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
    switch (kind) {
      case 'template':
        return phone.receivedTemplate(context?.template?.title ?? '');
      case 'image':
        return phone.receivedImage;
      default:
        return phone.receivedText(textAt(body, 'text', 'content'));
    }
  }

  #open = (target: OpenTarget): void => {
    this.dispatchEvent(new WechatOpenEvent(target));
  };

  #ask = (text: string, number: string): void => {
    void this.#loadSheet().then((sheet) => sheet?.ask(text, number));
  };

  async #loadSheet(): Promise<NumberSheet | undefined> {
    this.#parts.get('sheet');
    await this.#parts.settled();
    const part = this.#parts.get('sheet');
    if (part) this.#sheet ??= new part.NumberSheet(this);
    return this.#sheet;
  }

  #onScroll(): void {
    this.#scroll.scrolled();
  }

  /** A press beside the menu closes it. */
  #onPress({ target }: Event): void {
    if (target instanceof Element && !target.closest('.menu-bar')) this.#menuBar?.close();
  }

  #onKeydown(event: KeyboardEvent): void {
    walk(event, this.glass);
  }
}
