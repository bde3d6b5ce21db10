import type { Status } from '../engine/command.js';
import type { ControlRoute } from '../route.js';
import { isoTime } from './iso-time.js';
import { answerOf, BadRequest, onlyFields, wholeField } from './read.js';

const never = () => new BadRequest('The simulator cannot do that.');

/** GET /simulator: what there is, in numbers. */
export const status: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator',
  answer: async (simulator) => written(answerOf(await simulator.execute({ type: 'status' }), never)),
};

/** POST /simulator/reset `{seed?}`: back to the fresh state. */
export const reset: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/reset',
  async answer(simulator, { body }) {
    onlyFields(body, ['seed']);
    const seed = wholeField(body, 'seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const result = await simulator.execute({ type: 'reset', ...(seed !== undefined && { seed }) });
    return written(answerOf(result, never));
  },
};

function written({ now, ...numbers }: Status): object {
  return { now: isoTime(now), ...numbers };
}
