import type { Answers, Command } from './engine/command.js';
import type { Refusal } from './engine/decision.js';
import type { SimulatorEvent } from './engine/event.js';

/** What came of a command: its answer, or why it was refused. */
export type Result<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly refusal: Refusal };

/** What the simulator's clock says. */
export interface ClockState {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly mode: 'run' | 'freeze';
  /** Simulated seconds in a real second. */
  readonly speed: number;
  /** What is due next, by a name that `until` takes; absent when nothing is. */
  readonly next?: { readonly at: number; readonly event: string };
}

/** Virtual time. Every move answers after all work that fell due has been done, in order. */
export interface Clock {
  now(): Promise<ClockState>;
  /** Moves forward by milliseconds. */
  advance(ms: number): Promise<ClockState>;
  /** Jumps to an instant; only forward. */
  set(instant: number): Promise<ClockState>;
  /** Moves to the next due event of that name; `reached` is false, and nothing moves, when none is due. */
  until(event: string): Promise<ClockState & { readonly reached: boolean }>;
  run(speed?: number): Promise<ClockState>;
  freeze(): Promise<ClockState>;
}

/** What the way a request came in allows. */
export interface Door {
  /** Takes the header `x-wechat-appid` in place of a token: right inside a page, which never holds a secret. */
  readonly trustsAppid: boolean;
  /** The address the request came from; this machine's own when it is not told. Whitelists are held against it. */
  readonly ip?: string;
}

export type Listener = (event: SimulatorEvent) => void;
export type Unsubscribe = () => void;

/**
 * A WeChat on your own machine. Asynchronous throughout, so that it can live in a worker or far away.
 *
 * `createSimulator` makes one in this process.
 */
export interface Simulator {
  /** Answers an HTTP request as WeChat would: paths, tokens, errcodes. Never rejects for what a request holds. */
  handle(request: Request, door?: Door): Promise<Response>;
  /** Does one thing and says what came of it. A refusal is a value, never an exception. */
  execute<Type extends Command['type']>(
    command: Extract<Command, { readonly type: Type }>,
  ): Promise<Result<Answers[Type]>>;
  readonly clock: Clock;
  /** Calls `listener` with every event, in order, after it took effect. */
  subscribe(listener: Listener, filter?: (event: SimulatorEvent) => boolean): Unsubscribe;
  /** The whole state as bytes. */
  snapshot(): Promise<Uint8Array>;
  /** Puts back a state that `snapshot` gave. Bytes that are none throw. */
  restore(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
