import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../components/internal/more-icons.js';
import { renderSegments } from '../../components/internal/segments.js';
import type { PhoneMessage, PhonePlatform } from '../../components/phone/phone.js';
import type { WechatTemplateComposer } from '../../components/template-composer/template-composer.js';
import type { WechatTextComposer } from '../../components/text-composer/text-composer.js';
import type { WechatMenuEvent, WechatOpenEvent, WechatSelectEvent } from '../../components/events.js';
import { ChatWatch } from '../../components/simulator-panel/chat-watch.js';
import { SimulatorWatch } from '../../components/simulator-panel/simulator-watch.js';
import type { Action } from '../../simulator/engine/command.js';
import type { Simulator } from '../../simulator/simulator.js';
import { isError } from '../../wechat/issue.js';
import { renderCompose, type ComposedKind } from './compose.js';
import { renderHead, renderScheme, renderTabs, type PageLanguage, type Scheme, type Zone } from './frame.js';
import { deedOfLink, deedOfMenu } from './hand.js';
import { styles } from './playground.styles.js';
import { wordsFor, type Words } from './words.js';

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
  /** What the phone's owner could not do. */
  @state() private problem = '';

  @query('wechat-template-composer') private readonly templateComposer!: WechatTemplateComposer | null;
  @query('wechat-text-composer') private readonly textComposer!: WechatTextComposer | null;

  /** Too narrow for a bezel: the phone fills the width there is. */
  @state() private bare = false;

  /** What was sent last with each composer, and to whom. */
  readonly #sent = new Map<ComposedKind, { readonly value: unknown; readonly openid: string }>();
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('openid')) this.problem = '';
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
    return renderCompose(
      {
        kind: this.kind,
        followers: this.#watch.seen?.followers ?? [],
        openid: this.openid,
        chooseKind: (kind) => (this.kind = kind),
        chooseReceiver: (openid) => (this.openid = openid),
        sendAnyway: () => void this.#composer()?.send({ anyway: true }),
        written: () => {
          this.requestUpdate();
        },
        sent: (kind) => {
          const composer = kind === 'template' ? this.templateComposer : this.textComposer;
          this.#sent.set(kind, { value: composer?.value, openid: this.openid });
          this.requestUpdate();
        },
      },
      words,
    );
  }

  #renderStage(words: Words): TemplateResult {
    const platforms = [
      { value: 'ios', label: 'iOS' },
      { value: 'android', label: 'Android' },
    ] as const;
    const glass = this.glass || this.scheme;
    const receiver = this.#receiver();
    const { account, menu } = this.#watch.seen ?? {};
    const now = this.#watch.now();
    // Without a bezel there is no gutter for the phone's own draft mark, and the glass itself stays clean.
    const draft = this.bare && this.#drafting ? html`<span class="tag draft">${words.draft}</span>` : nothing;
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
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${icon('refused')}${this.problem}</p>`}
      <div class="phone">
        <wechat-phone
          ?framed=${!this.bare}
          scheme=${glass}
          platform=${this.platform}
          .now=${now}
          .account=${{ nickname: account?.nickname ?? '', appid: account?.appid ?? '' }}
          .person=${{ nickname: receiver?.nickname ?? '', openid: this.openid }}
          .messages=${this.#messages()}
          .menu=${receiver?.subscribed ? menu : undefined}
          @wechat-menu=${(event: WechatMenuEvent) => void this.#act(deedOfMenu(event))}
          @wechat-open=${(event: WechatOpenEvent) => void this.#act(deedOfLink(event))}
        ></wechat-phone>
      </div>`;
  }

  /** Whether what stands in the composer still differs from what this receiver was sent last. */
  get #drafting(): boolean {
    const value = this.#composer()?.value ?? null;
    const sent = this.#sent.get(this.kind);
    return value !== null && !(sent?.value === value && sent.openid === this.openid);
  }

  /** Does as the owner of the phone. */
  async #act(action: Action | undefined): Promise<void> {
    this.problem = '';
    if (!action) return;
    const result = await this.simulator?.execute({ type: 'act', openid: this.openid, action });
    if (result && !result.ok) this.problem = wordsFor(this.language).notDone(result.refusal.errcode);
  }

  /** How many problems of what is being written would be refused. */
  #problems(): number {
    return this.#drafting ? (this.#composer()?.issues ?? []).filter(isError).length : 0;
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
    const body = this.#drafting ? this.#composer()?.preview : undefined;
    if (!body) return messages;
    const template = this.kind === 'template' ? this.templateComposer?.template : undefined;
    const context = template && { context: { template } };
    return [...messages, { at: now, direction: 'in', kind: this.kind, body, draft: true, ...context }];
  }

  #onSelect(event: WechatSelectEvent): void {
    this.appid = event.detail.appid;
    this.openid = event.detail.openid;
  }
}

customElements.define('wechat-playground', WechatPlayground);

declare global {
  interface HTMLElementTagNameMap {
    'wechat-playground': WechatPlayground;
  }
}
