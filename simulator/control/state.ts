import { fromBase64, toBase64 } from '../base64.js';
import { NoSnapshot } from '../engine/snapshot.js';
import type { ControlRoute } from '../route.js';
import { isoTime } from './iso-time.js';
import { BadRequest, needed, onlyFields, textField } from './read.js';
import { status } from './status.js';

/** Most bytes of an import: a state of about three million followers. */
const IMPORT_MAX_BYTES = 160 * 1024 * 1024;

/** GET /simulator/state: the whole state, for a file, a bug report, another simulator. */
export const exportState: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/state',
  async answer(simulator) {
    const { now } = await simulator.clock.now();
    return { at: isoTime(now), state: toBase64(await simulator.snapshot()) };
  },
};

/** PUT /simulator/state: puts what GET answered in the place of the present state. */
export const importState: ControlRoute = {
  family: 'control',
  method: 'PUT',
  path: '/simulator/state',
  maxBytes: IMPORT_MAX_BYTES,
  async answer(simulator, call) {
    // `at` is for people: the time is part of the state.
    onlyFields(call.body, ['at', 'state']);
    const bytes = fromBase64(needed(textField(call.body, 'state'), 'state'));
    if (!bytes) throw new BadRequest('"state" must be the base64 text that GET /simulator/state answers.');
    try {
      await simulator.restore(bytes);
    } catch (error) {
      if (error instanceof NoSnapshot) throw new BadRequest(`"state": ${error.message}`);
      throw error;
    }
    return status.answer(simulator, call);
  },
};
