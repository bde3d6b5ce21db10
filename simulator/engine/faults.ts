import { errmsgOf } from '../../wechat/wire/errcode.js';
import type { Answers, CommandOf, Instant, Openid } from './command.js';
import { apply, applyThen } from './decision.js';
import type { Decision, Refusal } from './decision.js';
import type { EventOf } from './event.js';
import { hash } from './hash.js';
import type { MutableState, State } from './state.js';

/** How the account's own server fails when a push reaches it. */
export type CallbackFault = 'timeout' | '500' | 'garbage';

/** What a tester asks for; the rest is the default. */
export type FaultOrder = CallFaultOrder | CallbackFaultOrder;

/** A fault of WeChat's API. */
export interface CallFaultOrder {
  /** A path of the API; one that ends in `*` means every path that begins so. */
  readonly path: string;
  /** Only calls that name this person. */
  readonly openid?: Openid;
  /** Answered in place of what the call would do. */
  readonly errcode?: number;
  /** HTTP status; without an errcode the answer is empty. */
  readonly status?: number;
  /** From above 0 to 1; what befalls which call follows from the seed. */
  readonly probability?: number;
  /** How many calls it befalls before it is over; without it, all. */
  readonly times?: number;
  /** Milliseconds by which the answer comes later. */
  readonly latency?: number;
}

/** A fault of the account's own server. */
export interface CallbackFaultOrder {
  readonly callback: CallbackFault;
  /** How many deliveries it befalls before it is over; without it, all. */
  readonly times?: number;
}

/** A fault that waits for its chance. */
export type Fault = FaultOrder & { readonly id: number };

/** What befalls a call: an answer in place of its own, a delay, or both. */
export type CallFault = CallFaultOrder & { readonly id: number };

export function decideListFaults(state: State): Decision<Answers['list-faults']> {
  return apply({ faults: state.faults });
}

export function decideAddFault(
  state: State,
  { fault }: CommandOf<'add-fault'>,
  now: Instant,
): Decision<Answers['add-fault']> {
  const added: Fault = { ...fault, id: state.last.fault + 1 };
  return applyThen(({ faults }) => ({ faults }), { type: 'fault-added', at: now, fault: added });
}

export function decideClearFaults(
  _: State,
  _command: CommandOf<'clear-faults'>,
  now: Instant,
): Decision<Answers['clear-faults']> {
  return apply({ faults: [] }, { type: 'faults-cleared', at: now });
}

/**
 * Asks whether a fault befalls the next call. Asking uses it up: a fault of three times answers three such questions.
 *
 * The oldest fault that fits is the one.
 */
export function decideMeetCallFault(
  state: State,
  { path, openids }: CommandOf<'meet-call-fault'>,
  now: Instant,
): Decision<Answers['meet-call-fault']> {
  const call = state.last.call + 1;
  const fault = state.faults
    .filter((each) => 'path' in each)
    .find((each) => touches(each, path, openids) && strikes(state.seed, each, call));
  return fault ? apply({ fault }, { type: 'fault-met', at: now, fault: fault.id }) : apply({ fault: null });
}

/**
 * Asks whether a fault befalls the next delivery to a callback URL. Asking uses it up: ask once for each attempt, and
 * then record the attempt as the fault says instead of making it.
 */
export function decideMeetCallbackFault(
  state: State,
  _: CommandOf<'meet-callback-fault'>,
  now: Instant,
): Decision<Answers['meet-callback-fault']> {
  const fault = state.faults.find((each) => 'callback' in each);
  return fault
    ? apply({ callback: fault.callback }, { type: 'fault-met', at: now, fault: fault.id })
    : apply({ callback: null });
}

/** Whether a call that names these people on this path is one of the fault's. */
function touches({ path: pattern, openid }: CallFaultOrder, path: string, openids: readonly string[]): boolean {
  const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return fits && (openid === undefined || openids.includes(openid));
}

/** Chance, as the seed has it: for the same call of the same simulator always the same. */
function strikes(seed: number, { id, probability = 1 }: CallFault, call: number): boolean {
  return hash(seed, 'fault', id, call) / 2 ** 32 < probability;
}

/** The refusal that stands in the calls log. Repeating the call helps once the fault is over, waiting never does. */
export function refusalOfFault({ errcode = 0, times }: CallFault, now: Instant): Refusal {
  return { errcode, errmsg: errmsgOf(errcode) || 'fault', rule: 'fault', succeeds_at: times === 1 ? now : null };
}

/** Applies what happens to faults; the part of `evolve` that belongs to this file. */
export function evolveFaults(
  state: MutableState,
  event: EventOf<'fault-added'> | EventOf<'faults-cleared'> | EventOf<'fault-met'>,
): void {
  switch (event.type) {
    case 'fault-added':
      state.last.fault = event.fault.id;
      state.faults = [...state.faults, event.fault];
      return;
    case 'faults-cleared':
      state.faults = [];
      return;
    case 'fault-met':
      state.faults = state.faults.flatMap((fault) => (fault.id === event.fault ? remainder(fault) : [fault]));
  }
}

/** What is left of a fault that befell something. */
function remainder(fault: Fault): readonly Fault[] {
  if (fault.times === undefined) return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}
