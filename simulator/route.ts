import type { Permission } from '../wechat/limit/permission.js';
import type { Answers, Appid, Call, CommandOf, Instant } from './engine/command.js';
import type { Decidable } from './engine/decide.js';
import type { Outcome } from './engine/engine.js';
import type { State } from './engine/state.js';
import type { Simulator } from './simulator.js';
import type { Snapshots } from './snapshots.js';

/** A call of WeChat's API that passed the checks every call has to pass. */
export interface WechatCall {
  /** The account of the token; empty where the call needs none. */
  readonly account: Appid;
  readonly query: URLSearchParams;
  /** The parsed JSON of a POST. */
  readonly body: unknown;
  /** Where the call came from, where the door knows. */
  readonly ip?: string;
}

/** Does a command within the running step. */
export type Execute = <Type extends Decidable>(command: CommandOf<Type>) => Outcome<Answers[Type]>;

/** One step of the simulator, in which a call is answered as a whole. */
export interface Turn {
  readonly now: Instant;
  readonly state: State;
  readonly execute: Execute;
  readonly record: (call: Call) => void;
}

/** A path of WeChat's own API. */
export interface WechatRoute {
  readonly family: 'wechat';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** What the account must be allowed; a route without it needs no token. */
  readonly permission?: Permission;
  readonly run: (execute: Execute, call: WechatCall) => Outcome<object>;
}

/** A path of the simulator's own, for testers. */
export interface ControlRoute {
  readonly family: 'control';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** May hold `{openid}` or `{id}`. */
  readonly path: string;
  /** Most bytes of a body, where it may be longer than others. */
  readonly maxBytes?: number;
  readonly answer: (simulator: Simulator, call: ControlCall) => Promise<object>;
}

export interface ControlCall {
  /** What stands in the path's `{openid}`. */
  readonly openid: string;
  /** What stands in its `{id}`. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** The parsed JSON object of a POST or PUT. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly snapshots: Snapshots;
}

export type Route = WechatRoute | ControlRoute;

/** What a route of WeChat's API is made of: wire → command, and answer → wire. */
export interface WechatRouteParts<Type extends Decidable> extends Omit<WechatRoute, 'family' | 'run'> {
  readonly decode: (call: WechatCall) => CommandOf<Type>;
  readonly answer: (answer: Answers[Type]) => object;
}

export function wechatRoute<Type extends Decidable>({ decode, answer, ...route }: WechatRouteParts<Type>): WechatRoute {
  const run: WechatRoute['run'] = (execute, call) => {
    const outcome = execute<Type>(decode(call));
    return outcome.ok ? { ...outcome, answer: answer(outcome.answer) } : outcome;
  };
  return { family: 'wechat', ...route, run };
}
