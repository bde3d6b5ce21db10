import type { Issue } from '../wechat/issue.js';
import type { Kind } from '../wechat/message/index.js';
import type { SendResult } from './connection/client.js';

export * from './phone/events.js';

/** `wechat-select`: the tester picked another follower, whose phone should be shown, or another account. */
export class WechatSelectEvent extends Event {
  /** `openid` is empty while nobody of the account is chosen. */
  readonly detail: { readonly openid: string; readonly appid: string };

  constructor(detail: WechatSelectEvent['detail']) {
    super('wechat-select', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** What a composer wants to send. */
export interface SendRequest {
  readonly kind: Kind;
  /** The body as it was written. */
  readonly value: object;
  /** The body for the receiver: merge fields, once there are any, filled in. */
  readonly filled: object;
  /** Warnings only: nothing is sent while an error stands. */
  readonly issues: readonly Issue[];
}

/**
 * `wechat-send`: the person wants the message sent, and nothing stands against it. Unless cancelled, the connection
 * around the composer sends it.
 */
export class WechatSendEvent extends Event {
  readonly detail: SendRequest;

  constructor(detail: SendRequest) {
    super('wechat-send', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** `wechat-sent`: WeChat took the message. */
export class WechatSentEvent extends Event {
  readonly detail: { readonly result: SendResult };

  constructor(detail: { readonly result: SendResult }) {
    super('wechat-sent', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** `wechat-refused`: WeChat refused the message, and what it named is marked. */
export class WechatRefusedEvent extends Event {
  readonly detail: { readonly errcode: number; readonly errmsg: string; readonly issue: Issue | undefined };

  constructor(detail: WechatRefusedEvent['detail']) {
    super('wechat-refused', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/**
 * Why a draft is not stored (the browser refuses, or has no room) or could not be read (it is damaged, or a newer version of
 * us has written it).
 */
export type DraftProblem = 'refused' | 'full' | 'damaged' | 'newer';

/** `wechat-draft-error`: the draft could not be stored or read. The message itself stays where it is. */
export class WechatDraftErrorEvent extends Event {
  readonly detail: { readonly draft: string; readonly reason: DraftProblem; readonly cause: unknown };

  constructor(detail: WechatDraftErrorEvent['detail']) {
    super('wechat-draft-error', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'wechat-send': WechatSendEvent;
    'wechat-sent': WechatSentEvent;
    'wechat-refused': WechatRefusedEvent;
    'wechat-draft-error': WechatDraftErrorEvent;
    'wechat-select': WechatSelectEvent;
  }
}
