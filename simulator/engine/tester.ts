import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, applyThen, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { reportFollower } from './follower-report.js';
import { freshAccount } from './fresh-state.js';
import { personOf } from './person.js';
import type { AccountView, State } from './state.js';

/** How many of the followers just added an answer shows; they may be millions. */
const ADDED_SHOWN = 100;

export function decideStatus(state: State, _: CommandOf<'status'>, now: Instant): Decision<Answers['status']> {
  const { mode, seed, accounts, messages } = state;
  const followers = [...accounts.values()].reduce((sum, record) => sum + record.followers.size, 0);
  return apply({ now, mode, seed, accounts: accounts.size, followers, messages });
}

export function decideListAccounts(state: State): Decision<Answers['list-accounts']> {
  return apply({ accounts: [...state.accounts.values()].map(({ account }) => account) });
}

/** Changes the account of that appid, or makes a new one. */
export function decidePutAccount(
  state: State,
  { account }: CommandOf<'put-account'>,
  now: Instant,
): Decision<Answers['put-account']> {
  const { sinch, ...given } = account;
  const known = given.appid === undefined ? undefined : state.accounts.get(given.appid)?.account;
  const base = known ? { ...known, ...given } : freshAccount(state.seed, state.accounts.size, given);
  const put = { ...base, sinch: { ...base.sinch, ...sinch } };
  return apply(put, { type: 'account-put', at: now, account: put });
}

/** A page of the people an account ever met; of all accounts, one after the other, when none is named. */
export function decideListFollowers(
  state: State,
  { appid, offset = 0, limit = 100 }: CommandOf<'list-followers'>,
  now: Instant,
): Decision<Answers['list-followers']> {
  const records = [...state.accounts.values()].filter(({ account }) => appid === undefined || account.appid === appid);
  if (records.length === 0) return refuse(ERRCODE.invalidAppid);
  const followers: ReturnType<typeof reportFollower>[] = [];
  let skip = offset;
  for (const record of records) {
    const room = limit - followers.length;
    followers.push(...page(record, skip, room, now));
    skip = Math.max(0, skip - record.followers.size);
  }
  return apply({ total: records.reduce((sum, record) => sum + record.followers.size, 0), followers });
}

function page(record: AccountView, offset: number, limit: number, now: Instant) {
  const count = Math.max(0, Math.min(limit, record.followers.size - offset));
  return Array.from({ length: count }, (_, index) => reportFollower(record, offset + index + 1, now));
}

/** Adds people who follow from now on and have done nothing else. */
export function decideAddFollowers(
  state: State,
  { appid, count = 1, ...details }: CommandOf<'add-followers'>,
  now: Instant,
): Decision<Answers['add-followers']> {
  const record = state.accounts.get(appid);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const { nickname, openid, tags } = details;
  // Two people with one openid would be one person.
  if (openid !== undefined && personOf(state, openid)) return refuse(ERRCODE.invalidOpenid);
  const before = record.followers.size;
  const answer = () => ({
    total: record.followers.size,
    followers: page(record, before, Math.min(count, ADDED_SHOWN), now),
  });
  return applyThen(answer, {
    type: 'followers-added',
    at: now,
    appid,
    count,
    ...(nickname !== undefined && { nickname }),
    ...(openid !== undefined && { openid }),
    ...(tags && { tags: [...new Set(tags)] }),
  });
}
