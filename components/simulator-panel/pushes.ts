import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Push } from '../../simulator/engine/push.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import { CallbackForm } from './callback-form.js';
import type { Desk, Known } from './desk.js';
import { pushDetail } from './push-detail.js';
import { pushSearch } from './push-search.js';
import { rowReached } from './row-keys.js';
import { problemAt } from './tester.js';

/** What is told to the account's own server: newest first, how each delivery went, and what was in it. */
export class PushLog {
  readonly #desk: Desk;
  readonly #callback: CallbackForm;
  readonly #search: ReturnType<typeof pushSearch>;
  #opened: Push['id'] | undefined;
  #stop: Push['id'] | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#callback = new CallbackForm(desk);
    this.#search = pushSearch(desk);
  }

  render(known: Known): TemplateResult {
    const { say } = known;
    const { pushes: all } = this.#desk.watch;
    const pushes = this.#search.found(all, known);
    const stop = pushes.some(({ id }) => id === this.#stop) ? this.#stop : pushes[0]?.id;
    return html`
      <div class="pushes" part="pushes">
        ${this.#callback.render(known)} ${problemAt(this.#desk.tester, 'pushes', say)}
        ${all.length > 0 ? this.#search.render(known) : nothing}
        ${
          pushes.length > 0
            ? html`<ol role="list" @keydown=${this.#onKey}>
                ${repeat(
                  pushes,
                  ({ id }) => id,
                  (push) => this.#row(push, stop, known),
                )}
              </ol>`
            : html`<p class="empty">${this.#why(all, known)}</p>`
        }
      </div>
    `;
  }

  /** Why there is nothing to see. */
  #why(all: readonly Push[], { say, account }: Known): string {
    if (all.length > 0) return say.log.nothingFound;
    const { callback_url: url, sinch } = account ?? { callback_url: '', sinch: { webhooks: [] } };
    return url === '' && sinch.webhooks.length === 0 ? say.pushes.noUrl : say.pushes.none;
  }

  #row(push: Push, stop: number | undefined, known: Known): TemplateResult {
    const { say, followers } = known;
    const { id, at, name, state } = push;
    const open = this.#opened === id;
    const { time, second } = wallTime(at);
    const person = followers.find(({ openid }) => openid === push.openid)?.nickname ?? say.someone;
    return html`
      <li class=${open ? 'open' : ''}>
        <button
          type="button"
          class="call push ${state}"
          part="push"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? `push-${id}` : nothing}
          tabindex=${stop === id ? 0 : -1}
          data-id=${id}
          @click=${() => this.#toggle(id)}
        >
          <time>${time}:${String(second).padStart(2, '0')}</time>
          <span class="what"><code>${name}</code> <span class="aside">${person}</span></span>
          <span class="outcome">${say.pushes.outcome(state, push.attempts.length)}</span>
        </button>
        ${open ? pushDetail(push, known, () => this.#resend(id)) : nothing}
      </li>
    `;
  }

  #resend(id: Push['id']): void {
    void this.#desk.tester.order('pushes', { type: 'resend-push', id });
  }

  #toggle(id: number): void {
    this.#opened = this.#opened === id ? undefined : id;
    this.#stop = id;
    this.#desk.host.requestUpdate();
  }

  #onKey = (event: KeyboardEvent): void => {
    const reached = rowReached(event, this.#desk.host.renderRoot, 'button.push');
    if (reached === undefined) return;
    this.#stop = reached;
    this.#desk.host.requestUpdate();
  };
}
