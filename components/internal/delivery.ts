import type { ReactiveControllerHost } from 'lit';
import type { Issue } from '../../wechat/issue.js';
import type { Kind } from '../../wechat/message/index.js';
import { issueOf } from '../../wechat/wire/refusal.js';
import { UnreachableError, WechatError, type SendResult, type WechatClient } from '../connection/client.js';
import { WechatRefusedEvent, WechatSentEvent } from '../events.js';
import type { Messages } from '../locale/messages.js';
import type { Body, Recipient } from './message-value.js';

/** What became of the last attempt to send. */
export type Outcome = 'sending' | 'sent' | { readonly failure: unknown };

/** There is nobody who could send. */
export class NoConnection extends Error {}
/** The person no longer waits for the answer. */
export class WaitEnded extends Error {}

/** What is to be sent. */
export interface Parcel {
  readonly kind: Kind;
  readonly body: Body;
  readonly recipient: Recipient | null;
}

/**
 * Sends the message of its host, one at a time, tells the page what became of it, and keeps that until the message
 * changes.
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
    let result: SendResult;
    try {
      result = await abortable(client.send(parcel.kind, parcel.body, parcel.recipient, waiting.signal), waiting.signal);
    } catch (failure) {
      this.#end({ failure });
      if (failure instanceof WechatError) this.#refused(failure, isStillThere());
      return false;
    } finally {
      this.#waiting = undefined;
    }
    this.#end('sent');
    this.#host.dispatchEvent(new WechatSentEvent({ result }));
    return true;
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

  #refused({ errcode, errmsg }: WechatError, unchanged: boolean): void {
    const issue = issueOf(errcode, errmsg);
    // Only what stands in the body can be marked and mended there; the receiver's side is said in the foot.
    if (issue && issue.path[0] !== 'touser' && unchanged) {
      this.answered = issue;
      this.#host.requestUpdate();
    }
    this.#host.dispatchEvent(new WechatRefusedEvent({ errcode, errmsg, issue }));
  }
}

/** A client of the host may know nothing of signals: who stops waiting is free all the same. */
function abortable<Result>(answer: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new WaitEnded());
    });
    answer.then(resolve, reject);
  });
}

/** Why a call came to nothing; `name` is the receiver's, empty when unknown. */
export function reasonOf(error: unknown, { composer, connection }: Messages, name: string): string {
  if (error instanceof WechatError) return composer.refusedBy(error.errcode, error.errmsg, name);
  if (error instanceof UnreachableError) {
    return error.reason === 'not-wechat' ? connection.notWechat(error.address) : connection.noAnswer(error.address);
  }
  return error instanceof Error ? error.message : String(error);
}

/** A sentence for whatever kept a message from being sent. */
export function failureText(failure: unknown, messages: Messages, name: string): string {
  const { composer } = messages;
  if (failure instanceof NoConnection) return composer.noConnection;
  if (failure instanceof WaitEnded) return composer.waitEnded;
  const reason = reasonOf(failure, messages, name);
  return failure instanceof WechatError || failure instanceof UnreachableError ? reason : composer.failed(reason);
}
