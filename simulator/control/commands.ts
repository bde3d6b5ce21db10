import type { ControlRoute } from '../route.js';
import { commandOf } from './command-reader.js';

/**
 * POST /simulator/commands: what `execute` of a simulator takes and answers, for `connectSimulator`.
 *
 * The body is the command, the answer its result, a refusal included. Instants are milliseconds, unlike in the calls
 * that people read.
 */
export const commands: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/commands',
  answer: (simulator, { body }) => simulator.execute(commandOf(body)),
};
