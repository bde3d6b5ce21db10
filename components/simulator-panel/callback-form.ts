import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../internal/more-icons.js';
import { entered, submitted } from './desk.js';
import type { Desk, Known } from './desk.js';

/** Where an account is told what happens: shown, set, and asked at once whether it answers. */
export class CallbackForm {
  readonly #desk: Desk;
  #open = false;
  /** What came of asking a new URL: why it did not answer as it should; empty where it did. */
  #checked: { readonly url: string; readonly problem: string } | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render({ account, say }: Known): TemplateResult | typeof nothing {
    if (!account) return nothing;
    const { callback_url: url } = account;
    if (url !== '' && !this.#open) {
      return html`<p class="callback">
          <span class="note">${say.pushes.url}</span><code>${url}</code>
          <button type="button" class="link" @click=${() => this.#show(true)}>${say.pushes.change}</button>
        </p>
        ${this.#renderChecked(url, say)}`;
    }
    return html`<form class="line inset" novalidate @submit=${(event: SubmitEvent) => void this.#set(event, account.appid, say)}>
      <label class="name" for="callback-url">${say.pushes.url}</label>
      <input
        id="callback-url"
        name="url"
        class="control"
        type="url"
        autocomplete="off"
        placeholder="http://127.0.0.1:3000/wechat"
        .defaultValue=${url}
      />
      <button type="submit" class="button">${say.pushes.set}</button>
    </form>`;
  }

  #renderChecked(url: string, say: Known['say']): TemplateResult | typeof nothing {
    if (this.#checked?.url !== url) return nothing;
    const { problem } = this.#checked;
    return problem === ''
      ? html`<p class="checked" role="status">${icon('check')}<span>${say.pushes.verified}</span></p>`
      : html`<p class="problem" role="alert">
          ${icon('warning')}<span>${say.pushes.notVerified} <span lang="en">${problem}</span></span>
        </p>`;
  }

  async #set(event: SubmitEvent, appid: string, say: Known['say']): Promise<void> {
    const url = entered(submitted(event), 'url');
    if (url !== '' && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
      this.#desk.tester.complain('pushes', say.pushes.noGoodUrl);
      return;
    }
    const put = await this.#desk.tester.order('pushes', { type: 'put-account', account: { appid, callback_url: url } });
    if (!put) return;
    this.#checked = { url, problem: put.callback_verified === false ? (put.callback_problem ?? '—') : '' };
    this.#show(false);
  }

  #show(open: boolean): void {
    this.#open = open;
    this.#desk.host.requestUpdate();
  }
}
