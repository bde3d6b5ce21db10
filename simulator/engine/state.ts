import type { Template } from '../../wechat/context.js';
import type { TokenKind } from '../../wechat/limit/token.js';
import type { AccountBook } from './account-book.js';
import type { Consent } from '../../wechat/limit/consent.js';
import type { Account, Appid, Call, Instant } from './command.js';
import type { Due } from './due.js';
import type { Fault } from './faults.js';
import type { Followers, FollowersView } from './followers.js';
import type { Push } from './push.js';
import type { SinchContact } from './sinch-pushes.js';
import type { SubscriptionTemplate } from './subscription-library.js';

/** How many calls are remembered. */
export const CALLS_KEPT = 1000;

/** A message on someone's phone, as it was sent. What the phone shows of it is worked out when asked for. */
export interface StoredMessage {
  readonly id: string;
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly kind: 'text' | 'location' | 'link' | 'template' | 'subscription' | 'system';
  readonly body: object;
  /** Where it stands; in the chat with the account unless it says so. */
  readonly place?: 'service-notifications';
  /** The title of a notice that has no template of its own. */
  readonly title?: string;
}

/** An access token that still means something: the current one of its kind, or the one before it. */
export interface Token {
  readonly appid: Appid;
  readonly kind: TokenKind;
  readonly expiresAt: Instant;
  /** From when on it counts as replaced; only the former token has it. */
  readonly replacedAt?: Instant;
}

/** A template message that will not be sent twice. */
export interface Remembered {
  readonly msgid: number;
  readonly at: Instant;
}

/** One account and all it knows. */
export interface AccountRecord {
  account: Account;
  readonly book: AccountBook;
  readonly followers: Followers;
  /** By `template_id`. */
  readonly templates: Map<string, Template>;
  /** Templates of notices, by `template_id`; deleted ones stay for what arrived before. */
  readonly subscriptions: Map<string, SubscriptionTemplate>;
  /** What people allowed or refused, by follower number. */
  readonly consents: Map<number, Consent[]>;
  /** What each phone shows, by follower number, oldest first. */
  readonly inboxes: Map<number, StoredMessage[]>;
  /** Sends with a `client_msg_id`, by {@link clientMessageKey}, oldest first. */
  readonly clientMessages: Map<string, Remembered>;
  /** Whom the Conversation API knows, by follower number. */
  readonly contacts: Map<number, SinchContact>;
}

/** Everything the simulator knows, as `evolve` and nobody else may change it. */
export interface MutableState {
  seed: number;
  mode: 'run' | 'freeze';
  speed: number;
  readonly accounts: Map<Appid, AccountRecord>;
  readonly tokens: Map<string, Token>;
  /** Work to be done later, soonest first. */
  readonly due: Due[];
  /** The last {@link CALLS_KEPT} calls, oldest first. */
  readonly calls: Call[];
  /** What the accounts' servers are told, oldest first: what waits, and the last of the rest. */
  readonly pushes: Push[];
  /** What testers want to go wrong, oldest first. */
  faults: readonly Fault[];
  /** Running numbers: the last one given out. */
  readonly last: { call: number; message: number; token: number; fault: number; push: number };
  /** Messages on all phones. */
  messages: number;
}

/** The state as everyone else sees it. */
export type State = ReadOnly<MutableState>;

/** One account as everyone but `evolve` sees it. */
export type AccountView = ReadOnly<AccountRecord>;

/** Read-only all the way down. */
export type ReadOnly<T> = T extends Followers
  ? FollowersView
  : T extends Map<infer Key, infer Value>
    ? ReadonlyMap<Key, ReadOnly<Value>>
    : T extends readonly (infer Item)[]
      ? readonly ReadOnly<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
        : T;

export function clientMessageKey(number: number, id: string): string {
  return `${number} ${id}`;
}
