import type { Usage } from '../../wechat/limit/quota.js';
import type { Industry } from '../../wechat/limit/industry.js';
import type { SubscribeScene } from '../../wechat/limit/subscribe-scene.js';
import type { Instant, Openid } from './command.js';

/** A menu as the operator made it. */
export interface Menu {
  readonly menuid: number;
  readonly button: readonly unknown[];
}

/** A QR code with a parameter. */
export interface QrCode {
  readonly ticket: string;
  readonly scene: number | string;
  /** `null` for a permanent one. */
  readonly expiresAt: Instant | null;
}

/** How a person came to follow. */
export interface Origin {
  readonly subscribe_scene: SubscribeScene;
  /** The number in the code; 0 without one. */
  readonly qr_scene: number;
  readonly qr_scene_str: string;
}

/** How many messages that were kept back are remembered. */
export const INTERCEPTED_KEPT = 1000;

/** A template message that was kept back as marketing. */
export interface Intercepted {
  readonly id: number;
  readonly tmpl_msg_id: string;
  readonly title: string;
  readonly content: string;
  /** Seconds since 1970. */
  readonly send_timestamp: number;
  readonly openid: Openid;
}

/** What became of the notices of one template (L82). */
export interface NoticeCounts {
  readonly success: number;
  readonly failure: number;
}

/** What an account keeps beside its followers and templates: its own names for people, its menu, its counters. */
export interface AccountBook {
  /** The names of its tags, by id, WeChat's own left out. */
  readonly tags: Map<number, string>;
  /** Its own name for a follower, by follower number. */
  readonly remarks: Map<number, string>;
  /** How followers came, by number; who is missing searched for the account. */
  readonly origins: Map<number, Origin>;
  /** Until when 正在输入 is shown to whom, by number. */
  readonly typing: Map<number, Instant>;
  /** By ticket, oldest first. */
  readonly codes: Map<string, QrCode>;
  /** How often each path was called. */
  readonly usage: Map<string, Usage>;
  /** What became of its notices, by template. */
  readonly notices: Map<string, NoticeCounts>;
  menu: Menu | null;
  /** The two it chose, and the month of China in which it did. */
  industries: { readonly primary: Industry; readonly secondary: Industry; readonly month: number } | null;
  /** Template messages kept back as marketing, oldest first. */
  intercepted: readonly Intercepted[];
  /** Quotas cleared in a month of China. */
  clears: { readonly month: number; readonly count: number };
  /** Forced refreshes of the stable token in a day of China, and the last one. */
  forced: { readonly day: number; readonly count: number; readonly at: Instant };
  /** Running numbers: the last one given out. */
  last: {
    readonly tag: number;
    readonly menu: number;
    readonly code: number;
    readonly template: number;
    readonly subscription: number;
  };
  /** How many of the codes are permanent: those are never forgotten. */
  permanentCodes: number;
}

/** Menus count from here, so that their numbers look like WeChat's. */
const FIRST_MENU = 208_396_900;

export function freshBook(tags: readonly { readonly id: number; readonly name: string }[] = []): AccountBook {
  return {
    tags: new Map(tags.map(({ id, name }) => [id, name])),
    remarks: new Map(),
    origins: new Map(),
    typing: new Map(),
    codes: new Map(),
    usage: new Map(),
    notices: new Map(),
    menu: null,
    industries: null,
    intercepted: [],
    clears: { month: 0, count: 0 },
    forced: { day: 0, count: 0, at: 0 },
    last: { tag: Math.max(99, ...tags.map(({ id }) => id)), menu: FIRST_MENU, code: 0, template: 0, subscription: 0 },
    permanentCodes: 0,
  };
}

/** A book with its maps as lists of entries, as JSON takes it. */
export type BookDocument = {
  readonly [Key in keyof AccountBook]: AccountBook[Key] extends Map<infer Name, infer Value>
    ? readonly [Name, Value][]
    : AccountBook[Key];
};

export function bookDocument(book: AccountBook): BookDocument {
  return {
    ...book,
    tags: [...book.tags],
    remarks: [...book.remarks],
    origins: [...book.origins],
    typing: [...book.typing],
    codes: [...book.codes],
    usage: [...book.usage],
    notices: [...book.notices],
  };
}

export function bookOf(document: BookDocument): AccountBook {
  return {
    ...document,
    tags: new Map(document.tags),
    remarks: new Map(document.remarks),
    origins: new Map(document.origins),
    typing: new Map(document.typing),
    codes: new Map(document.codes),
    usage: new Map(document.usage),
    notices: new Map(document.notices),
  };
}
