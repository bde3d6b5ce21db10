import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Reach } from '../../components/index.js';
import type { PhoneMessage, PhonePlatform, PhoneScreen } from '../../components/phone/phone.js';
import type { WechatSubscriptionComposer } from '../../components/subscription-composer/subscription-composer.js';
import type { WechatTemplateComposer } from '../../components/template-composer/template-composer.js';
import type { WechatTextComposer } from '../../components/text-composer/text-composer.js';
import type { WechatSelectEvent } from '../../components/events.js';
import { ChatWatch } from '../../components/simulator-panel/chat-watch.js';
import { SimulatorWatch } from '../../components/simulator-panel/simulator-watch.js';
import type { Account, Action } from '../../simulator/engine/command.js';
import type { Simulator } from '../../simulator/simulator.js';
import { isError } from '../../wechat/issue.js';
import { renderCompose, type ComposedKind } from './compose.js';
import { renderHead, renderTabs, type PageLanguage, type Scheme, type Zone } from './frame.js';
import { styles } from './playground.styles.js';
import { renderStage } from './stage.js';
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
  /** The screen that was opened by hand; else it is the one where the message will stand. */
  @state() private screen: PhoneScreen | '' = '';
  /** What the phone's owner could not do. */
  @state() private problem = '';

  @query('wechat-template-composer') private readonly templateComposer!: WechatTemplateComposer | null;
  @query('wechat-subscription-composer') private readonly noticeComposer!: WechatSubscriptionComposer | null;
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
    if (changed.has('openid')) {
      this.problem = '';
      this.screen = '';
    }
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
          <section class="zone compose" id="compose" aria-label=${words.compose}>${this.#renderCompose(account, words)}</section>
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

  #renderCompose(account: Account, words: Words): TemplateResult {
    return renderCompose(
      {
        kind: this.kind,
        account,
        reach: this.#reach(),
        followers: this.#watch.seen?.followers ?? [],
        openid: this.openid,
        chooseKind: (kind) => {
          this.kind = kind;
          this.screen = '';
        },
        chooseReceiver: (openid) => (this.openid = openid),
        sendAnyway: () => void this.#composer()?.send({ anyway: true }),
        written: () => {
          this.requestUpdate();
        },
        sent: (kind) => {
          this.#sent.set(kind, { value: this.#composer(kind)?.value, openid: this.openid });
          this.screen = '';
          this.requestUpdate();
        },
      },
      words,
    );
  }

  #renderStage(words: Words): TemplateResult {
    const { account, menu } = this.#watch.seen ?? {};
    return renderStage(
      {
        ...{ language: this.language, account, menu, receiver: this.#receiver(), openid: this.openid },
        ...{ messages: this.#messages(), now: this.#watch.now() },
        ...{ platform: this.platform, glass: this.glass || this.scheme, screen: this.screen || this.#usualScreen() },
        ...{ bare: this.bare, drafting: this.#drafting, problem: this.problem },
        notice: this.kind === 'subscription' ? this.noticeComposer?.template : undefined,
        turn: (scheme) => (this.glass = scheme),
        choosePlatform: (platform) => (this.platform = platform),
        open: (screen) => (this.screen = screen),
        act: (action) => void this.#act(action),
      },
      words,
    );
  }

  /** Where the message that is being written will stand. */
  #usualScreen(): PhoneScreen {
    return this.kind === 'subscription' && this.#receiver()?.subscribed === false ? 'notifications' : 'chat';
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

  #composer(kind = this.kind): WechatTemplateComposer | WechatSubscriptionComposer | WechatTextComposer | null {
    return { template: this.templateComposer, subscription: this.noticeComposer, text: this.textComposer }[kind];
  }

  /** Whom the chosen template of notices reaches now. */
  #reach(): Reach | undefined {
    const id = this.noticeComposer?.template?.template_id;
    const found = this.#watch.seen?.notices.find(({ template_id }) => template_id === id);
    return found && { template_id: found.template_id, ...found.reach };
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
    const composer = this.#composer();
    const template = composer && 'template' in composer ? composer.template : undefined;
    const context = template && { context: { template } };
    const place = this.#usualScreen() === 'notifications' ? 'service-notifications' : 'chat';
    return [...messages, { at: now, direction: 'in', kind: this.kind, place, body, draft: true, ...context }];
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
