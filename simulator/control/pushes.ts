import type { Push } from '../engine/push.js';
import { PUSHES_KEPT } from '../engine/push.js';
import type { ControlRoute } from '../route.js';
import { isoTime } from './iso-time.js';
import { answerOf, BadRequest, onlyFields, orderOf, parameter, present, wholeParameter } from './read.js';

export const KINDS: readonly Push['kind'][] = ['wechat', 'sinch'];
export const STATES: readonly Push['state'][] = ['ready', 'waiting', 'delivered', 'dropped'];

function oneOf<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice | undefined {
  return (text) => choices.find((choice) => choice === text);
}

/**
 * GET /simulator/pushes: what the accounts' servers were told, oldest first, each with how its deliveries went. Answers
 * when those under way have ended.
 *
 * `openid`, `kind`, `name` and `state` narrow, `order=newest` turns the order, `offset` and `limit` page.
 */
export const pushes: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/pushes',
  async answer(simulator, { query }) {
    const offset = wholeParameter(query, 'offset', 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeParameter(query, 'limit', PUSHES_KEPT, Number.MAX_SAFE_INTEGER);
    const search = present({
      openid: query.get('openid') ?? undefined,
      name: query.get('name') ?? undefined,
      kind: parameter(query, 'kind', KINDS.join(', '), oneOf(KINDS)),
      state: parameter(query, 'state', STATES.join(', '), oneOf(STATES)),
      order: parameter(query, 'order', 'newest or oldest', orderOf),
    });
    const result = await simulator.execute({ type: 'list-pushes', offset, limit, ...search });
    return { pushes: writtenPushes(answerOf(result, () => new BadRequest('The simulator cannot do that.')).pushes) };
  },
};

/** POST /simulator/pushes/{id}/resend: delivers it now, whatever came of it before, and those that wait behind it. */
export const resendPush: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/pushes/{id}/resend',
  async answer(simulator, { id, body }) {
    onlyFields(body, []);
    const number = /^\d{1,15}$/.test(id) ? Number(id) : NaN;
    const result = await simulator.execute({ type: 'resend-push', id: number });
    const none = () => new BadRequest(`No push has the id "${id.slice(0, 40)}", or it is forgotten.`, 404);
    return { pushes: writtenPushes(answerOf(result, none).pushes) };
  },
};

/** Pushes as they go over the wire: instants as testers read them. */
export function writtenPushes(pushes: readonly Push[]): readonly object[] {
  return pushes.map(({ at, attempts, ...push }) => ({
    ...push,
    at: isoTime(at),
    attempts: attempts.map((attempt) => ({ ...attempt, at: isoTime(attempt.at) })),
  }));
}
