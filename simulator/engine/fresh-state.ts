import { consentKind } from '../../wechat/limit/consent.js';
import type { Consent } from '../../wechat/limit/consent.js';
import { TEMPLATE_ID_LENGTH } from '../../wechat/limit/template.js';
import type { Account, Instant } from './command.js';
import { chinaMonth } from '../../wechat/time/china-calendar.js';
import { freshBook } from './account-book.js';
import { freshCallbackSettings } from './callback-settings.js';
import { FRESH_FOLLOWERS, FRESH_TAGS } from './fresh-followers.js';
import type { FreshConsent, FreshFollower } from './fresh-followers.js';
import { freshTemplates } from './fresh-templates.js';
import { freshSubscriptionTemplates } from './subscription-library.js';
import { Followers } from './followers.js';
import { HEXADECIMAL, invented, URL_SAFE } from './hash.js';
import { keep, textMessage } from './message.js';
import { openidKey } from './openid.js';
import type { AccountRecord, MutableState } from './state.js';

/** How a simulator begins, and what a reset brings back. */
export interface Start {
  readonly seed: number;
  readonly at: Instant;
  readonly mode: 'run' | 'freeze';
}

/** The seed of the ids when nobody chose one. */
export const DEFAULT_SEED = 1;

/** Running numbers of messages begin here, so that they look like WeChat's and sort like text. */
const FIRST_MESSAGE = 2_400_000_000;

/** Two accounts and twelve followers of the first one: the same bytes for the same seed. */
export function freshState({ seed, at, mode }: Start): MutableState {
  const state: MutableState = {
    seed,
    mode,
    speed: 1,
    accounts: new Map(),
    tokens: new Map(),
    due: [],
    calls: [],
    pushes: [],
    faults: [],
    last: { call: 0, message: FIRST_MESSAGE, token: 0, fault: 0, push: 0 },
    messages: 0,
  };
  const shop = freshRecord(seed, freshAccount(seed, 0, { nickname: '青砖杂货铺', kind: 'service' }), FRESH_TAGS);
  const weekly = freshRecord(seed, freshAccount(seed, 1, { nickname: '青砖周报', kind: 'subscription' }));
  for (const record of [shop, weekly]) state.accounts.set(record.account.appid, record);
  for (const person of FRESH_FOLLOWERS) settle(state, shop, person, at);
  return state;
}

/** An account as the `index`th of a state would be made, but for what is given. */
export function freshAccount(seed: number, index: number, given: Partial<Account>): Account {
  const appid = given.appid ?? `wx${invented(HEXADECIMAL, 16, seed, 'appid', index)}`;
  return {
    appid,
    secret: invented(HEXADECIMAL, 32, seed, appid, 'secret'),
    original_id: `gh_${invented(HEXADECIMAL, 12, seed, appid, 'original_id')}`,
    nickname: `测试号${index + 1}`,
    kind: 'service',
    verified: true,
    mainland: true,
    long_term: true,
    profile: 'wechat',
    mini_programs: [`wx${invented(HEXADECIMAL, 16, seed, appid, 'mini program')}`],
    mini_games: [`wx${invented(HEXADECIMAL, 16, seed, appid, 'mini game')}`],
    mini_program_pages: {},
    safe_domains: ['shop.example'],
    one_time_template_id: invented(URL_SAFE, TEMPLATE_ID_LENGTH, seed, appid, 'one-time subscription'),
    ip_whitelist: [],
    open_platform: false,
    daily_limits: {},
    intercepted_words: [],
    illegal_words: [],
    restrictions: [],
    ...freshCallbackSettings(seed, appid),
    ...given,
  };
}

/** An account that nobody follows yet. */
export function freshRecord(seed: number, account: Account, tags: typeof FRESH_TAGS = []): AccountRecord {
  const templates = freshTemplates(seed, account.appid);
  const subscriptions = freshSubscriptionTemplates(seed, account.appid);
  return {
    account,
    book: freshBook(tags),
    followers: new Followers(openidKey(seed, account.appid)),
    templates: new Map(templates.map((template) => [template.template_id, template])),
    subscriptions: new Map(subscriptions.map((template) => [template.template_id, template])),
    consents: new Map(),
    inboxes: new Map(),
    clientMessages: new Map(),
    contacts: new Map(),
  };
}

/** Adds one person as they are described, looking back from `now`. */
function settle(state: MutableState, record: AccountRecord, person: FreshFollower, now: Instant): void {
  const { followers } = record;
  const number = followers.add(1, now - person.followedAgo);
  followers.setTags(number, person.tags);
  if (person.left)
    followers.setFlag(number, person.left === 'block' ? 'blocked' : 'subscribed', person.left === 'block');
  if (person.blacklisted) followers.setFlag(number, 'blacklisted', true);
  if (person.broadcasts) followers.setBroadcasts(number, chinaMonth(now), person.broadcasts);
  if (person.engaged) followers.openGrant(number, person.engaged.engagement, now - person.engaged.ago);
  if (person.consent) record.consents.set(number, consentsOf(record, person.consent));
  for (const { ago, from, text } of person.chat ?? []) {
    const message = textMessage(++state.last.message, now - ago, from === 'person' ? 'out' : 'in', text);
    keep(state, record, number, message);
    if (from === 'person') followers.openGrant(number, 'message', now - ago);
    else followers.pay(number, 'message');
  }
}

function consentsOf(record: AccountRecord, { status, to }: FreshConsent): Consent[] {
  return [...record.subscriptions.values()]
    .map(({ template_id, type }) => ({ template_id, kind: consentKind(type) }))
    .filter(({ kind }) => to === 'all' || kind === to)
    .map(({ template_id, kind }) => ({
      template_id,
      status,
      kind,
      ...(kind === 'one-time' && { chances: status === 'accept' ? 1 : 0 }),
    }));
}
