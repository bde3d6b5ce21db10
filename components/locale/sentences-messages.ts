import type { Issue } from '../../wechat/issue.js';

/** Whole sentences about what is wrong. They are loaded with the first issue, or when a message is sent. */
export interface Sentences {
  /** What is wrong with a value, the rule with its number, and what to do. No codes, no exclamation marks. */
  readonly issue: (label: string, issue: Issue) => string;
  /** Whatever kept a message from being sent; `name` is the receiver, empty when unknown. */
  readonly failure: (failure: unknown, name: string) => string;
  /** Why a call came to nothing. */
  readonly reason: (error: unknown, name: string) => string;
}

/** Why a call came to nothing. */
export interface SendingMessages {
  /** The person has stopped waiting for the answer. */
  readonly waitEnded: string;
  readonly failed: (reason: string) => string;
  readonly noConnection: string;
  /** Why WeChat refused, and what to do; `name` is the receiver, empty when unknown. */
  readonly refusedBy: (errcode: number, errmsg: string, name: string) => string;
  readonly noAnswer: (address: string) => string;
  readonly notWechat: (address: string) => string;
}
