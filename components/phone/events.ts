import type { PhoneScreen } from './phone.js';

// What a person does on a phone.

/** What a link, a card, a mini-program link, a choice or a phone number on the phone leads to. */
export type OpenTarget =
  | { readonly href: string }
  | { readonly appid: string; readonly path: string }
  /** The person would say `msgmenucontent`, and the account would hear of `msgmenuid`. */
  | { readonly msgmenuid: string; readonly msgmenucontent: string }
  | { readonly number: string; readonly action: NumberAction };

/** What a person chose to do with a phone number. */
export type NumberAction = 'call' | 'message' | 'copy' | 'add-contact';

/**
 * `wechat-open`: a person pressed a link on the phone. Nothing navigates by itself: a page that wants the link to open
 * listens and opens it.
 */
export class WechatOpenEvent extends Event {
  readonly detail: OpenTarget;

  constructor(detail: OpenTarget) {
    super('wechat-open', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/**
 * `wechat-menu`: a person pressed a button of the menu on the phone. What it does is the account's: a page that plays the
 * account listens.
 */
export class WechatMenuEvent extends Event {
  /** The button as the menu has it: `{type: 'click', name, key}`. */
  readonly detail: { readonly button: object };

  constructor(detail: WechatMenuEvent['detail']) {
    super('wechat-menu', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/**
 * `wechat-screen`: a person pressed what leads to another screen of the phone. The phone opens it, unless the event is
 * cancelled.
 */
export class WechatScreenEvent extends Event {
  readonly detail: { readonly screen: PhoneScreen };

  constructor(detail: WechatScreenEvent['detail']) {
    super('wechat-screen', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** What a person answered to one notice that an account asked to send. */
export interface ConsentAnswer {
  readonly template_id: string;
  readonly status: 'accept' | 'reject';
}

/**
 * `wechat-consent`: a person answered whether an account may send its notices. Nothing happens by itself: a page that plays
 * the account, or WeChat, listens.
 */
export class WechatConsentEvent extends Event {
  readonly detail: {
    /** One for each notice that was asked for, in that order. */
    readonly answers: readonly ConsentAnswer[];
    /** Whether the person wants the answers kept, and not to be asked again. */
    readonly always: boolean;
    /** `PopupScene`: where it was asked, 1 on a web page, 2 in an article. */
    readonly scene: 1 | 2;
  };

  constructor(detail: WechatConsentEvent['detail']) {
    super('wechat-consent', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'wechat-open': WechatOpenEvent;
    'wechat-menu': WechatMenuEvent;
    'wechat-screen': WechatScreenEvent;
    'wechat-consent': WechatConsentEvent;
  }
}
