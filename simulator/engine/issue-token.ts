import { isRecord } from '../../wechat/issue.js';
import { isWhitelisted, plainIp } from '../../wechat/limit/ip-whitelist.js';
import {
  FORCED_REFRESH_PAUSE_MS,
  FORCED_REFRESHES_PER_DAY,
  STABLE_RENEWAL_MS,
  TOKEN_LIVES_MS,
} from '../../wechat/limit/token.js';
import type { TokenKind } from '../../wechat/limit/token.js';
import { chinaDay, chinaDayStart } from '../../wechat/time/china-calendar.js';
import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { checkRestrictions } from './checks.js';
import type { Answers, Appid, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import type { EventOf } from './event.js';
import { invented, URL_SAFE } from './hash.js';
import { refusalOfQuota, refusalOfRate } from './quota.js';
import type { AccountView, State } from './state.js';

/** Letters after the two digits and the line that real tokens begin with. */
const TOKEN_LETTERS = 134;

/** Where a call comes from when no door says: this machine. */
const THIS_MACHINE = '127.0.0.1';

/** The path that each kind of token is asked for at. */
export const PATH_OF: Readonly<Record<TokenKind, string>> = {
  ordinary: ENDPOINTS.token,
  stable: ENDPOINTS.stableToken,
};

interface Credentials {
  readonly grant_type: unknown;
  readonly appid: unknown;
  readonly secret: unknown;
  readonly ip?: string;
}

/** GET token: a new token with every call; the former one works a while longer. */
export function decideIssueToken(
  state: State,
  command: CommandOf<'issue-token'>,
  now: Instant,
): Decision<Answers['issue-token']> {
  const asked = accountOf(state, command, 'ordinary', now);
  return 'refusal' in asked ? refuse(asked.refusal) : issue(state, asked.record.account.appid, 'ordinary', now);
}

/** POST stable_token: the same token until shortly before its end, or a new one at once when forced. */
export function decideIssueStableToken(
  state: State,
  { body, ip }: CommandOf<'issue-stable-token'>,
  now: Instant,
): Decision<Answers['issue-stable-token']> {
  const { grant_type, appid, secret, force_refresh } = isRecord(body) ? body : {};
  const asked = accountOf(state, { grant_type, appid, secret, ...(ip !== undefined && { ip }) }, 'stable', now);
  if ('refusal' in asked) return refuse(asked.refusal);
  const { account, book } = asked.record;
  const current = currentStable(state, account.appid);
  const today = book.forced.day === chinaDay(now) ? book.forced.count : 0;
  if (force_refresh === true && !(current && now < book.forced.at + FORCED_REFRESH_PAUSE_MS)) {
    if (today < FORCED_REFRESHES_PER_DAY) return issue(state, account.appid, 'stable', now, true);
    const facts = { rule: 'forced-refreshes', counter: today, limit: FORCED_REFRESHES_PER_DAY };
    return refuse({ ...ERRCODE.dailyQuota, ...facts, succeeds_at: chinaDayStart(chinaDay(now) + 1) });
  }
  if (!current || current.expiresAt - now <= STABLE_RENEWAL_MS) return issue(state, account.appid, 'stable', now);
  const answer = { access_token: current.token, expires_in: Math.floor((current.expiresAt - now) / 1000) };
  return apply(answer, { type: 'token-reused', at: now, appid: account.appid, kind: 'stable' });
}

function issue(state: State, appid: Appid, kind: TokenKind, now: Instant, forced = false) {
  const serial = state.last.token + 1;
  const token = `${10 + (serial % 90)}_${invented(URL_SAFE, TOKEN_LETTERS, state.seed, appid, 'token', serial)}`;
  const expires_at = now + TOKEN_LIVES_MS;
  const event: EventOf<'token-issued'> = { type: 'token-issued', at: now, appid, kind, token, expires_at };
  const answer = { access_token: token, expires_in: TOKEN_LIVES_MS / 1000 };
  return apply(answer, forced ? { ...event, forced: true } : event);
}

/** The account that the credentials are of, or why they do not go. */
function accountOf(
  state: State,
  { grant_type, appid, secret, ip = THIS_MACHINE }: Credentials,
  kind: TokenKind,
  now: Instant,
): { readonly record: AccountView } | { readonly refusal: Refusal } {
  if (isAbsent(appid)) return { refusal: ERRCODE.appidMissing };
  if (isAbsent(secret)) return { refusal: ERRCODE.appsecretMissing };
  if (grant_type !== 'client_credential') return { refusal: ERRCODE.invalidGrantType };
  const record = typeof appid === 'string' ? state.accounts.get(appid) : undefined;
  if (!record) return { refusal: ERRCODE.invalidAppid };
  if (record.account.secret !== secret) return { refusal: ERRCODE.invalidAppsecret };
  if (!isWhitelisted(record.account.ip_whitelist, ip)) return { refusal: refusalOfIp(ip) };
  const path = PATH_OF[kind];
  const refusal =
    checkRestrictions(path, record.account) ?? refusalOfRate(record, path, now) ?? refusalOfQuota(record, path, now);
  return refusal ? { refusal } : { record };
}

/** The text names the address: tools read it from there. */
function refusalOfIp(ip: string): Refusal {
  const { errcode, errmsg } = ERRCODE.ipNotInWhitelist;
  return { errcode, errmsg: errmsg.replace('invalid ip', `invalid ip ${plainIp(ip)}`), rule: 'ip-whitelist' };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function currentStable({ tokens }: State, appid: Appid) {
  for (const [token, known] of tokens) {
    const { kind, replacedAt, expiresAt } = known;
    if (known.appid === appid && kind === 'stable' && replacedAt === undefined) return { token, expiresAt };
  }
  return undefined;
}
