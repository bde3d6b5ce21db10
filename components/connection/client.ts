import type { Template } from '../../wechat/context.js';
import type { Kind } from '../../wechat/message/index.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import type { Recipient } from '../internal/message-value.js';

/** What WeChat answered to a send. */
export interface SendResult {
  readonly errcode: number;
  readonly errmsg: string;
  /** Of template messages, WeChat's number for the job. */
  readonly msgid?: number | string;
}

/** What composers need of WeChat; `wechat-connection` gives one, a host may bring its own. */
export interface WechatClient {
  /** The account's templates: of template messages, or of subscription notices. Rejects with a {@link WechatError} when WeChat refuses. */
  templates(kind: TemplateKind, signal?: AbortSignal): Promise<readonly Template[]>;
  /** Sends a message. Resolves with what WeChat answered when that is errcode 0, else rejects with a {@link WechatError}. */
  send(kind: Kind, body: object, recipient: Recipient | null, signal?: AbortSignal): Promise<SendResult>;
}

/** WeChat answered with an errcode that is not 0. */
export class WechatError extends Error {
  readonly errcode: number;
  readonly errmsg: string;

  constructor(errcode: number, errmsg: string) {
    super(`${errcode} ${errmsg}`);
    this.name = 'WechatError';
    this.errcode = errcode;
    this.errmsg = errmsg;
  }
}

/** Nobody who speaks WeChat's API answers at an address: no answer at all, or one that is not WeChat's JSON. */
export class UnreachableError extends Error {
  readonly address: string;
  readonly reason: 'no-answer' | 'not-wechat';

  constructor(address: string, reason: 'no-answer' | 'not-wechat', cause?: unknown) {
    super(
      reason === 'no-answer'
        ? `wechat-connection: no answer from ${address}. Is the simulator or the proxy running?`
        : `wechat-connection: no simulator or proxy answers at ${address}: what came back is not WeChat's JSON.`,
      { cause },
    );
    this.name = 'UnreachableError';
    this.address = address;
    this.reason = reason;
  }
}
