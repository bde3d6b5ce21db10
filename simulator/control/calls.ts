import type { Call } from '../engine/command.js';
import type { Refusal } from '../engine/decision.js';
import { CALLS_KEPT } from '../engine/state.js';
import type { ControlRoute } from '../route.js';
import { isoTime, parseIsoTime } from './iso-time.js';
import { answerOf, BadRequest, orderOf, parameter, present, wholeParameter } from './read.js';

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
