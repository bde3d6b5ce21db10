import { bodyOf } from '../../wechat/wire/curl.js';
import type { Call } from '../engine/command.js';
import type { Refusal } from '../engine/decision.js';
import { CALLS_KEPT } from '../engine/state.js';
import type { ControlRoute } from '../route.js';
import { isoTime, parseIsoTime } from './iso-time.js';
import {
  answerOf,
  BadRequest,
  choiceField,
  needed,
  onlyFields,
  orderOf,
  parameter,
  present,
  shapedField,
  textField,
  wholeParameter,
} from './read.js';

/**
 * GET /simulator/calls: what was called and what came of it, oldest first.
 *
 * `path` (a part of it), `errcode`, `openid` and `since` narrow, `order=newest` turns the order, `offset` and `limit` page.
 */
export const calls: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/calls',
  async answer(simulator, { query }) {
    const offset = wholeParameter(query, 'offset', 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeParameter(query, 'limit', CALLS_KEPT, CALLS_KEPT);
    const search = present({
      path: query.get('path') ?? undefined,
      errcode: parameter(query, 'errcode', 'a whole number', errcodeOf),
      openid: query.get('openid') ?? undefined,
      since: parameter(query, 'since', 'a time with an offset, such as 2026-01-07T10:00:00+08:00', parseIsoTime),
      order: parameter(query, 'order', 'newest or oldest', orderOf),
    });
    const result = await simulator.execute({ type: 'list-calls', offset, limit, ...search });
    const { calls } = answerOf(result, () => new BadRequest('The simulator cannot do that.'));
    return { calls: calls.map(writtenCall) };
  },
};

/**
 * POST /simulator/calls: makes a call of WeChat's API, for an account without its token: `{method, path, query?,
 * account?, request?}` as a call of the log has them. Answers `{status, response}`.
 */
export const makeCall: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/calls',
  async answer(simulator, { body }) {
    onlyFields(body, ['method', 'path', 'query', 'account', 'request']);
    const method = choiceField(body, 'method', ['GET', 'POST']) ?? 'POST';
    const path = shapedField(body, 'path', API_PATH, 'a path of the API, such as /cgi-bin/user/get');
    const url = new URL(needed(path, 'path'), 'http://localhost');
    url.search = textField(body, 'query') ?? '';
    const account = shapedField(body, 'account', /^\w+$/, 'an appid');
    const headers = { 'content-type': 'application/json', ...(account !== undefined && { 'x-wechat-appid': account }) };
    const request = bodyOf(body.request);
    const init = { method, headers, ...(method === 'POST' && request !== undefined && { body: request }) };
    const response = await simulator.handle(new Request(url, init), { trustsAppid: true });
    const text = await response.text();
    return { status: response.status, response: text === '' ? null : (JSON.parse(text) as unknown) };
  },
};

/** No path of the simulator's own, under whatever prefix. */
const API_PATH = /^\/(?!.*simulator)[\w/-]+$/;

function errcodeOf(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A call as it goes over the wire: instants as testers read them. */
export function writtenCall({ refusal, ...call }: Call): object {
  return { ...call, at: isoTime(call.at), ...(refusal && { refusal: writtenRefusal(refusal) }) };
}

function writtenRefusal({ succeeds_at, facts, ...refusal }: Refusal): object {
  return {
    ...refusal,
    ...(succeeds_at !== undefined && { succeeds_at: succeeds_at === null ? null : isoTime(succeeds_at) }),
    ...(facts && {
      facts: {
        ...facts,
        ...(facts.opened_at !== undefined && { opened_at: isoTime(facts.opened_at) }),
        ...(facts.closed_at !== undefined && { closed_at: isoTime(facts.closed_at) }),
      },
    }),
  };
}
