import { REPLY_WINDOWS } from '../../wechat/limit/reply-window.js';
import { RESTRICTIONS } from '../../wechat/limit/restriction.js';
import type { Restriction } from '../../wechat/limit/restriction.js';
import { isIpRange } from '../../wechat/limit/ip-whitelist.js';
import { isRecord } from '../../wechat/issue.js';
import { API_PATHS } from '../../wechat/wire/endpoints.js';
import type { ReplyWindowProfile } from '../../wechat/limit/reply-window.js';
import type { Account, AccountChange } from '../engine/command.js';
import type { ControlRoute } from '../route.js';
import { CALLBACK_FIELDS, callbackFields } from './callback-fields.js';
import {
  answerOf,
  BadRequest,
  booleanField,
  choiceField,
  listField,
  onlyFields,
  present,
  shapedField,
  textField,
  typedField,
} from './read.js';

// `Object.keys` forgets what the keys of its argument are.
const PROFILES = Object.keys(REPLY_WINDOWS) as readonly ReplyWindowProfile[];

const APPID = /^wx[0-9a-f]{16}$/;

const FIELDS: readonly (keyof Account)[] = [
  ...(['appid', 'secret', 'original_id', 'nickname', 'kind', 'verified', 'profile', 'mini_programs'] as const),
  ...(['mainland', 'long_term', 'mini_games', 'mini_program_pages', 'safe_domains', 'one_time_template_id'] as const),
  ...(['open_platform', 'ip_whitelist', 'daily_limits', 'intercepted_words', 'illegal_words', 'restrictions'] as const),
  ...CALLBACK_FIELDS,
];

const never = () => new BadRequest('The simulator cannot do that.');

/** GET /simulator/accounts */
export const accounts: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/accounts',
  answer: async (simulator) => answerOf(await simulator.execute({ type: 'list-accounts' }), never),
};

/** POST /simulator/accounts: changes the account of that appid, or adds one. */
export const putAccount: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/accounts',
  answer: async (simulator, { body }) =>
    answerOf(await simulator.execute({ type: 'put-account', account: accountChangeOf(body) }), never),
};

/** Reads what is changed about an account from the wire. */
export function accountChangeOf(body: Readonly<Record<string, unknown>>): AccountChange {
  onlyFields(body, FIELDS);
  return present({
    appid: shapedField(body, 'appid', APPID, '"wx" and 16 hexadecimal digits'),
    secret: shapedField(body, 'secret', /^\S+$/, 'a text without blanks'),
    original_id: shapedField(body, 'original_id', /^gh_[0-9a-f]{12}$/, '"gh_" and 12 hexadecimal digits'),
    nickname: textField(body, 'nickname'),
    kind: choiceField(body, 'kind', ['service', 'subscription']),
    verified: booleanField(body, 'verified'),
    open_platform: booleanField(body, 'open_platform'),
    profile: choiceField(body, 'profile', PROFILES),
    mini_programs: listField(body, 'mini_programs', 'a list of appids', isAppid),
    mainland: booleanField(body, 'mainland'),
    long_term: booleanField(body, 'long_term'),
    mini_games: listField(body, 'mini_games', 'a list of appids', isAppid),
    mini_program_pages: typedField(body, 'mini_program_pages', 'an object of lists of pages by appid', isPages),
    safe_domains: listField(body, 'safe_domains', 'a list of domains', isDomain),
    one_time_template_id: shapedField(body, 'one_time_template_id', /^[\w-]{43}$/, '43 letters, digits, "-" or "_"'),
    ip_whitelist: listField(body, 'ip_whitelist', 'a list of IP addresses and ranges such as 10.0.0.0/24', isRange),
    daily_limits: typedField(body, 'daily_limits', 'an object of whole numbers by path of the API', isLimits),
    intercepted_words: listField(body, 'intercepted_words', 'a list of words', isWord),
    illegal_words: listField(body, 'illegal_words', 'a list of words', isWord),
    restrictions: listField(body, 'restrictions', `a list of ${RESTRICTIONS.join(', ')}`, isRestriction),
    ...callbackFields(body),
  });
}

function isAppid(value: unknown): value is string {
  return typeof value === 'string' && APPID.test(value);
}

function isRange(value: unknown): value is string {
  return typeof value === 'string' && isIpRange(value);
}

function isDomain(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+(\.[\w-]+)*$/.test(value);
}

function isPages(value: unknown): value is Readonly<Record<string, readonly string[]>> {
  const isPage = (page: unknown) => typeof page === 'string' && page !== '';
  return (
    isRecord(value) &&
    Object.entries(value).every(([appid, pages]) => isAppid(appid) && Array.isArray(pages) && pages.every(isPage))
  );
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRestriction(value: unknown): value is Restriction {
  return RESTRICTIONS.some((each) => each === value);
}

function isLimits(value: unknown): value is Readonly<Record<string, number>> {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([path, limit]) => API_PATHS.has(path) && Number.isSafeInteger(limit) && Number(limit) >= 0,
  );
}
