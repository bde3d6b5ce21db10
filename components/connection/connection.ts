import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../internal/decorators.js';
import { clientContext } from '../internal/connection-context.js';
import type { WechatClient } from './client.js';
import { FetchClient, type FetchClientOptions } from './fetch-client.js';

/**
 * Connects the composers inside it with WeChat: through the simulator on this page, or through the host's own proxy.
 *
 * The page never holds an app secret. The proxy adds the token, or `getToken` gives one. The default base is a path of
 * this origin, so that a message can never reach Tencent by mistake.
 *
 * @summary Gives a `WechatClient` to the composers it encloses.
 * @tag wechat-connection
 * @slot - The page, or the part of it, that is connected.
 */
export class WechatConnection extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** What comes before WeChat's paths. */
  @property() base = '/__wechat';
  /** The account, sent as `x-wechat-appid`; the proxy or simulator knows its token. */
  @property() appid = '';
  /** The openid that gets a message which names nobody. */
  @property() touser = '';
  /** Gives an `access_token`, where no proxy adds one. */
  @property({ attribute: false }) getToken: FetchClientOptions['getToken'];

  readonly #provider = new ContextProvider(this, { context: clientContext });
  #own: WechatClient | undefined;
  #fetching: FetchClient | undefined;

  /** The client that composers use: ours by `fetch`, unless the host sets its own. */
  @property({ attribute: false })
  get client(): WechatClient {
    return this.#own ?? (this.#fetching ??= this.#fetchClient());
  }
  set client(client: WechatClient | undefined) {
    this.#own = client;
    this.requestUpdate('client');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('base') || changed.has('appid') || changed.has('getToken')) this.#fetching = undefined;
    // Composers read their templates anew from a new client, so it is one only when it leads elsewhere.
    this.#provider.setValue(this.client);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #fetchClient(): FetchClient {
    const { base, appid, getToken } = this;
    return new FetchClient({
      base,
      appid,
      getToken,
      recipient: () => (this.touser === '' ? null : { touser: this.touser }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-connection': WechatConnection;
  }
}
