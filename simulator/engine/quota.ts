import { isRecord } from '../../wechat/issue.js';
import { QUOTA_CLEARS_PER_MONTH, quotaOf, UNCOUNTED_PATHS } from '../../wechat/limit/quota.js';
import type { Usage } from '../../wechat/limit/quota.js';
import {
  chinaDay,
  chinaDayStart,
  chinaMonth,
  chinaMonthStart,
  minuteOf,
  minuteStart,
} from '../../wechat/time/china-calendar.js';
import { API_PATHS } from '../../wechat/wire/endpoints.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { AccountBook } from './account-book.js';
import type { Answers, Call, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import { forAccount } from './for-account.js';
import type { AccountView, MutableState, State } from './state.js';

/** Why one more call of a path within this minute is refused. */
export function refusalOfRate({ account, book }: AccountView, path: string, now: Instant): Refusal | undefined {
  const { perMinute = Infinity } = quotaOf(path, account.daily_limits);
  const { thisMinute } = usageAt(book.usage.get(path), now);
  if (UNCOUNTED_PATHS.has(path) || thisMinute < perMinute) return undefined;
  const facts = { rule: 'minute-rate', counter: thisMinute, limit: perMinute };
  return { ...ERRCODE.minuteQuota, ...facts, succeeds_at: minuteStart(minuteOf(now) + 1) };
}

/** Why one more call of a path within this day is refused. */
export function refusalOfQuota({ account, book }: AccountView, path: string, now: Instant): Refusal | undefined {
  const { perDay } = quotaOf(path, account.daily_limits);
  const { today } = usageAt(book.usage.get(path), now);
  if (UNCOUNTED_PATHS.has(path) || today < perDay) return undefined;
  const facts = { rule: 'daily-quota', counter: today, limit: perDay };
  // Tomorrow does not help an account that may make none.
  return { ...ERRCODE.dailyQuota, ...facts, succeeds_at: perDay === 0 ? null : chinaDayStart(chinaDay(now) + 1) };
}

/** What a call is not counted for: it never reached the API behind it. */
const NEVER_ARRIVED: ReadonlySet<number> = new Set(
  [
    ...[ERRCODE.invalidCredential, ERRCODE.invalidAccessToken, ERRCODE.accessTokenMissing, ERRCODE.accessTokenExpired],
    ...[ERRCODE.apiUnauthorized, ERRCODE.requireGet, ERRCODE.requirePost, ERRCODE.dailyQuota, ERRCODE.minuteQuota],
  ].map(({ errcode }) => errcode),
);

/** Counts a call of WeChat's API for the account that made it. A part of `evolve`. */
export function countCall(state: MutableState, { account, path, at, refusal }: Call): void {
  const book = account === null ? undefined : state.accounts.get(account)?.book;
  if (book && !(refusal && NEVER_ARRIVED.has(refusal.errcode))) count(book, path, at);
}

/** Counts one use of a path. A part of `evolve`. */
export function count({ usage }: AccountBook, path: string, at: Instant): void {
  if (UNCOUNTED_PATHS.has(path)) return;
  const before = usageAt(usage.get(path), at);
  usage.set(path, { ...before, today: before.today + 1, thisMinute: before.thisMinute + 1 });
}

function usageAt(known: Usage | undefined, at: Instant): Usage {
  const [day, minute] = [chinaDay(at), minuteOf(at)];
  return {
    day,
    today: known?.day === day ? known.today : 0,
    minute,
    thisMinute: known?.minute === minute ? known.thisMinute : 0,
  };
}

/** POST openapi/quota/get. */
export function decideGetQuota(
  state: State,
  { account, body }: CommandOf<'get-quota'>,
  now: Instant,
): Decision<Answers['get-quota']> {
  return forAccount(state, account, 'basic', (record) => {
    const path = pathOf(body);
    if (path === undefined) return refuse(ERRCODE.cgiPathNotFound);
    const { perDay } = quotaOf(path, record.account.daily_limits);
    const { today } = usageAt(record.book.usage.get(path), now);
    return apply({ quota: { daily_limit: perDay, used: today, remain: Math.max(0, perDay - today) } });
  });
}

/** POST openapi/quota/clear: one path, without limit (no figure is known). */
export function decideClearPathQuota(
  state: State,
  { account, body }: CommandOf<'clear-path-quota'>,
  now: Instant,
): Decision<Answers['clear-path-quota']> {
  return forAccount(state, account, 'basic', () => {
    const path = pathOf(body);
    if (path === undefined) return refuse(ERRCODE.cgiPathNotFound);
    return apply({}, { type: 'quota-cleared', at: now, appid: account, path });
  });
}

/** POST clear_quota: all paths, of the account that the token is of. */
export function decideClearQuota(
  state: State,
  { account, body }: CommandOf<'clear-quota'>,
  now: Instant,
): Decision<Answers['clear-quota']> {
  return forAccount(state, account, 'basic', (record) => {
    if (!isRecord(body) || body.appid !== account) return refuse(ERRCODE.invalidAppid);
    return clearAll(record, now);
  });
}

/** POST clear_quota/v2: the same with the secret in place of a token. */
export function decideClearQuotaBySecret(
  state: State,
  { body }: CommandOf<'clear-quota-by-secret'>,
  now: Instant,
): Decision<Answers['clear-quota-by-secret']> {
  const { appid, appsecret } = isRecord(body) ? body : {};
  const record = typeof appid === 'string' ? state.accounts.get(appid) : undefined;
  if (!record) return refuse(ERRCODE.invalidAppid);
  if (record.account.secret !== appsecret) return refuse(ERRCODE.invalidAppsecret);
  return clearAll(record, now);
}

function clearAll({ account, book }: AccountView, now: Instant): Decision<Record<string, never>> {
  const month = chinaMonth(now);
  const counter = book.clears.month === month ? book.clears.count : 0;
  if (counter < QUOTA_CLEARS_PER_MONTH) return apply({}, { type: 'quota-cleared', at: now, appid: account.appid });
  const facts = { rule: 'quota-clears', counter, limit: QUOTA_CLEARS_PER_MONTH };
  return refuse({ ...ERRCODE.clearQuotaLimit, ...facts, succeeds_at: chinaMonthStart(month + 1) });
}

function pathOf(body: unknown): string | undefined {
  const path = isRecord(body) ? body.cgi_path : undefined;
  return typeof path === 'string' && API_PATHS.has(path) ? path : undefined;
}
