import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from '../internal/decorators.js';
import type { Follower } from '../../simulator/engine/command.js';
import type { Simulator } from '../../simulator/simulator.js';
import { WechatSelectEvent } from '../events.js';
import { icon } from '../internal/more-icons.js';
import { LanguageController } from '../internal/language.js';
import { segmentStyles } from '../internal/segments.styles.js';
import { laterTokens } from '../internal/later-tokens.styles.js';
import { base, buttons, tokens } from '../internal/tokens.styles.js';
import { knownOr } from '../internal/warn-once.js';
import { issueTextFor } from '../locale/issue.js';
import { panelMessagesFor } from '../locale/panel.js';
import { accountBar } from './account-bar.js';
import { CallLog } from './calls.js';
import { ClockBar } from './clock.js';
import { consentsStyles } from './consents.styles.js';
import { deliveryTimeline } from './delivery.js';
import type { Desk, Known } from './desk.js';
import { FaultList } from './faults.js';
import { FollowerList } from './followers.js';
import { followersStyles } from './followers.styles.js';
import { formStyles } from './form.styles.js';
import { logStyles } from './log.styles.js';
import { PersonActions } from './person-actions.js';
import { Phones } from './phones.js';
import type { PhoneCount } from './phones.js';
import { phonesStyles } from './phones.styles.js';
import { PushLog } from './pushes.js';
import { explain } from './refusal.js';
import type { Remedy } from './refusal.js';
import { panelStyles } from './simulator-panel.styles.js';
import { SimulatorWatch } from './simulator-watch.js';
import { tabList, tabPanel } from './tabs.js';
import { Tester } from './tester.js';

/** From these widths on there is room for a phone, or two, beside the lists. */
const ONE_PHONE_FROM_PX = 880;
const TWO_PHONES_FROM_PX = 1320;
/** From this width on a phone has its bezel. */
const BEZEL_FROM_PX = 423;

type Tab = 'calls' | 'pushes' | 'faults' | 'phone';

/**
 * The tester's window on a simulator: its clock and snapshots, its followers and what they do with their phones, what
 * became of the last message, every call, every push, and what is to go wrong.
 *
 * Where there is room the phones of one or two followers stand beside the lists; where there is not, one is behind a tab.
 *
 * @summary Clock, phones, followers, calls, pushes and faults of a simulated WeChat.
 * @tag wechat-simulator-panel
 * @fires {WechatSelectEvent} wechat-select - The tester picked another follower, or another account.
 * @attr {light|dark} scheme - Colours of the panel; those of the page unless given.
 * @csspart clock - The head with the simulator's time.
 * @csspart clock-tools - Speed, setting the time, and snapshots.
 * @csspart stage - Where the phones stand.
 * @csspart device - A phone, with who holds it and what they do.
 * @csspart account - Which account, and the rules of its reply windows.
 * @csspart followers - The list of followers.
 * @csspart follower - A row of that list.
 * @csspart avatar - A follower's picture.
 * @csspart actions - What a follower does.
 * @csspart consents - What a follower allows the account to send.
 * @csspart delivery - The way of the last message.
 * @csspart tabs - What the log is about.
 * @csspart calls - The log of calls.
 * @csspart news - Brings the calls that came while the log was being read.
 * @csspart call - A row of the log.
 * @csspart call-detail - What an open row tells.
 * @csspart curl - Copies a call as a line for a shell.
 * @csspart replay - Makes a call again.
 * @csspart pushes - The log of pushes.
 * @csspart push - A row of that log.
 * @csspart push-detail - What an open row tells: attempts and body.
 * @csspart resend - Delivers a push once more.
 * @csspart faults - What is to go wrong.
 * @csspart fault - One of these.
 */
export class WechatSimulatorPanel extends LitElement {
  static override styles = [
    tokens,
    laterTokens,
    base,
    buttons,
    segmentStyles,
    panelStyles,
    formStyles,
    phonesStyles,
    followersStyles,
    consentsStyles,
    logStyles,
  ];

  /** What to look at. */
  @property({ attribute: false }) simulator: Simulator | undefined;
  /** Whose followers are listed; the simulator's first account unless given. */
  @property() appid = '';
  /** The chosen follower, whose phone is shown. */
  @property() openid = '';
  /** Where copied calls go: an HTTP simulator, or a proxy before WeChat itself. */
  @property() address = 'http://127.0.0.1:8787';
  /** Whether phones are shown; `none` for a page that has a phone of its own. */
  @property() phones: 'auto' | 'none' = 'auto';

  @state() private tab: Tab = 'calls';
  /** How many phones there is room for beside the lists. */
  @state() private room: PhoneCount = 0;
  /** Too narrow for a bezel: a phone fills the width there is. */
  @state() private tight = false;

  readonly #language = new LanguageController(this);
  readonly #watch = new SimulatorWatch(this);
  readonly #tester = new Tester(
    this,
    () => this.#watch.reload(),
    () => ({
      failed: this.#say.failed,
      refused: (refusal, openid) => {
        const known = this.#known;
        const person = known?.followers.find((follower) => follower.openid === openid);
        return known ? explain(refusal, person, undefined, known).sentence : this.#say.failed(refusal.errmsg);
      },
    }),
  );
  readonly #desk: Desk = { host: this, watch: this.#watch, tester: this.#tester };
  readonly #clock = new ClockBar(this.#desk);
  readonly #followers = new FollowerList(this.#desk, (openid) => this.#select(openid));
  readonly #actions = new PersonActions(this.#desk);
  readonly #phones = new Phones(this.#desk, (openid) => this.#select(openid));
  readonly #calls = new CallLog(this.#desk, {
    address: () => this.address,
    help: (follower, remedy) => void this.#help(follower, remedy),
    scrolled: () => this.#scrolled(),
  });
  readonly #pushes = new PushLog(this.#desk);
  readonly #faults = new FaultList(this.#desk);
  readonly #sized = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized.disconnect();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#language.ready) await this.#language.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    knownOr('wechat-simulator-panel: phones', this.phones, ['auto', 'none']);
    if (changed.has('openid') || changed.has('simulator')) this.#tester.problem = undefined;
    if (changed.has('simulator')) this.#calls.forget();
    if (this.phones === 'none' || this.room > 0) this.tab = this.tab === 'phone' ? 'calls' : this.tab;
    const count = this.tab === 'phone' ? 1 : this.room;
    this.#phones.show(this.phones === 'none' ? 0 : count, !this.tight);
    const known = this.#known;
    if (known) this.#calls.notice(known);
  }

  protected override render(): unknown {
    const { failure } = this.#watch;
    const known = this.#known;
    return html`
      <section class="panel" aria-label=${this.#say.simulator}>
        ${failure ? this.#renderFailure(failure) : nothing}
        ${known ? this.#renderKnown(known) : failure || this.simulator ? nothing : html`<p class="empty">${this.#say.noSimulator}</p>`}
        ${this.#calls.renderAnnouncement()}
      </section>
    `;
  }

  #renderFailure(reason: string): unknown {
    return html`<div class="failure" role="alert">
      ${icon('refused')}
      <p>
        ${this.#say.failed(reason)}
        <button type="button" class="link" @click=${this.#watch.reload}>${this.#say.retry}</button>
      </p>
    </div>`;
  }

  #renderKnown(known: Known): unknown {
    const { followers, say } = known;
    const { delivery } = this.#watch;
    const beside = this.phones === 'none' ? 0 : this.room;
    const chosen = followers.find(({ openid }) => openid === this.openid);
    const receiver = delivery && followers.find(({ openid }) => openid === delivery.openid);
    // Beside a phone stands what its owner does.
    const acts = chosen && beside === 0 && this.tab !== 'phone';
    return html`
      ${this.#clock.render(known, beside > 0)}
      <div class="desk">
        ${beside > 0 ? html`<div class="stage" part="stage">${this.#phones.render(known)}</div>` : nothing}
        <div class="body">
          ${accountBar(known, this.#desk, (appid) => this.#choose(appid))} ${this.#followers.render(known)}
          ${acts ? this.#actions.render(chosen, known) : nothing}
          ${delivery ? deliveryTimeline(delivery, receiver?.nickname ?? say.someone, say) : nothing}
          ${this.#renderLog(known)}
        </div>
      </div>
    `;
  }

  #renderLog(known: Known): unknown {
    const { say, calls, faults } = known;
    const tabs = [
      { value: 'calls', label: say.calls, count: calls.length },
      { value: 'pushes', label: say.pushes.tab, count: this.#watch.pushes.length },
      { value: 'faults', label: say.faults.tab, count: faults.length },
      ...(this.phones === 'none' || this.room > 0 ? [] : [{ value: 'phone', label: say.phone.tab, count: 0 } as const]),
    ] as const satisfies readonly { value: Tab; label: string; count: number }[];
    const content = {
      calls: () => this.#calls.render(known),
      pushes: () => this.#pushes.render(known),
      faults: () => this.#faults.render(known),
      phone: () => html`<div class="stage" part="stage">${this.#phones.render(known)}</div>`,
    };
    return html`<section class="log">
      ${tabList(say.log.tabs, tabs, this.tab, (tab) => (this.tab = tab))} ${tabPanel(this.tab, content[this.tab]())}
    </section>`;
  }

  get #say() {
    return panelMessagesFor(this.#language.language);
  }

  get #known(): Known | undefined {
    const { seen } = this.#watch;
    return (
      seen && {
        ...seen,
        now: this.#watch.now(),
        issueText: issueTextFor(this.#language.language),
        say: this.#say,
      }
    );
  }

  #select(openid: string): void {
    if (openid === this.openid) return;
    this.openid = openid;
    this.dispatchEvent(new WechatSelectEvent({ openid, appid: this.#watch.seen?.account?.appid ?? this.appid }));
  }

  /** Looks at another account; nobody of it is chosen yet. */
  #choose(appid: string): void {
    this.appid = appid;
    this.openid = '';
    this.dispatchEvent(new WechatSelectEvent({ openid: '', appid }));
  }

  async #help({ openid }: Follower, remedy: Remedy): Promise<void> {
    this.#select(openid);
    if (remedy !== 'speak') {
      await this.#tester.order(`person ${openid}`, { type: 'act', openid, action: remedy });
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input[name=content]')?.focus();
  }

  #scrolled(): boolean {
    const body = this.renderRoot.querySelector('.body')?.getBoundingClientRect();
    const rows = this.renderRoot.querySelector('.calls ol')?.getBoundingClientRect();
    return body !== undefined && rows !== undefined && rows.top < body.top;
  }

  #measure(): void {
    const { clientWidth: width } = this;
    this.room = width >= TWO_PHONES_FROM_PX ? 2 : width >= ONE_PHONE_FROM_PX ? 1 : 0;
    this.tight = width < BEZEL_FROM_PX;
  }
}
