import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Template } from '../../wechat/context.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import type { WechatClient } from '../connection/client.js';

/** Reads the account's templates of the host's kind from the client, once for each client. */
export class TemplateList implements ReactiveController {
  templates: readonly Template[] | undefined;
  /** What kept them from being read; undefined while nothing did. */
  error: unknown;
  loading = false;

  readonly #host: ReactiveControllerHost & { readonly kind: TemplateKind };
  #client: WechatClient | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & { readonly kind: TemplateKind }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.loading = false;
    this.#client = undefined;
  }

  /** Reads from another client, whose account may have other templates; from the same one nothing is read twice. */
  follow(client: WechatClient | undefined): void {
    if (client === this.#client) return;
    this.#client = client;
    this.templates = undefined;
    this.load();
  }

  /** Reads again; what an earlier reading brings is dropped. */
  load(): void {
    const client = this.#client;
    this.#abort?.abort();
    this.error = undefined;
    this.loading = client !== undefined;
    this.#host.requestUpdate();
    if (!client) return;
    const abort = new AbortController();
    this.#abort = abort;
    client.templates(this.#host.kind, abort.signal).then(
      (templates) => {
        this.#done(abort, () => (this.templates = templates));
      },
      (error: unknown) => {
        this.#done(abort, () => (this.error = error ?? new Error('unknown')));
      },
    );
  }

  #done(abort: AbortController, take: () => void): void {
    if (abort !== this.#abort || abort.signal.aborted) return;
    this.loading = false;
    take();
    this.#host.requestUpdate();
  }
}
