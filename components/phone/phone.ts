import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from '../internal/decorators.js';
import type { TemplateSkin } from '../../wechat/message/shown-template.js';
import { CHINA } from '../../wechat/time/zone.js';
import { LanguageController } from '../internal/language.js';
import { base, tokens } from '../internal/tokens.styles.js';
import type { PhoneConsent } from './consent.js';
import { back, inputBar, more } from './drawings.js';
import type { MenuBar } from './menu-bar.js';
import type { PhoneAccount, PhoneMessage, PhonePerson, PhonePlace } from './message.js';
import { PhoneParts } from './parts.js';
import type { PhoneChat } from './phone-chat.js';
import { phoneStyles } from './phone.styles.js';
import type { PhoneScreens } from './screens.js';

export type { ConsentNotice, PhoneConsent } from './consent.js';
export type { PhoneAccount, PhoneMessage, PhonePerson, PhonePicture, PhonePlace } from './message.js';

/**
 * The screens this phone can draw: the chat with the account, 服务通知, the list of chats, the locked phone, a web page of
 * the account and an article of it.
 */
export type PhoneScreen = 'chat' | 'notifications' | 'chat-list' | 'lock' | 'page' | 'article';

/** Whose device it is. */
export type PhonePlatform = 'ios' | 'android';

/** How large the owner of the phone has set texts. */
export type PhoneTextSize = 'standard' | 'large' | 'largest';

/**
 * WeChat on a phone, showing the messages it is given.
 *
 * A picture: the same properties give the same picture. Notes about it stand beside the glass, never on it.
 *
 * Up to 100 messages are drawn whole. Of more only those near the reader are, which a page's own search does not see
 * beyond: `reveal()` scrolls to a message. In 服务通知 the newest 100 are drawn, on the locked phone the newest 4.
 *
 * @summary What one person has of an official account: chat, 服务通知, list of chats, locked phone, page, article.
 * @tag wechat-phone
 *
 * @fires {WechatOpenEvent} wechat-open - A person pressed a link, a card, a choice, or what to do with a phone number. Nothing happens by itself.
 * @fires {WechatMenuEvent} wechat-menu - A person pressed a button of the menu.
 * @fires {WechatScreenEvent} wechat-screen - A person pressed what leads to another screen. The phone opens it, unless the event is cancelled.
 * @fires {WechatConsentEvent} wechat-consent - A person answered what the account asked for on its page or in its article. Nothing happens by itself.
 * @csspart bezel - The body of the phone, with `framed`.
 * @csspart screen - The glass.
 * @csspart status-bar - Time and signs of the device, with `framed`.
 * @csspart navigation-bar - Back, the account's name, more.
 * @csspart chat - The messages; scrolls.
 * @csspart pane - What another screen shows; scrolls.
 * @csspart stamp - The time above a message.
 * @csspart avatar - The picture beside a message.
 * @csspart bubble - A text message.
 * @csspart emoticon - The sign in place of a code such as `[微笑]`.
 * @csspart picture - A message that is a picture.
 * @csspart card - A template message or a subscription notice.
 * @csspart card-head - In 服务通知, who sent it.
 * @csspart link - Words that lead somewhere.
 * @csspart input-bar - Where the person would type.
 * @csspart menu-bar - The account's menu, in place of the input bar.
 * @csspart menu-button - One of its buttons.
 * @csspart sub-menu - What opens above a button.
 * @csspart sheet - What is offered to do with a phone number.
 * @csspart chat-list-row - A chat in the list of chats.
 * @csspart badge - How many of its messages are unread.
 * @csspart tab-bar - The bar at the foot of that list.
 * @csspart wallpaper - The picture on the locked phone.
 * @csspart lock-clock - The time on it.
 * @csspart lock-notice - What it tells of a message.
 * @csspart subscribe - What the account asks for on a page or in an article.
 * @csspart subscribe-button - The button that raises the question.
 * @csspart consent-sheet - The question.
 * @csspart consent-example - The example of one of its notices.
 * @csspart home-indicator - The line at the lower edge of the device, with `framed`.
 * @csspart draft-mark - The mark in the right gutter, level with what is not sent yet; with `framed`.
 * @cssprop [--wechat-phone-height=828px] - Height of the phone with its bezel; never more than its container gives.
 */
export class WechatPhone extends LitElement {
  static override styles = [tokens, base, phoneStyles];

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
  /** Which screen is open. A person who presses what leads to another one changes it, see `wechat-screen`. */
  @property() screen: PhoneScreen = 'chat';
  /** What the account asks for on its page and in its article, one component or several; without it they have nothing to press. */
  @property({ attribute: false }) consent: PhoneConsent | readonly PhoneConsent[] | undefined;
  /** How many messages are unread, by place; the list of chats has no badges unless given. */
  @property({ attribute: false }) unread: Readonly<Partial<Record<PhonePlace, number>>> = {};
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

  readonly #language = new LanguageController(this);
  readonly #parts = new PhoneParts(this);
  /** What lies over the chat, once there was anything. */
  #screens: PhoneScreens | undefined;
  /** What stands in the chat, once there is anything. */
  #chat: PhoneChat | undefined;
  /** Whether the phone opened with the messages that it has while its chat loads. */
  #whole = false;
  #menuBar: MenuBar | undefined;

  /** Scrolls to the message with this `id`; does nothing when there is none. */
  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    this.#chat?.reveal(id);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#language.ready) await this.#language.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = changed.has('person') && changed.get('person')?.openid !== this.person.openid;
    if (!this.#chat && this.messages.length > 0) {
      if (!this.hasUpdated || moved) this.#whole = true;
      const part = this.#parts.get('chat');
      if (part) this.#chat = new part.PhoneChat(this, this.#parts, this.#language, this.#whole);
    }
    this.#chat?.take(moved);
  }

  protected override render(): unknown {
    const { phone } = this.#language.messages;
    const chat = this.#chat;
    const now = this.now !== undefined && Number.isFinite(this.now) ? this.now : (chat?.newestAt ?? Date.now());
    const rows = chat?.render(now);
    const over = this.screen === 'chat' ? nothing : this.#over(now);
    // Not before it is known what the newest message says of the time.
    const device = this.framed && (chat || this.messages.length === 0) ? this.#parts.get('device') : undefined;
    return html`
      <div class="stage wide-${this.width} ${this.platform}">
        <div class="bezel" part="bezel">
          <div class="screen ${this.scheme} ${this.textSize}" part="screen" lang="zh-CN">
            ${
              this.framed
                ? html`<div class="status-bar" part="status-bar" aria-hidden="true">
                    ${device?.statusBar(this.platform, now, this.timeZone)}
                  </div>`
                : nothing
            }
            <div class="app" ?inert=${over !== nothing || chat?.isCovered}>
              <div class="navigation-bar" part="navigation-bar">
                <span>${chat?.renderBack() ?? back}</span><span class="name">${this.account.nickname}</span><span>${more}</span>
              </div>
              <div
                class="chat ${chat?.isLong ? 'long' : ''}"
                part="chat"
                role="group"
                tabindex="0"
                aria-label=${phone.chatWith(this.account.nickname, chat?.count ?? 0)}
                @scroll=${() => chat?.scrolled()}
              >
                ${rows}
              </div>
              <div class="foot">
                ${this.#foot()}
                ${this.framed ? html`<div class="home" part="home-indicator" aria-hidden="true"><span></span></div>` : nothing}
              </div>
            </div>
            ${over}
            ${chat?.renderSheet()}
          </div>
        </div>
        ${chat?.renderMark()}
      </div>
      <div class="visually-hidden" role="status">${chat?.renderAnnouncement()}</div>
    `;
  }

  protected override updated(): void {
    this.#chat?.settle();
  }

  /** Waits for the parts that this picture needs, too, and has it scrolled to where it belongs. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    while (await this.#parts.settled()) complete = await super.getUpdateComplete();
    this.#chat?.settled();
    return complete;
  }

  /** The account's menu, or the bar to type in. */
  #foot(): unknown {
    if (!this.menu) return inputBar();
    const part = this.#parts.get('menu');
    if (part) this.#menuBar ??= new part.MenuBar(this);
    return this.#menuBar?.render(this.menu) ?? html`<div class="input-bar"></div>`;
  }

  /** The screen that lies over the chat; nothing where it is none that is known. */
  #over(now: number): unknown {
    const part = this.#parts.get('screens');
    if (part) this.#screens ??= new part.PhoneScreens(this, this.#parts, this.#language);
    return this.#screens?.render(now) ?? html`<div class="over"></div>`;
  }
}
