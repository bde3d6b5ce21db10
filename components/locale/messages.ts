import type { Issue } from '../../wechat/issue.js';

/**
 * Every sentence a person reads in the composers and the phone. One object per language; a missing one does not compile.
 * The panel's own are in `panel-messages.ts`, so that a page with a composer does not load them.
 */
export interface Messages {
  /** What is wrong with a value, the rule with its number, and what to do. No codes, no exclamation marks. */
  readonly issue: (label: string, issue: Issue) => string;
  readonly field: FieldMessages;
  readonly composer: ComposerMessages;
  readonly connection: ConnectionMessages;
  readonly phone: PhoneMessages;
}

export interface FieldMessages {
  /** How to write a value of a type, e.g. `thing`, with the limit of its rule; undefined for a type we do not know. */
  readonly hint: (type: string, limit?: number) => string | undefined;
  readonly example: (value: string) => string;
  readonly left: (count: number) => string;
  readonly over: (count: number) => string;
  /** What a screen reader hears when the limit is near, reached or passed. */
  readonly announce: (left: number) => string;
  readonly cut: string;
  readonly remove: string;
  readonly leaveEmpty: string;
  readonly more: (count: number) => string;
  readonly choose: string;
  readonly nothing: string;
  readonly optional: string;
  readonly bytes: string;
}

export interface ComposerMessages {
  readonly template: string;
  readonly chooseTemplate: string;
  readonly fields: (count: number) => string;
  readonly noTemplates: string;
  readonly loading: string;
  readonly loadFailed: (reason: string) => string;
  readonly retry: string;
  readonly opens: string;
  readonly opensNothing: string;
  readonly opensPage: string;
  readonly opensMiniProgram: string;
  readonly url: string;
  readonly appid: string;
  readonly pagepath: string;
  readonly pagepathHint: string;
  readonly fallbackUrl: string;
  readonly optionalSettings: string;
  readonly hidden: string;
  readonly fieldsLabel: string;
  readonly clientMsgId: string;
  readonly clientMsgIdHint: string;
  readonly text: string;
  readonly textHint: string;
  /** What the buttons over a text are called, all together and each. */
  readonly tools: string;
  readonly tool: Readonly<Record<'link' | 'mini-program' | 'emoticon', string>>;
  readonly toolFailed: string;
  readonly characters: (count: number) => string;
  readonly send: string;
  readonly sendTo: (name: string) => string;
  readonly sending: string;
  /** The button that waits no longer for the answer, and what is then said. */
  readonly endWait: string;
  readonly waitEnded: string;
  readonly problems: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly show: string;
  readonly ready: string;
  readonly notJson: string;
  readonly sent: string;
  readonly failed: (reason: string) => string;
  /** The part that keeps drafts could not be loaded. */
  readonly noDrafts: string;
  readonly noConnection: string;
  /** Why WeChat refused, and what to do; `name` is the receiver, empty when unknown. */
  readonly refusedBy: (errcode: number, errmsg: string, name: string) => string;
}

export interface ConnectionMessages {
  readonly noAnswer: (address: string) => string;
  readonly notWechat: (address: string) => string;
}

/** What is said about the phone. What stands on its glass is WeChat's and always Chinese. */
export interface PhoneMessages {
  readonly chatWith: (name: string, count: number) => string;
  /** Beside what is not sent yet. */
  readonly draft: string;
  /** What a screen reader hears when a message arrives. */
  readonly receivedTemplate: (title: string) => string;
  readonly receivedImage: string;
  readonly receivedText: (text: string) => string;
}
