import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { CommandOf, Follower } from '../engine/command.js';
import type { Refusal } from '../engine/decision.js';
import { OPENID_SHAPE } from '../engine/openid.js';
import type { ControlRoute } from '../route.js';
import { actionOf, actionRefused } from './actions.js';
import { isoTime } from './iso-time.js';
import { writtenPushes } from './pushes.js';
import {
  answerOf,
  BadRequest,
  listField,
  needed,
  onlyFields,
  present,
  shapedField,
  textField,
  wholeField,
  wholeParameter,
} from './read.js';

/** Most followers that one request adds. */
const ADDED_MAX = 10_000_000;

/** Most followers in one answer. */
export const PAGE_MAX = 10_000;

/** GET /simulator/followers?appid&offset&limit */
export const followers: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/followers',
  async answer(simulator, { query }) {
    const appid = query.get('appid');
    const offset = wholeParameter(query, 'offset', 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeParameter(query, 'limit', 100, PAGE_MAX);
    const command = { type: 'list-followers', offset, limit, ...(appid !== null && { appid }) } as const;
    return writtenPage(answerOf(await simulator.execute(command), () => noAccount(appid)));
  },
};

/** POST /simulator/followers: `{appid, count}`, or one with `openid`, `nickname`, `tags`. Shows the first 100 added. */
export const addFollowers: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/followers',
  async answer(simulator, { body }) {
    const command = addedFollowersOf(body);
    const refused = ({ errcode }: Refusal) =>
      errcode === ERRCODE.invalidOpenid.errcode
        ? new BadRequest(`"openid" ${String(command.openid)} belongs to someone already.`, 409)
        : noAccount(command.appid);
    return writtenPage(answerOf(await simulator.execute(command), refused));
  },
};

/** Reads who is added from the wire. */
export function addedFollowersOf(body: Readonly<Record<string, unknown>>): CommandOf<'add-followers'> {
  onlyFields(body, ['appid', 'count', 'openid', 'nickname', 'tags']);
  const count = wholeField(body, 'count', 1, ADDED_MAX) ?? 1;
  const one = present({
    nickname: textField(body, 'nickname'),
    openid: shapedField(body, 'openid', OPENID_SHAPE, '"o" and 27 letters, digits, "-" or "_"'),
  });
  if (count > 1 && Object.keys(one).length > 0) {
    throw new BadRequest('"nickname" and "openid" are for one follower: leave "count" out.');
  }
  const tags = listField(body, 'tags', 'a list of tag numbers', isTag);
  const appid = needed(textField(body, 'appid'), 'appid');
  return { type: 'add-followers', appid, count, ...one, ...(tags && { tags }) };
}

/** POST /simulator/followers/{openid}/actions: what the person does with the phone. */
export const act: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/followers/{openid}/actions',
  async answer(simulator, { openid, body }) {
    const action = actionOf(body);
    const refused = (refusal: Refusal) => {
      if (refusal.errcode === ERRCODE.invalidOpenid.errcode) return noFollower(openid);
      return actionRefused(refusal, openid, action);
    };
    const { pushes } = answerOf(await simulator.execute({ type: 'act', openid, action }), refused);
    return { pushes: writtenPushes(pushes) };
  },
};

/** GET /simulator/followers/{openid}/inbox: what the phone shows, oldest first. */
export const inbox: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/followers/{openid}/inbox',
  async answer(simulator, { openid }) {
    const { messages } = answerOf(await simulator.execute({ type: 'inbox', openid }), () => noFollower(openid));
    return { messages: messages.map((message) => ({ ...message, at: isoTime(message.at) })) };
  },
};

function writtenPage({ total, followers }: { readonly total: number; readonly followers: readonly Follower[] }) {
  return { total, followers: followers.map(written) };
}

/** A person as JSON with times in words. */
export function written({ windows, ...follower }: Follower): object {
  return {
    ...follower,
    windows: windows.map(({ opened_at, ends_at, ...window }) => ({
      ...window,
      opened_at: isoTime(opened_at),
      ends_at: isoTime(ends_at),
    })),
  };
}

function noAccount(appid: string | null): BadRequest {
  return new BadRequest(`No account has the appid "${String(appid).slice(0, 40)}".`, 404);
}

/** Nobody has that openid. */
export function noFollower(openid: string): BadRequest {
  return new BadRequest(`Nobody has the openid "${openid.slice(0, 40)}".`, 404);
}

function isTag(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
