import { USER_PAGE_MAX } from '../../wechat/limit/user-list.js';
import { ERRCODE } from '../../wechat/wire/errcode.js';
import { checkPermission } from './checks.js';
import type { Answers, CommandOf } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import type { State } from './state.js';

/** A page of the people who follow an account, after the one named; from the first when none is. */
export function decideListUsers(
  state: State,
  { account, next_openid }: CommandOf<'list-users'>,
): Decision<Answers['list-users']> {
  const record = state.accounts.get(account);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const refusal = checkPermission('user', record.account);
  if (refusal) return refuse(refusal);
  const after = next_openid === '' ? 0 : record.followers.find(next_openid);
  if (after === undefined) return refuse(ERRCODE.invalidOpenid);
  const openid = record.followers.subscribedAfter(after, USER_PAGE_MAX);
  return apply({
    total: record.followers.subscribed,
    count: openid.length,
    ...(openid.length > 0 && { data: { openid } }),
    next_openid: openid.at(-1) ?? '',
  });
}

/** What an account learns about one person: nothing but the openid of who does not follow. */
export function decideGetUser(
  state: State,
  { account, openid, lang }: CommandOf<'get-user'>,
): Decision<Answers['get-user']> {
  const record = state.accounts.get(account);
  if (!record) return refuse(ERRCODE.invalidAppid);
  const refusal = checkPermission('user', record.account);
  if (refusal) return refuse(refusal);
  const number = record.followers.find(openid);
  if (number === undefined) return refuse(ERRCODE.invalidOpenid);
  const person = record.followers.get(number);
  if (!person.subscribed) return apply({ subscribe: 0, openid });
  return apply({
    subscribe: 1,
    openid,
    language: lang ?? 'zh_CN',
    subscribe_time: Math.floor(person.subscribedAt / 1000),
    remark: '',
    groupid: person.tags[0] ?? 0,
    tagid_list: person.tags,
    subscribe_scene: 'ADD_SCENE_SEARCH',
    qr_scene: 0,
    qr_scene_str: '',
  });
}
