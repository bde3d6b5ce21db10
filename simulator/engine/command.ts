import type { Engagement, ReplyWindowProfile } from '../../wechat/limit/reply-window.js';
import type { Restriction } from '../../wechat/limit/restriction.js';
import type { Template } from '../../wechat/context.js';
import type { Issue } from '../../wechat/issue.js';
import type { Consent } from '../../wechat/limit/consent.js';
import type { AccountAnswers, AccountCommand } from './account-command.js';
import type { Action } from './action.js';
import type { Refusal } from './decision.js';
import type { CallbackSettings, SinchSettings } from './callback-settings.js';
import type { CallbackFault, CallFault, Fault, FaultOrder } from './faults.js';
import type { Push, PushOutcome } from './push.js';
import type { Delivery } from './record-delivery.js';

/** `wx` and 16 hexadecimal digits. */
export type Appid = string;
/** 28 characters, the first an `o`. */
export type Openid = string;
/** Milliseconds since 1970. */
export type Instant = number;

export type { Action } from './action.js';
export type { Consent } from '../../wechat/limit/consent.js';

/** Everything that can be asked of the engine. What comes from the wire is `unknown` until the engine judged it. */
export type Command =
  // The operator, through WeChat's API.
  | AccountCommand
  | {
      readonly type: 'issue-token';
      readonly grant_type: string;
      readonly appid: string;
      readonly secret: string;
      /** Where the call came from; from this machine when nobody says. */
      readonly ip?: string;
    }
  | { readonly type: 'list-templates'; readonly account: Appid }
  | { readonly type: 'send-template'; readonly account: Appid; readonly body: unknown }
  | { readonly type: 'send-custom'; readonly account: Appid; readonly body: unknown }
  | { readonly type: 'list-users'; readonly account: Appid; readonly next_openid: string }
  | { readonly type: 'get-user'; readonly account: Appid; readonly openid: string; readonly lang?: string }
  // The person, on the phone.
  | { readonly type: 'act'; readonly openid: Openid; readonly action: Action }
  // The tester.
  | { readonly type: 'status' }
  | { readonly type: 'list-faults' }
  | { readonly type: 'add-fault'; readonly fault: FaultOrder }
  | { readonly type: 'clear-faults' }
  /** Asked once before each call of WeChat's API, and once before each delivery to a callback URL. */
  | { readonly type: 'meet-call-fault'; readonly path: string; readonly openids: readonly Openid[] }
  | { readonly type: 'meet-callback-fault' }
  | { readonly type: 'reset'; readonly seed?: number }
  | { readonly type: 'list-accounts' }
  | { readonly type: 'put-account'; readonly account: AccountChange }
  | { readonly type: 'list-followers'; readonly appid?: Appid; readonly offset?: number; readonly limit?: number }
  | {
      readonly type: 'add-followers';
      readonly appid: Appid;
      readonly count?: number;
      /** These three are for one follower. */
      readonly nickname?: string;
      readonly openid?: Openid;
      readonly tags?: readonly number[];
    }
  | { readonly type: 'put-consent'; readonly openid: Openid; readonly consent: ConsentChange }
  | { readonly type: 'inbox'; readonly openid: Openid }
  | {
      readonly type: 'list-pushes';
      readonly offset?: number;
      readonly limit?: number;
      /** Only these. */
      readonly ids?: readonly Push['id'][];
      readonly openid?: Openid;
      readonly name?: string;
      readonly kind?: Push['kind'];
      readonly state?: Push['state'];
      /** Oldest first unless told otherwise. */
      readonly order?: 'newest' | 'oldest';
    }
  | { readonly type: 'resend-push'; readonly id: Push['id'] }
  /** Said by who delivers, once for each delivery. */
  | ({ readonly type: 'record-delivery' } & Delivery)
  | {
      readonly type: 'list-calls';
      readonly offset?: number;
      readonly limit?: number;
      /** Only calls whose path contains this … */
      readonly path?: string;
      /** … that were answered with this code, 0 for those that went well … */
      readonly errcode?: number;
      /** … that name this person … */
      readonly openid?: Openid;
      /** … and that came at this instant or later. */
      readonly since?: Instant;
      /** Oldest first by default. */
      readonly order?: 'oldest' | 'newest';
    };

/** The commands of one type. */
export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/** What each command answers. */
export interface Answers extends AccountAnswers {
  'issue-token': { readonly access_token: string; readonly expires_in: number };
  'list-templates': { readonly template_list: readonly Template[] };
  'send-template': { readonly msgid: number };
  'send-custom': Record<string, never>;
  'list-users': {
    readonly total: number;
    readonly count: number;
    readonly data?: { readonly openid: readonly Openid[] };
    readonly next_openid: Openid;
  };
  'get-user': UserInfo;
  /** With how their first deliveries went. */
  act: { readonly pushes: readonly Push[] };
  'list-pushes': { readonly pushes: readonly Push[] };
  'resend-push': { readonly pushes: readonly Push[] };
  'record-delivery': { readonly outcome: PushOutcome };
  status: Status;
  'list-faults': { readonly faults: readonly Fault[] };
  'add-fault': { readonly faults: readonly Fault[] };
  'clear-faults': { readonly faults: readonly Fault[] };
  'meet-call-fault': { readonly fault: CallFault | null };
  'meet-callback-fault': { readonly callback: CallbackFault | null };
  reset: Status;
  'list-accounts': { readonly accounts: readonly Account[] };
  'put-account': PutAccount;
  'list-followers': { readonly total: number; readonly followers: readonly Follower[] };
  'add-followers': { readonly total: number; readonly followers: readonly Follower[] };
  /** The person as they are then. */
  'put-consent': Follower;
  inbox: { readonly messages: readonly InboxMessage[] };
  'list-calls': { readonly calls: readonly Call[] };
}

/** What is changed about an account, or given about a new one; of `sinch` too only what is given. */
export type AccountChange = Partial<Omit<Account, 'sinch'>> & { readonly sinch?: Partial<SinchSettings> };

/** The account as it is now; a new callback URL was asked whether it is the account's. */
export interface PutAccount extends Account {
  readonly callback_verified?: boolean;
  /** Why it is not. */
  readonly callback_problem?: string;
}

export interface Account extends CallbackSettings {
  readonly appid: Appid;
  readonly secret: string;
  /** `gh_` and 12 hexadecimal digits. */
  readonly original_id: string;
  readonly nickname: string;
  readonly kind: 'service' | 'subscription';
  readonly verified: boolean;
  readonly profile: ReplyWindowProfile;
  /** Whether its owner is of mainland China: only those send notices. */
  readonly mainland: boolean;
  /** Whether it is of a public service: only those may ask for consents that last. */
  readonly long_term: boolean;
  /** Appids of the mini programs linked to it. */
  readonly mini_programs: readonly Appid[];
  /** Appids of the mini games linked to it: notices may not open them. */
  readonly mini_games: readonly Appid[];
  /** The pages of mini programs, by appid, where a tester wants others refused; any page goes elsewhere. */
  readonly mini_program_pages: Readonly<Record<Appid, readonly string[]>>;
  /** The domains under which its web pages may ask for consent; at most 5 count. */
  readonly safe_domains: readonly string[];
  /** The one template of its older one-time messages. */
  readonly one_time_template_id: string;
  /** Addresses that may ask for tokens; everyone may while there are none. */
  readonly ip_whitelist: readonly string[];
  /** Whether it is bound to an Open Platform account: then people have a unionid. */
  readonly open_platform: boolean;
  /** Daily quotas of its own, by path; other paths have WeChat's. */
  readonly daily_limits: Readonly<Record<string, number>>;
  /** A template message with one of these in it is intercepted as marketing. */
  readonly intercepted_words: readonly string[];
  /** A template message with one of these in it is refused, 40249. */
  readonly illegal_words: readonly string[];
  /** What WeChat took away from it. */
  readonly restrictions: readonly Restriction[];
}

export interface Status {
  readonly now: Instant;
  readonly mode: 'run' | 'freeze';
  readonly seed: number;
  readonly accounts: number;
  readonly followers: number;
  readonly messages: number;
}

/** What a tester writes down for a person; the rest follows from the template. */
export type ConsentChange = Pick<Consent, 'template_id' | 'status' | 'chances'>;

export interface UserInfo {
  readonly subscribe: 0 | 1;
  readonly openid: Openid;
  readonly [key: string]: unknown;
}

/** One person as the tester sees them. */
export interface Follower {
  readonly openid: Openid;
  readonly number: number;
  readonly nickname: string;
  readonly subscribed: boolean;
  readonly blocked: boolean;
  readonly blacklisted: boolean;
  readonly tags: readonly number[];
  /** The living reply windows, the one that ends first first. */
  readonly windows: readonly {
    readonly engagement: Engagement;
    readonly opened_at: Instant;
    readonly ends_at: Instant;
    readonly used: number;
    /** `null` where nobody counts. */
    readonly limit: number | null;
  }[];
  readonly quota: { readonly broadcasts_this_month: number; readonly broadcasts_per_month: number };
  readonly consents: readonly Consent[];
}

/** A message on the phone. `in` arrived on it, `out` was written on it. */
export interface InboxMessage {
  readonly id: string;
  readonly at: Instant;
  readonly direction: 'in' | 'out';
  readonly place: 'chat' | 'service-notifications';
  readonly kind: 'text' | 'location' | 'link' | 'template' | 'subscription' | 'system';
  readonly body: object;
  /** What the phone shows, as text. */
  readonly text: string;
  /** The template the message was made from. */
  readonly template?: Template;
}

/** One call of WeChat's API, as it was answered. */
export interface Call {
  readonly id: number;
  readonly at: Instant;
  /** The appid whose token was used, if one was recognised. */
  readonly account: Appid | null;
  readonly method: string;
  readonly path: string;
  /** What stood behind the question mark of the address. */
  readonly query: string;
  /** The parsed JSON body; text where it is no JSON; null without a body. */
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
  readonly refusal?: Refusal;
  /** What WeChat lets pass, but holds against the account. */
  readonly warnings?: readonly Issue[];
}
