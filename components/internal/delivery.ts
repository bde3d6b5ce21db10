import type { ReactiveControllerHost } from 'lit';
import type { Issue } from '../../wechat/issue.js';
import type { Kind } from '../../wechat/message/index.js';
import type { WechatClient } from '../connection/client.js';
import type { Body, Recipient } from './message-value.js';
import { OnDemand } from './on-demand.js';
import { NoConnection, WaitEnded } from './unsent.js';

/** What sends: a message that is not sent does not need it. */
export const sender = new OnDemand(() => import('./carry.js'));
type Sender = NonNullable<typeof sender.module>;

/** What became of the last attempt to send. */
export type Outcome = 'sending' | 'sent' | { readonly failure: unknown };

/** What is to be sent. */
export interface Parcel {
  readonly kind: Kind;
  readonly body: Body;
  readonly recipient: Recipient | null;
}

/** How an attempt ended, and what the page hears of it. */
export interface Carried {
  readonly outcome: Outcome;
  readonly answered?: Issue | undefined;
  readonly event?: Event;
}

/**
 * What becomes of the message of its host, one attempt at a time; it keeps that until the message changes. What sends is
 * loaded when there is something to send.
 */
export class Delivery {
  outcome: Outcome | undefined;
  /** What WeChat answered about a part of the body. */
  answered: Issue | undefined;
  readonly #host: ReactiveControllerHost & EventTarget;
  #waiting: AbortController | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
  }

  /** Whether an answer is still awaited. */
  get underway(): boolean {
    return this.outcome === 'sending';
  }

  /**
   * Sends, and answers whether WeChat took it.
   *
   * @param isStillThere - Whether the message is as it was once the answer has come: only then can it be marked.
   */
  async send(client: WechatClient | undefined, parcel: Parcel, isStillThere: () => boolean): Promise<boolean> {
    if (!client) {
      this.#end({ failure: new NoConnection() });
      return false;
    }
    const waiting = new AbortController();
    this.#waiting = waiting;
    this.answered = undefined;
    this.#end('sending');
    const { outcome, answered, event } = await this.#carried(client, parcel, waiting.signal);
    this.#waiting = undefined;
    // Only what stands in the body as it was sent can be marked and mended there.
    if (isStillThere()) this.answered = answered;
    this.#end(outcome);
    if (event) this.#host.dispatchEvent(event);
    return outcome === 'sent';
  }

  /** A client of the host may know nothing of signals: who stops waiting is free all the same. */
  #carried(client: WechatClient, parcel: Parcel, signal: AbortSignal): Promise<Carried> {
    return new Promise((resolve) => {
      const fail = (failure: unknown) => {
        resolve({ outcome: { failure } });
      };
      signal.addEventListener('abort', () => {
        fail(signal.reason);
      });
      const send = ({ carry }: Sender) => carry(client, parcel, signal);
      (sender.module ? send(sender.module) : sender.load().then(send)).then(resolve, fail);
    });
  }

  /** Waits no longer for the answer. What is on its way may still arrive. */
  endWait(): void {
    this.#waiting?.abort(new WaitEnded());
  }

  /** What became of an earlier message says nothing about this one. One that is on its way still is. */
  forget(): void {
    // Asked at every key: where there is nothing to forget, the message is not judged once more for it.
    if (this.answered === undefined && (this.outcome === undefined || this.underway)) return;
    this.answered = undefined;
    if (!this.underway) this.outcome = undefined;
    this.#host.requestUpdate();
  }

  #end(outcome: Outcome): void {
    this.outcome = outcome;
    this.#host.requestUpdate();
  }
}
