import type { CallFault } from '../engine/faults.js';
import { refusalOfFault } from '../engine/faults.js';
import type { Turn } from '../route.js';
import { refuse, send } from './answer-call.js';
import type { Incoming, Outgoing } from './answer-call.js';

/**
 * Answers a call, unless a fault that a tester asked for befalls it.
 *
 * A fault with an errcode or a status stands in place of what the call would do: nothing is sent, nothing is counted. One
 * with nothing but a latency only holds the answer back: what the call asked for has happened.
 */
export function answerWithFaults(turn: Turn, incoming: Incoming, answer: () => Outgoing): Outgoing {
  const fault = faultOf(turn, incoming);
  if (!fault) return answer();
  const { errcode, status, latency } = fault;
  const outgoing = errcode === undefined && status === undefined ? answer() : instead(turn, incoming, fault);
  return latency === undefined ? outgoing : { ...outgoing, latency };
}

function faultOf(turn: Turn, { path, query, body }: Incoming): CallFault | null {
  if (turn.state.faults.length === 0) return null;
  const asked = turn.execute({ type: 'meet-call-fault', path, openids: openidsIn(query, body) });
  return asked.ok ? asked.answer.fault : null;
}

function instead(turn: Turn, incoming: Incoming, fault: CallFault): Outgoing {
  const { errcode, status = 200 } = fault;
  const token = turn.state.tokens.get(incoming.query.get('access_token') ?? '');
  const account = token?.appid ?? incoming.appid;
  const refusal = refusalOfFault(fault, turn.now);
  if (errcode !== undefined) return refuse(turn, incoming, account, refusal, status);
  // A gateway that fails says nothing that WeChat's clients could read.
  return { ...send(turn, incoming, account, status, {}, refusal), text: '' };
}

/** Everyone a call names: `touser` and `openid` of the body, `openid` of the query. */
function openidsIn(query: URLSearchParams, body: unknown): readonly string[] {
  const { touser, openid } = Object(body) as { readonly touser?: unknown; readonly openid?: unknown };
  return [query.get('openid'), openid, touser].flat().filter((value) => typeof value === 'string');
}
