import { isRecord } from '../../wechat/issue.js';
import {
  checkTagName,
  isSystemTag,
  STARRED,
  TAG_DELETE_MAX_FOLLOWERS,
  TAGS_MAX,
  TAGS_PER_FOLLOWER,
} from '../../wechat/limit/tag.js';
import { TAGGING_BATCH_MAX, USER_PAGE_MAX } from '../../wechat/limit/user-list.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { refusalOfIssues } from './checks.js';
import type { Answers, CommandOf, Instant, Openid } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import { forAccount } from './for-account.js';
import { whoAre, whoIs } from './openids.js';
import type { AccountView, State } from './state.js';

export function decideCreateTag(
  state: State,
  { account, body }: CommandOf<'create-tag'>,
  now: Instant,
): Decision<Answers['create-tag']> {
  return forAccount(state, account, 'user', ({ book }) => {
    const { tag } = fieldsOf(body);
    const refusal = refusalOfIssues(checkTagName(tag, namesBut(book.tags)));
    if (refusal) return refuse(refusal);
    if (book.tags.size >= TAGS_MAX) {
      return refuse({ ...ERRCODE.tooManyTags, rule: 'tags', counter: book.tags.size, limit: TAGS_MAX });
    }
    const made = { id: book.last.tag + 1, name: String(fieldsOf(tag).name) };
    return apply({ tag: made }, { type: 'tag-named', at: now, appid: account, ...made });
  });
}

/** GET tags/get: WeChat's own one first. */
export function decideListTags(state: State, { account }: CommandOf<'list-tags'>): Decision<Answers['list-tags']> {
  return forAccount(state, account, 'user', ({ book, followers }) => {
    const counts = followers.countTags();
    const tags = [STARRED, ...[...book.tags].map(([id, name]) => ({ id, name }))];
    return apply({ tags: tags.map((tag) => ({ ...tag, count: counts.get(tag.id) ?? 0 })) });
  });
}

export function decideRenameTag(
  state: State,
  { account, body }: CommandOf<'rename-tag'>,
  now: Instant,
): Decision<Answers['rename-tag']> {
  return forAccount(state, account, 'user', (record) => {
    const { tag } = fieldsOf(body);
    const { id, name } = fieldsOf(tag);
    const refusal = whyNotChange(record, id) ?? refusalOfIssues(checkTagName(tag, namesBut(record.book.tags, id)));
    if (refusal) return refuse(refusal);
    return apply({}, { type: 'tag-named', at: now, appid: account, id: Number(id), name: String(name) });
  });
}

export function decideDeleteTag(
  state: State,
  { account, body }: CommandOf<'delete-tag'>,
  now: Instant,
): Decision<Answers['delete-tag']> {
  return forAccount(state, account, 'user', (record) => {
    const { id } = fieldsOf(fieldsOf(body).tag);
    const refusal = whyNotChange(record, id);
    if (refusal) return refuse(refusal);
    const counter = record.followers.countTags().get(Number(id)) ?? 0;
    if (counter > TAG_DELETE_MAX_FOLLOWERS) {
      const facts = { rule: 'tag-followers', counter, limit: TAG_DELETE_MAX_FOLLOWERS };
      return refuse({ ...ERRCODE.tagHasTooManyFans, ...facts });
    }
    return apply({}, { type: 'tag-deleted', at: now, appid: account, id: Number(id) });
  });
}

/** POST user/tag/get: who follows and carries a tag, page by page. */
export function decideListTagged(
  state: State,
  { account, body }: CommandOf<'list-tagged'>,
): Decision<Answers['list-tagged']> {
  return forAccount(state, account, 'user', (record) => {
    const { tagid, next_openid = '' } = fieldsOf(body);
    if (!isTagOf(record, tagid)) return refuse(ERRCODE.invalidTagId);
    const from = next_openid === '' ? { number: 0 } : whoIs(state, record, next_openid);
    if ('refusal' in from) return refuse(from.refusal);
    return apply(pageOf(record.followers.taggedAfter(tagid, from.number, USER_PAGE_MAX)));
  });
}

/** POST tags/members/batchtagging and batchuntagging. All of the list, or none of it. */
export function decideTagPeople(
  state: State,
  { account, body, on }: CommandOf<'tag-people'>,
  now: Instant,
): Decision<Answers['tag-people']> {
  return forAccount(state, account, 'user', (record) => {
    const { openid_list, tagid } = fieldsOf(body);
    const list = whoAre(state, record, openid_list, TAGGING_BATCH_MAX);
    if ('refusal' in list) return refuse(list.refusal);
    if (!isTagOf(record, tagid)) return refuse(ERRCODE.invalidTagId);
    const { people } = list;
    const most = Math.max(...people.map(({ number }) => otherTags(record, number, tagid)));
    if (on && most >= TAGS_PER_FOLLOWER) {
      const facts = { rule: 'tags-of-one', counter: most, limit: TAGS_PER_FOLLOWER };
      return refuse({ ...ERRCODE.tooManyTagsOnOneUser, ...facts });
    }
    const openids = people.map(({ openid }) => openid);
    return apply({}, { type: 'people-tagged', at: now, appid: account, id: tagid, openids, on });
  });
}

export function decideListUserTags(
  state: State,
  { account, body }: CommandOf<'list-user-tags'>,
): Decision<Answers['list-user-tags']> {
  return forAccount(state, account, 'user', (record) => {
    const person = whoIs(state, record, fieldsOf(body).openid);
    if ('refusal' in person) return refuse(person.refusal);
    return apply({ tagid_list: record.followers.get(person.number).tags });
  });
}

/** A page as WeChat writes it: without `data` once nobody is left. */
export function pageOf(openid: readonly Openid[]) {
  return { count: openid.length, ...(openid.length > 0 && { data: { openid } }), next_openid: openid.at(-1) ?? '' };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function namesBut(tags: ReadonlyMap<number, string>, id?: unknown): readonly string[] {
  return [STARRED.name, ...[...tags].filter(([each]) => each !== id).map(([, name]) => name)];
}

function isTagOf({ book }: AccountView, id: unknown): id is number {
  return typeof id === 'number' && (id === STARRED.id || book.tags.has(id));
}

function whyNotChange({ book }: AccountView, id: unknown): Refusal | undefined {
  if (typeof id === 'number' && isSystemTag(id)) return { ...ERRCODE.systemTag, rule: 'system-tag' };
  return typeof id === 'number' && book.tags.has(id) ? undefined : ERRCODE.invalidTagId;
}

function otherTags({ followers }: AccountView, number: number, tag: number): number {
  return followers.get(number).tags.filter((each) => each !== tag).length;
}
