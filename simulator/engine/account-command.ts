import type { Industry } from '../../wechat/limit/industry.js';
import type { Intercepted, Menu, NoticeCounts } from './account-book.js';
import type { Appid, Openid, UserInfo } from './command.js';
import type { Reach } from './consents.js';
import type { LibraryKeyword, LibraryTitle, SubscriptionTemplate } from './subscription-library.js';

/** Calls whose whole content is a body that the engine judges. */
type JudgedBody =
  | 'check-callback'
  | 'clear-quota'
  | 'get-quota'
  | 'clear-path-quota'
  | 'find-rid'
  | 'get-users'
  | 'set-remark'
  | 'create-tag'
  | 'rename-tag'
  | 'delete-tag'
  | 'list-tagged'
  | 'list-user-tags'
  | 'list-blacklisted'
  | 'create-menu'
  | 'create-qr-code'
  | 'set-industry'
  | 'add-template'
  | 'delete-template'
  | 'list-intercepted'
  | 'list-titles'
  | 'list-keywords'
  | 'add-subscription'
  | 'delete-subscription'
  | 'send-subscription'
  | 'send-one-time'
  | 'show-typing';

/** What an operator asks about tokens, quotas, people, menus and templates. */
export type AccountCommand =
  | {
      readonly [Type in JudgedBody]: { readonly type: Type; readonly account: Appid; readonly body: unknown };
    }[JudgedBody]
  | { readonly type: 'tag-people'; readonly account: Appid; readonly body: unknown; readonly on: boolean }
  | { readonly type: 'blacklist-people'; readonly account: Appid; readonly body: unknown; readonly on: boolean }
  | {
      readonly type: 'issue-stable-token';
      readonly body: unknown;
      /** Where the call came from; from this machine when nobody says. */
      readonly ip?: string;
    }
  | { readonly type: 'clear-quota-by-secret'; readonly body: unknown }
  | { readonly type: 'list-addresses'; readonly account: Appid }
  | { readonly type: 'list-tags'; readonly account: Appid }
  | { readonly type: 'get-menu'; readonly account: Appid }
  | { readonly type: 'get-menu-info'; readonly account: Appid }
  | { readonly type: 'delete-menu'; readonly account: Appid }
  | { readonly type: 'get-industry'; readonly account: Appid }
  | { readonly type: 'list-categories'; readonly account: Appid }
  | { readonly type: 'list-subscriptions'; readonly account: Appid }
  // The tester: WeChat has no call for these.
  | {
      readonly type: 'report-subscriptions';
      readonly account: Appid;
      /** Counts only people with this tag. */
      readonly tag?: number;
    };

type Nothing = Record<string, never>;

/** A page of openids, as several lists answer it. */
export interface OpenidPage {
  readonly count: number;
  readonly data?: { readonly openid: readonly Openid[] };
  readonly next_openid: Openid;
}

export interface AccountAnswers {
  'issue-stable-token': { readonly access_token: string; readonly expires_in: number };
  'list-addresses': { readonly ip_list: readonly string[] };
  'check-callback': {
    readonly dns: readonly { readonly ip: string; readonly real_operator: string }[];
    readonly ping: readonly {
      readonly ip: string;
      readonly from_operator: string;
      readonly package_loss: string;
      readonly time: string;
    }[];
  };
  'clear-quota': Nothing;
  'clear-quota-by-secret': Nothing;
  'get-quota': { readonly quota: { readonly daily_limit: number; readonly used: number; readonly remain: number } };
  'clear-path-quota': Nothing;
  'find-rid': {
    readonly request: {
      readonly invoke_time: number;
      readonly cost_in_ms: number;
      readonly request_url: string;
      readonly request_body: string;
      readonly response_body: string;
    };
  };
  'get-users': { readonly user_info_list: readonly UserInfo[] };
  'set-remark': Nothing;
  'create-tag': { readonly tag: { readonly id: number; readonly name: string } };
  'list-tags': { readonly tags: readonly { readonly id: number; readonly name: string; readonly count: number }[] };
  'rename-tag': Nothing;
  'delete-tag': Nothing;
  'list-tagged': OpenidPage;
  'tag-people': Nothing;
  'list-user-tags': { readonly tagid_list: readonly number[] };
  'list-blacklisted': OpenidPage & { readonly total: number };
  'blacklist-people': Nothing;
  'create-menu': Nothing;
  'get-menu': { readonly menu: Menu };
  'get-menu-info': { readonly is_menu_open: 0 | 1; readonly selfmenu_info: { readonly button: readonly object[] } };
  'delete-menu': Nothing;
  'create-qr-code': { readonly ticket: string; readonly expire_seconds?: number; readonly url: string };
  'set-industry': Nothing;
  'get-industry': { readonly primary_industry: Industry; readonly secondary_industry: Industry };
  'add-template': { readonly template_id: string };
  'delete-template': Nothing;
  'list-intercepted': { readonly msginfo: readonly Intercepted[] };
  'show-typing': Nothing;
  'list-categories': { readonly data: readonly { readonly id: number; readonly name: string }[] };
  'list-titles': {
    readonly count: number;
    readonly data: readonly Pick<LibraryTitle, 'tid' | 'title' | 'type' | 'categoryId'>[];
  };
  'list-keywords': { readonly count: number; readonly data: readonly LibraryKeyword[] };
  'add-subscription': { readonly priTmplId: string };
  'delete-subscription': Nothing;
  'list-subscriptions': { readonly templates: readonly SubscriptionTemplate[] };
  'send-subscription': { readonly msgid: number };
  'send-one-time': { readonly msgid: number };
  'report-subscriptions': { readonly templates: readonly SubscriptionReport[] };
}

/** A template of notices, deleted ones too, whom it reaches now, and what became of its notices. */
export interface SubscriptionReport extends SubscriptionTemplate {
  readonly reach: Reach;
  readonly results: NoticeCounts;
}
