import { isRecord } from '../../wechat/issue.js';
import { BLACKLIST_BATCH_MAX, USER_PAGE_MAX } from '../../wechat/limit/user-list.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import { whoAre, whoIs } from './openids.js';
import type { State } from './state.js';
import { pageOf } from './tags.js';

/** POST tags/members/getblacklist, page by page. */
export function decideListBlacklisted(
  state: State,
  { account, body }: CommandOf<'list-blacklisted'>,
): Decision<Answers['list-blacklisted']> {
  return forAccount(state, account, 'user', (record) => {
    const { begin_openid = '' } = isRecord(body) ? body : {};
    const from = begin_openid === '' ? { number: 0 } : whoIs(state, record, begin_openid);
    if ('refusal' in from) return refuse(from.refusal);
    const total = record.followers.blacklistedAfter(0, record.followers.size).length;
    return apply({ total, ...pageOf(record.followers.blacklistedAfter(from.number, USER_PAGE_MAX)) });
  });
}

/** POST tags/members/batchblacklist and batchunblacklist. All of the list, or none of it. */
export function decideBlacklistPeople(
  state: State,
  { account, body, on }: CommandOf<'blacklist-people'>,
  now: Instant,
): Decision<Answers['blacklist-people']> {
  return forAccount(state, account, 'user', (record) => {
    const list = whoAre(state, record, isRecord(body) ? body.openid_list : undefined, BLACKLIST_BATCH_MAX);
    if ('refusal' in list) return refuse(list.refusal);
    const openids = list.people.map(({ openid }) => openid);
    return apply({}, { type: 'blacklist-changed', at: now, appid: account, openids, on });
  });
}
