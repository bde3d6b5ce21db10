import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../components/internal/more-icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { PhoneMessage, PhonePlatform } from '../../components/phone/phone.js';
import type { WechatTemplateComposer } from '../../components/template-composer/template-composer.js';
import type { WechatTextComposer } from '../../components/text-composer/text-composer.js';
import type { WechatSelectEvent } from '../../components/events.js';
import { ChatWatch } from '../../components/simulator-panel/chat-watch.js';
import { SimulatorWatch } from '../../components/simulator-panel/simulator-watch.js';
import type { Simulator } from '../../simulator/simulator.js';
import { isError } from '../../wechat/issue.js';
import { renderHead, renderScheme, renderTabs, type PageLanguage, type Scheme, type Zone } from './frame.js';
import { styles } from './playground.styles.js';
import { wordsFor, type Words } from './words.js';

type ComposedKind = 'template' | 'text';

/** From this width of the page on the phone has its bezel. */
const BEZEL_FROM_PX = 480;

/** The playground: compose at the left, the phone in the middle, the simulator at the right. */
export class WechatPlayground extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) simulator: Simulator | undefined;
  /** The account that sends; the simulator's first one until the panel chose another. */
  @property() appid = '';
  /** Whose phone is shown, and who gets the message. */
  @property() openid = '';

  @state() private kind: ComposedKind = 'template';
  @state() private zone: Zone = 'compose';
  @state() private drawer = false;
  @state() private language: PageLanguage = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  @state() private scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  /** The phone's own colours; those of the page unless turned. */
  @state() private glass: Scheme | '' = '';
  @state() private platform: PhonePlatform = 'ios';
  /** Whether what is being written still differs from what was sent last. */
  @state() private drafting = false;

  @query('wechat-template-composer') private readonly templateComposer!: WechatTemplateComposer | null;
  @query('wechat-text-composer') private readonly textComposer!: WechatTextComposer | null;

  /** Too narrow for a bezel: the phone fills the width there is. */
  @state() private bare = false;

  readonly #watch = new SimulatorWatch(this);
  readonly #chat = new ChatWatch(this, () => this);
  readonly #sized = new ResizeObserver(() => {
    this.bare = this.clientWidth < BEZEL_FROM_PX;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  protected override willUpdate(): void {
    // The first follower has written an hour ago: everything can be tried with them.
    const { account, followers } = this.#watch.seen ?? {};
    if (account && this.appid === '') this.appid = account.appid;
    if (account?.appid === this.appid) this.openid ||= followers?.[0]?.openid ?? '';
    document.documentElement.lang = this.language;
    document.documentElement.dataset.scheme = this.scheme;
    document.title = wordsFor(this.language).title;
  }

  protected override render(): TemplateResult {
    const words = wordsFor(this.language);
    const { account } = this.#watch.seen ?? {};
    if (!account) return html`${nothing}`;
    return html`
      ${renderHead(
        {
          account,
          language: this.language,
          scheme: this.scheme,
          drawer: this.drawer,
          speak: (language) => (this.language = language),
          turn: (scheme) => (this.scheme = scheme),
          toggle: () => (this.drawer = !this.drawer),
        },
        words,
      )}
      <wechat-connection appid=${account.appid} touser=${this.openid}>
        <main class="zones" data-zone=${this.zone}>
          <section class="zone compose" id="compose" aria-label=${words.compose}>${this.#renderCompose(words)}</section>
          <section class="zone stage" id="phone" aria-label=${words.phone}>${this.#renderStage(words)}</section>
          <div class="zone panel ${this.drawer ? 'open' : ''}" id="simulator">
            <wechat-simulator-panel
              phones="none"
              .simulator=${this.simulator}
              .appid=${this.appid}
              .openid=${this.openid}
              @wechat-select=${this.#onSelect}
            ></wechat-simulator-panel>
          </div>
        </main>
      </wechat-connection>
      ${renderTabs(this.zone, this.#problems(), (zone) => (this.zone = zone), words)}
    `;
  }

  #renderCompose(words: Words): TemplateResult {
    const name = this.#receiver()?.nickname ?? '';
    const anyway = html`<button
      slot="actions"
      type="button"
      class="button quiet"
      @click=${() => void this.#composer()?.send({ anyway: true })}
    >
      ${words.sendAnyway}
    </button>`;
    return html`<div class="head">
        ${renderSegments({
          label: words.kind,
          choices: [
            { value: 'template', label: words.template },
            { value: 'text', label: words.text },
          ],
          chosen: this.kind,
          choose: (kind) => {
            this.kind = kind;
            this.drafting = Boolean(this.#composer()?.value);
          },
        })}
        <label class="to"
          ><span>${words.to}</span
          ><select @change=${this.#onReceiver}>
            ${(this.#watch.seen?.followers ?? []).map(
              ({ openid, nickname, subscribed }) =>
                html`<option value=${openid} ?selected=${openid === this.openid}>
                  ${subscribed ? nickname : `${nickname} · ${words.unfollowed}`}
                </option>`,
            )}</select
          >${icon('chevronDown')}</label
        >
      </div>
      <div class="scroll">
        <wechat-template-composer
          ?hidden=${this.kind !== 'template'}
          to=${name}
          @input=${this.#onInput}
          @wechat-sent=${this.#onSent}
          >${anyway}</wechat-template-composer
        >
        <wechat-text-composer
          ?hidden=${this.kind !== 'text'}
          to=${name}
          placeholder=${words.placeholder}
          @input=${this.#onInput}
          @wechat-sent=${this.#onSent}
          >${anyway}</wechat-text-composer
        >
      </div>`;
  }

  #renderStage(words: Words): TemplateResult {
    const platforms = [
      { value: 'ios', label: 'iOS' },
      { value: 'android', label: 'Android' },
    ] as const;
    const glass = this.glass || this.scheme;
    const receiver = this.#receiver();
    const { account } = this.#watch.seen ?? {};
    const now = this.#watch.now();
    // Without a bezel there is no gutter for the phone's own draft mark, and the glass itself stays clean.
    const draft = this.bare && this.drafting ? html`<span class="tag draft">${words.draft}</span>` : nothing;
    return html`<div class="head">
        ${draft}
        ${renderSegments({
          label: words.platform,
          choices: platforms,
          chosen: this.platform,
          choose: (platform) => {
            this.platform = platform;
          },
        })}
        ${renderScheme(glass, glass === 'dark' ? words.phoneLight : words.phoneDark, (scheme) => (this.glass = scheme))}
      </div>
      <div class="phone">
        <wechat-phone
          ?framed=${!this.bare}
          scheme=${glass}
          platform=${this.platform}
          .now=${now}
          .account=${{ nickname: account?.nickname ?? '', appid: account?.appid ?? '' }}
          .person=${{ nickname: receiver?.nickname ?? '', openid: this.openid }}
          .messages=${this.#messages()}
        ></wechat-phone>
      </div>`;
  }

  /** How many problems of what is being written would be refused. */
  #problems(): number {
    return this.drafting ? (this.#composer()?.issues ?? []).filter(isError).length : 0;
  }

  #composer(): WechatTemplateComposer | WechatTextComposer | null {
    return this.kind === 'template' ? this.templateComposer : this.textComposer;
  }

  #receiver() {
    return this.#watch.seen?.followers.find(({ openid }) => openid === this.openid);
  }

  /** What the phone shows: what arrived, and what is being written. */
  #messages(): readonly PhoneMessage[] {
    const { messages } = this.#chat;
    const now = this.#watch.now();
    const body = this.drafting ? this.#composer()?.preview : undefined;
    if (!body) return messages;
    const template = this.kind === 'template' ? this.templateComposer?.template : undefined;
    const context = template && { context: { template } };
    return [...messages, { at: now, direction: 'in', kind: this.kind, body, draft: true, ...context }];
  }

  #onInput(): void {
    this.drafting = true;
    this.requestUpdate();
  }

  #onSent(): void {
    this.drafting = false;
  }

  #onSelect(event: WechatSelectEvent): void {
    this.appid = event.detail.appid;
    this.openid = event.detail.openid;
  }

  #onReceiver(event: Event): void {
    this.openid = (event.currentTarget as HTMLSelectElement).value; // the listener stands on the select
  }
}

customElements.define('wechat-playground', WechatPlayground);

declare global {
  interface HTMLElementTagNameMap {
    'wechat-playground': WechatPlayground;
  }
}
