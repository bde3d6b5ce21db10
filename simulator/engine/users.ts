import { isRecord } from '../../wechat/issue.js';
import { checkRemark } from '../../wechat/limit/remark.js';
import { USUAL_SUBSCRIBE_SCENE } from '../../wechat/limit/subscribe-scene.js';
import { USER_BATCH_MAX, USER_PAGE_MAX } from '../../wechat/limit/user-list.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { checkPermission, refusalOfIssues } from './checks.js';
import type { Answers, CommandOf, Instant, UserInfo } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import { invented, URL_SAFE } from './hash.js';
import { whoIs } from './openids.js';
import type { AccountView, State } from './state.js';

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
  return apply(describe(state, record, number, lang));
}

/** POST user/info/batchget: several people, in the order asked for. */
export function decideGetUsers(
  state: State,
  { account, body }: CommandOf<'get-users'>,
): Decision<Answers['get-users']> {
  return forAccount(state, account, 'user', (record) => {
    const list: readonly unknown[] = isRecord(body) && Array.isArray(body.user_list) ? body.user_list : [];
    if (list.length === 0 || list.length > USER_BATCH_MAX) {
      const facts = { rule: 'openid-list', counter: list.length, limit: USER_BATCH_MAX };
      return refuse({ ...ERRCODE.invalidOpenidListSize, ...facts });
    }
    const people: UserInfo[] = [];
    for (const each of list) {
      const { openid, lang } = isRecord(each) ? each : {};
      const person = whoIs(state, record, openid);
      if ('refusal' in person) return refuse(person.refusal);
      people.push(describe(state, record, person.number, typeof lang === 'string' ? lang : undefined));
    }
    return apply({ user_info_list: people });
  });
}

/** POST user/info/updateremark: the account's own name for a person. */
export function decideSetRemark(
  state: State,
  { account, body }: CommandOf<'set-remark'>,
  now: Instant,
): Decision<Answers['set-remark']> {
  return forAccount(state, account, 'user', (record) => {
    const { openid, remark } = isRecord(body) ? body : {};
    const person = whoIs(state, record, openid);
    if ('refusal' in person) return refuse(person.refusal);
    const refusal = refusalOfIssues(checkRemark(remark));
    if (refusal) return refuse(refusal);
    const { openid: of } = person;
    return apply({}, { type: 'remark-changed', at: now, appid: account, openid: of, remark: String(remark) });
  });
}

function describe(
  { seed }: State,
  { account, followers, book }: AccountView,
  number: number,
  lang = 'zh_CN',
): UserInfo {
  const { openid, subscribed, subscribedAt, tags } = followers.get(number);
  const unionid = account.open_platform ? { unionid: `o${invented(URL_SAFE, 27, seed, openid, 'unionid')}` } : {};
  if (!subscribed) return { subscribe: 0, openid, ...unionid };
  const origin = book.origins.get(number) ?? { subscribe_scene: USUAL_SUBSCRIBE_SCENE, qr_scene: 0, qr_scene_str: '' };
  return {
    subscribe: 1,
    openid,
    language: lang,
    subscribe_time: Math.floor(subscribedAt / 1000),
    ...unionid,
    remark: book.remarks.get(number) ?? '',
    groupid: tags[0] ?? 0,
    tagid_list: tags,
    ...origin,
  };
}
