import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { property, state } from 'lit/decorators.js';
import type { Action, Call, Follower } from '../../simulator/engine/command.js';
import type { Simulator } from '../../simulator/simulator.js';
import { WechatSelectEvent } from '../events.js';
import { bodyOf, curlOf } from '../../wechat/wire/curl.js';
import { icon } from '../internal/icons.js';
import { LanguageController } from '../internal/language.js';
import { rovingTarget } from '../internal/roving.js';
import { base, buttons, tokens } from '../internal/tokens.styles.js';
import { panelMessagesFor } from '../locale/panel.js';
import { callLog } from './calls.js';
import { clockHead } from './clock.js';
import type { MoveClock } from './clock.js';
import { deliveryTimeline } from './delivery.js';
import { followerList, listed } from './followers.js';
import { followersStyles } from './followers.styles.js';
import { logStyles } from './log.styles.js';
import { personActions } from './person-actions.js';
import { errcodeOf, explain, receiverOf } from './refusal.js';
import type { Remedy, Surroundings } from './refusal.js';
import { panelStyles } from './simulator-panel.styles.js';
import { reasonOf, SimulatorWatch } from './simulator-watch.js';

/**
 * The tester's window on a simulator: its clock, its followers, what became of the last message, and every call.
 *
 * @summary Clock, followers, delivery and calls of a simulated WeChat.
 * @tag wechat-simulator-panel
 * @fires {WechatSelectEvent} wechat-select - The tester picked another follower.
 * @attr {light|dark} scheme - Colours of the panel; those of the page unless given.
 * @csspart clock - The head with the simulator's time.
 * @csspart followers - The list of followers.
 * @csspart follower - A row of that list.
 * @csspart avatar - A follower's picture.
 * @csspart actions - What the chosen follower does.
 * @csspart delivery - The way of the last message.
 * @csspart calls - The log.
 * @csspart call - A row of the log.
 * @csspart call-detail - What an open row tells.
 * @csspart curl - Copies a call as a line for a shell.
 * @csspart replay - Makes a call again.
 */
export class WechatSimulatorPanel extends LitElement {
  static override styles = [tokens, base, buttons, panelStyles, followersStyles, logStyles];

  /** What to look at. */
  @property({ attribute: false }) simulator: Simulator | undefined;
  /** Whose followers are listed; the simulator's first account unless given. */
  @property() appid = '';
  /** The chosen follower, whose phone is shown. */
  @property() openid = '';

  /** Where copied calls go: an HTTP simulator, or a proxy before WeChat itself. */
  @property() address = 'http://127.0.0.1:8787';

  /** Whether the list shows everyone. */
  @state() private all = false;
  /** The call whose row is open. */
  @state() private opened: number | undefined;
  /** The call whose line was copied last. */
  @state() private copied: number | undefined;
  /** The row of the log that Tab reaches; the newest unless another had the focus. */
  @state() private stop: number | undefined;
  /** Why the last action of the tester failed. */
  @state() private problem = '';

  readonly #language = new LanguageController(this);
  readonly #watch = new SimulatorWatch(this);
  /** The newest refusal that was told, so that each is told and opened once. */
  #told = 0;
  #announcement = '';

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#language.ready) await this.#language.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('openid') || changed.has('simulator')) this.problem = '';
    if (changed.has('simulator')) this.#told = 0;
    const newest = this.#watch.calls.find((call) => errcodeOf(call) !== 0);
    if (!this.#watch.seen || !newest || newest.id <= this.#told) return;
    this.#told = newest.id;
    this.opened = newest.id;
    const name = receiverOf(newest, this.#watch.seen.followers)?.nickname ?? this.#say.someone;
    this.#announcement = this.#say.refused(name, errcodeOf(newest));
  }

  protected override render(): unknown {
    const { seen, failure } = this.#watch;
    return html`
      <section class="panel" aria-label=${this.#say.simulator}>
        ${failure ? this.#renderFailure(failure) : nothing}
        ${seen ? this.#renderSeen() : failure || this.simulator ? nothing : html`<p class="empty">${this.#say.noSimulator}</p>`}
        <div class="visually-hidden" role="status">
          ${keyed(this.#told, html`<span>${this.#announcement}</span>`)}
        </div>
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

  #renderSeen(): unknown {
    const { delivery, calls } = this.#watch;
    const known = this.#known;
    const { followers, say } = known;
    const { clock, total } = this.#watch.seen ?? { clock: undefined, total: 0 };
    if (!clock) return nothing;
    const chosen = followers.find(({ openid }) => openid === this.openid);
    const receiver = delivery && followers.find(({ openid }) => openid === delivery.openid);
    return html`
      ${clockHead(known.now, clock.mode, this.#move, say)}
      <div class="body">
        ${followerList(followers, {
          now: known.now,
          openid: this.openid,
          all: this.all,
          total,
          select: (openid) => this.#select(openid),
          showAll: () => (this.all = true),
          keydown: (event) => void this.#onFollowerKey(event),
          say,
        })}
        ${chosen ? personActions(chosen, (action) => void this.#act(chosen, action), this.problem, say) : this.#renderProblem()}
        ${delivery ? deliveryTimeline(delivery, receiver?.nickname ?? say.someone, say) : nothing}
        ${callLog(calls, {
          ...known,
          opened: this.opened,
          stop: calls.some(({ id }) => id === this.stop) ? this.stop : calls[0]?.id,
          toggle: (id) => {
            this.opened = this.opened === id ? undefined : id;
            this.stop = id;
          },
          keydown: (event) => this.#onCallKey(event),
          help: (follower, remedy) => void this.#help(follower, remedy),
          copied: this.copied,
          copy: (call) => void this.#copy(call),
          replay: (call) => void this.#replay(call),
        })}
      </div>
    `;
  }

  #renderProblem(): unknown {
    return this.problem
      ? html`<p class="problem" role="alert">${icon('refused')}<span>${this.problem}</span></p>`
      : nothing;
  }

  get #say() {
    return panelMessagesFor(this.#language.language);
  }

  get #known(): Surroundings {
    const { followers = [], templates = [], account } = this.#watch.seen ?? {};
    return {
      now: this.#watch.now(),
      followers,
      templates,
      account,
      messages: this.#language.messages,
      say: this.#say,
    };
  }

  #select(openid: string): void {
    if (openid === this.openid) return;
    this.openid = openid;
    this.dispatchEvent(new WechatSelectEvent({ openid }));
  }

  #move: MoveClock = (move) => {
    const { simulator } = this;
    if (simulator) void this.#try(() => move(simulator.clock));
  };

  /** Lets a follower do something. What they wrote is cleared only when it was taken. */
  async #act(follower: Follower, action: Action): Promise<void> {
    const { simulator } = this;
    if (!simulator) return;
    await this.#try(async () => {
      const result = await simulator.execute({ type: 'act', openid: follower.openid, action });
      if (!result.ok) this.problem = explain(result.refusal, follower, undefined, this.#known).sentence;
      else if (action.type === 'text') this.renderRoot.querySelector('form')?.reset();
    });
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    this.problem = '';
    try {
      await work();
      await this.#watch.reload();
    } catch (error) {
      this.problem = this.#say.failed(reasonOf(error));
    }
  }

  async #help(follower: Follower, remedy: Remedy): Promise<void> {
    this.#select(follower.openid);
    if (remedy !== 'speak') {
      await this.#act(follower, { type: remedy });
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input[name=content]')?.focus();
  }

  async #copy(call: Call): Promise<void> {
    await this.#try(async () => {
      await navigator.clipboard.writeText(curlOf(call, this.address));
      this.copied = call.id;
    });
  }

  /** Makes a call again for its account, also when the token that it came with is no longer good. */
  async #replay({ account, method, path, query, request }: Call): Promise<void> {
    const { simulator } = this;
    if (!simulator) return;
    const url = new URL(path, 'https://api.weixin.qq.com');
    url.search = query;
    if (account !== null) url.searchParams.delete('access_token');
    const headers = { 'content-type': 'application/json', ...(account !== null && { 'x-wechat-appid': account }) };
    const body = bodyOf(request);
    const init = { method, headers, ...(body !== undefined && { body }) };
    await this.#try(() => simulator.handle(new Request(url, init), { trustsAppid: true }));
  }

  /** Arrows walk the followers and choose; going past the last one in view shows everyone. */
  async #onFollowerKey(event: KeyboardEvent): Promise<void> {
    const rows = () => [...this.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
    const current = rows().find((row) => row === event.target);
    const { followers } = this.#known;
    const hidden = listed(followers, this.openid, this.all).length < followers.length;
    const pastEnd = (event.key === 'ArrowDown' && current === rows().at(-1)) || event.key === 'End';
    if (event.key === 'Enter' || event.key === ' ') current?.click();
    if (hidden && pastEnd) {
      event.preventDefault();
      this.all = true;
      await this.updateComplete;
    }
    const next = rovingTarget(event, rows(), current);
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.#select(next.dataset.openid ?? '');
  }

  #onCallKey(event: KeyboardEvent): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.call')];
    const current = rows.find((row) => row === event.target);
    const next = current && rovingTarget(event, rows, current);
    if (!next) return;
    event.preventDefault();
    this.stop = Number(next.dataset.id);
    next.focus();
  }
}
