import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WechatClient } from '../connection/client.js';
import { clientContext } from './connection-context.js';

/** Follows the client of the connection around an element. The context protocol, as far as a consumer speaks it. */
export class ClientConsumer implements ReactiveController {
  value: WechatClient | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    const request = new Event('context-request', { bubbles: true, composed: true });
    const asked = { context: clientContext, contextTarget: this.#host, callback: this.#take, subscribe: true };
    this.#host.dispatchEvent(Object.assign(request, asked));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #take = (value: WechatClient | undefined, unsubscribe?: () => void): void => {
    // A nearer connection has come between.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#host.requestUpdate();
    this.#changed();
  };
}
