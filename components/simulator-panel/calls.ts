import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Call, Follower } from '../../simulator/engine/command.js';
import { wallTime } from '../../wechat/time/wall-time.js';
import { bodyOf, curlOf } from '../../wechat/wire/curl.js';
import { callDetail } from './call-detail.js';
import { callSearch } from './call-search.js';
import type { Desk, Known } from './desk.js';
import { errcodeOf, receiverOf } from './refusal.js';
import type { Remedy } from './refusal.js';
import { rowReached } from './row-keys.js';
import { problemAt } from './tester.js';

/** What the log asks of the panel around it. */
interface Around {
  /** Where copied calls go. */
  readonly address: () => string;
  /** Lets a person do what makes a call succeed. */
  readonly help: (receiver: Follower, remedy: Remedy) => void;
  /** Whether the reader has gone down the log. */
  readonly scrolled: () => boolean;
}

/** Every call of WeChat's API, newest first; a refused one opens to the sentence that explains it. */
export class CallLog {
  readonly #desk: Desk;
  readonly #around: Around;
  readonly #search: ReturnType<typeof callSearch>;
  /** The call whose row is open, and whether the reader opened it. */
  #opened: { readonly id: number; readonly byHand: boolean } | undefined;
  /** The row that Tab reaches; the newest unless another had the focus. */
  #stop: number | undefined;
  /** The call whose line was copied last. */
  #copied: number | undefined;
  /** The newest call that is shown: those after it came while the log was being read. */
  #shown = 0;
  /** The newest refusal that was told, so that each is told and opened once. */
  #told = 0;
  #announcement = '';

  constructor(desk: Desk, around: Around) {
    this.#desk = desk;
    this.#around = around;
    this.#search = callSearch(desk);
  }

  /** Another simulator is looked at. */
  forget(): void {
    this.#told = 0;
    this.#shown = 0;
    this.#opened = undefined;
  }

  /** Takes note of new calls: tells the newest refusal, and opens it unless that would move what is being read. */
  notice({ calls, followers, say }: Known): void {
    const newest = calls[0]?.id ?? 0;
    // Another state, with calls of its own: they are no news.
    if (newest < this.#shown) {
      this.#told = newest;
      this.#opened = undefined;
    }
    const reading = this.#reading;
    if (!reading) this.#shown = newest;
    const refused = calls.find((call) => errcodeOf(call) !== 0);
    if (!refused || refused.id <= this.#told) return;
    this.#told = refused.id;
    if (!reading) this.#opened = { id: refused.id, byHand: false };
    this.#announcement = say.refused(receiverOf(refused, followers)?.nickname ?? say.someone, errcodeOf(refused));
  }

  get #reading(): boolean {
    return this.#opened?.byHand === true || this.#around.scrolled();
  }

  render(known: Known): TemplateResult {
    const { say } = known;
    const waiting = known.calls.filter(({ id }) => id > this.#shown).length;
    const calls = this.#search.found(known.calls, known).filter(({ id }) => id <= this.#shown);
    const stop = calls.some(({ id }) => id === this.#stop) ? this.#stop : calls[0]?.id;
    return html`
      <div class="calls" part="calls">
        ${this.#search.render(known)} ${problemAt(this.#desk.tester, 'calls', say)}
        ${
          waiting > 0
            ? html`<button type="button" class="news" part="news" @click=${this.#showNew}>
                ${say.log.newCalls(waiting)}
              </button>`
            : nothing
        }
        ${
          calls.length === 0
            ? html`<p class="empty">${this.#search.active ? say.log.nothingFound : say.noCalls}</p>`
            : html`<ol role="list" @keydown=${this.#onKey}>
                ${repeat(
                  calls,
                  ({ id }) => id,
                  (call) => this.#row(call, stop, known),
                )}
              </ol>`
        }
      </div>
    `;
  }

  /** What a screen reader hears when a call was refused, whichever tab is open. */
  renderAnnouncement(): TemplateResult {
    return html`<div class="visually-hidden" role="status">
      ${keyed(this.#told, html`<span>${this.#announcement}</span>`)}
    </div>`;
  }

  #row(call: Call, stop: number | undefined, known: Known): TemplateResult {
    const { id, at, path } = call;
    const errcode = errcodeOf(call);
    const open = this.#opened?.id === id;
    const { time, second } = wallTime(at);
    return html`
      <li class=${open ? 'open' : ''}>
        <button
          type="button"
          class=${errcode === 0 ? 'call' : 'call refused'}
          part="call"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? `call-${id}` : nothing}
          tabindex=${stop === id ? 0 : -1}
          data-id=${id}
          @click=${() => this.#toggle(id)}
        >
          <time>${time}:${String(second).padStart(2, '0')}</time>
          <code class="path">${path.replace(/^\/cgi-bin\//, '')}</code>
          <code class="errcode">${errcode}</code>
        </button>
        ${open ? this.#detail(call, known) : nothing}
      </li>
    `;
  }

  #detail(call: Call, known: Known): TemplateResult {
    return callDetail(call, {
      ...known,
      help: this.#around.help,
      copied: this.#copied,
      copy: (each) => void this.#copy(each),
      replay: (each) => void this.#replay(each),
    });
  }

  #toggle(id: number): void {
    this.#opened = this.#opened?.id === id ? undefined : { id, byHand: true };
    this.#stop = id;
    this.#desk.host.requestUpdate();
  }

  #showNew = (): void => {
    this.#shown = this.#desk.watch.seen?.calls[0]?.id ?? 0;
    this.#opened = undefined;
    this.#desk.host.requestUpdate();
    // The button is gone; what it brought stands where it stood.
    void this.#desk.host.updateComplete.then(() => {
      this.#desk.host.renderRoot.querySelector<HTMLElement>('button.call')?.focus();
    });
  };

  async #copy(call: Call): Promise<void> {
    await this.#desk.tester.attempt('calls', async () => {
      await navigator.clipboard.writeText(curlOf(call, this.#around.address()));
      this.#copied = call.id;
    });
  }

  /** Makes a call again for its account, also when the token that it came with is no longer good. */
  async #replay({ account, method, path, query, request }: Call): Promise<void> {
    const url = new URL(path, 'https://api.weixin.qq.com');
    url.search = query;
    if (account !== null) url.searchParams.delete('access_token');
    const headers = { 'content-type': 'application/json', ...(account !== null && { 'x-wechat-appid': account }) };
    const body = bodyOf(request);
    const init = { method, headers, ...(body !== undefined && { body }) };
    await this.#desk.tester.attempt('calls', (simulator) =>
      simulator.handle(new Request(url, init), { trustsAppid: true }),
    );
  }

  #onKey = (event: KeyboardEvent): void => {
    const reached = rowReached(event, this.#desk.host.renderRoot, 'button.call');
    if (reached === undefined) return;
    this.#stop = reached;
    this.#desk.host.requestUpdate();
  };
}
