import type { Issue } from '../../wechat/issue.js';

/** Every sentence a person reads. One object per language; a missing one does not compile. */
export interface Messages {
  /** What is wrong with a value, the rule with its number, and what to do. No codes, no exclamation marks. */
  readonly issue: (label: string, issue: Issue) => string;
  readonly field: FieldMessages;
  readonly composer: ComposerMessages;
  readonly connection: ConnectionMessages;
  readonly phone: PhoneMessages;
  readonly panel: PanelMessages;
}

export interface FieldMessages {
  /** How to write a value of a type, e.g. `thing`; undefined for a type we do not know. */
  readonly hint: (type: string) => string | undefined;
  readonly example: (value: string) => string;
  readonly left: (count: number) => string;
  readonly over: (count: number) => string;
  /** What a screen reader hears when the limit is near, reached or passed. */
  readonly announce: (left: number) => string;
  readonly cut: (limit: number) => string;
  readonly remove: (characters: string) => string;
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
  readonly loadFailed: string;
  readonly retry: string;
  readonly opens: string;
  readonly opensNothing: string;
  readonly opensPage: string;
  readonly opensMiniProgram: string;
  readonly url: string;
  readonly appid: string;
  readonly pagepath: string;
  readonly hidden: string;
  readonly colour: string;
  readonly more: string;
  readonly clientMsgId: string;
  readonly clientMsgIdHint: string;
  readonly text: string;
  readonly send: string;
  readonly sending: string;
  readonly problems: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly show: string;
  readonly ready: string;
  readonly notJson: string;
  readonly sent: string;
  readonly errcode: (errcode: number, errmsg: string) => string;
}

export interface ConnectionMessages {
  readonly noAnswer: (address: string) => string;
  readonly notJson: (address: string) => string;
}

/** Filled by the phone. */
export interface PhoneMessages {
  readonly chatWith: (name: string, count: number) => string;
}

/** Filled by the simulator's panel. */
export interface PanelMessages {
  readonly title: string;
}
