import type { CallbackFault, CallFaultOrder, Fault, FaultOrder } from '../engine/faults.js';
import { OPENID_SHAPE } from '../engine/openid.js';
import type { ControlRoute } from '../route.js';
import { parseDuration } from './duration.js';
import {
  answerOf,
  BadRequest,
  choiceField,
  needed,
  onlyFields,
  present,
  shapedField,
  typedField,
  wholeField,
} from './read.js';

const PATH = '/simulator/faults';

const CALLBACK_FAULTS: readonly CallbackFault[] = ['timeout', '500', 'garbage'];

/** The longest that an answer is held back. */
const LATENCY_MAX_MS = 10 * 60_000;

const LEAST_ERRCODE = -1;
const MOST_ERRCODE = 99_999_999;

const never = () => new BadRequest('The simulator cannot do that.');

/** GET /simulator/faults: what still waits for its chance. */
export const faults: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: PATH,
  answer: async (simulator) => written(answerOf(await simulator.execute({ type: 'list-faults' }), never)),
};

/** POST /simulator/faults: `{path, openid?, errcode?, status?, probability?, times?, latency?}` or `{callback, times?}`. */
export const addFault: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: PATH,
  answer: async (simulator, { body }) =>
    written(answerOf(await simulator.execute({ type: 'add-fault', fault: faultOrderOf(body) }), never)),
};

/** DELETE /simulator/faults: nothing goes wrong any more. */
export const clearFaults: ControlRoute = {
  family: 'control',
  method: 'DELETE',
  path: PATH,
  answer: async (simulator) => written(answerOf(await simulator.execute({ type: 'clear-faults' }), never)),
};

type Body = Readonly<Record<string, unknown>>;

/** Reads what shall go wrong from the wire. */
export function faultOrderOf(body: Body): FaultOrder {
  if ('path' in body === 'callback' in body) throw new BadRequest('Say exactly one of path, callback.');
  return 'path' in body ? callFault(body) : callbackFault(body);
}

function callFault(body: Body): FaultOrder {
  onlyFields(body, ['path', 'openid', 'errcode', 'status', 'probability', 'times', 'latency']);
  const errcode = wholeField(body, 'errcode', LEAST_ERRCODE, MOST_ERRCODE);
  if (errcode === 0) throw new BadRequest('"errcode" 0 means that all went well.');
  const order = {
    errcode,
    status: wholeField(body, 'status', 400, 599),
    latency: latencyOf(body),
  };
  if (Object.values(order).every((value) => value === undefined)) {
    throw new BadRequest('Say what goes wrong: errcode, status, latency, or several of them.');
  }
  const path = shapedField(body, 'path', /^\/(?!simulator(\/|$))\S*$/, 'a path of the API, such as /cgi-bin/token');
  const whom = {
    openid: shapedField(body, 'openid', OPENID_SHAPE, '"o" and 27 letters, digits, "-" or "_"'),
    probability: typedField(body, 'probability', 'a number above 0 and at most 1', isProbability),
    times: timesOf(body),
  };
  const fault: CallFaultOrder = { path: needed(path, 'path'), ...present(order), ...present(whom) };
  return fault;
}

function callbackFault(body: Body): FaultOrder {
  onlyFields(body, ['callback', 'times']);
  const callback = needed(choiceField(body, 'callback', CALLBACK_FAULTS), 'callback');
  return { callback, ...present({ times: timesOf(body) }) };
}

function timesOf(body: Body): number | undefined {
  return wholeField(body, 'times', 1, Number.MAX_SAFE_INTEGER);
}

/** Milliseconds, or a duration such as `PT3S`. */
function latencyOf(body: Body): number | undefined {
  const what = `milliseconds or a duration such as PT3S, above 0 and at most ten minutes`;
  const value = typedField(body, 'latency', what, (given) => typeof given === 'number' || typeof given === 'string');
  const ms = typeof value === 'string' ? (parseDuration(value) ?? NaN) : value;
  if (ms === undefined || (Number.isInteger(ms) && ms > 0 && ms <= LATENCY_MAX_MS)) return ms;
  throw new BadRequest(`"latency" must be ${what}.`);
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 1;
}

function written({ faults: waiting }: { readonly faults: readonly Fault[] }): object {
  return { faults: waiting };
}
