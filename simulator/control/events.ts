import type { SimulatorEvent } from '../engine/event.js';
import type { ControlRoute } from '../route.js';
import { writtenCall } from './calls.js';
import { isoTime } from './iso-time.js';
import { BadRequest } from './read.js';

export const EVENTS_PATH = '/simulator/events';

/** GET /simulator/events: a stream, which only the HTTP door has; this is what the others say. */
export const events: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: EVENTS_PATH,
  answer: () =>
    Promise.reject(
      new BadRequest(`${EVENTS_PATH} is answered over HTTP only; here, call subscribe() of the simulator.`, 404),
    ),
};

/** An event as it goes over the wire: instants as testers read them. */
export function writtenEvent(event: SimulatorEvent): object {
  if (event.type === 'called') return { ...event, at: isoTime(event.at), call: writtenCall(event.call) };
  const isInstant = (name: string, value: unknown): value is number =>
    /^(.*_)?at$/.test(name) && typeof value === 'number';
  return Object.fromEntries(
    Object.entries(event).map(([name, value]: [string, unknown]) => [
      name,
      isInstant(name, value) ? isoTime(value) : value,
    ]),
  );
}
