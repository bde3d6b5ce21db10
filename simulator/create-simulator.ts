import type { Answers, Call, Command, CommandOf, Instant } from './engine/command.js';
import { Engine } from './engine/engine.js';
import { DEFAULT_SEED } from './engine/fresh-state.js';
import type { Start } from './engine/fresh-state.js';
import { decodeState, encodeState } from './engine/snapshot.js';
import { EventFeed } from './event-feed.js';
import { fromRequest, toResponse } from './exchange.js';
import { answerOutward, isOutward } from './outbox/answers.js';
import { Outbox } from './outbox/outbox.js';
import type { CallbackOptions } from './outbox/outbox.js';
import { createRouter } from './router.js';
import type { Turn } from './route.js';
import type { Exchange, Host } from './router.js';
import type { Clock, Door, Listener, Result, Simulator, Unsubscribe } from './simulator.js';
import { promise, Timekeeper } from './timekeeper.js';
import { EARLIEST, LATEST, VirtualClock } from './virtual-clock.js';

/** When a simulator with a seed begins. */
export const SEEDED_START = Date.UTC(2026, 0, 5, 2);

export interface SimulatorOptions {
  /** Decides every id. With a seed, time begins at a fixed instant and stands still. */
  readonly seed?: number;
  /** When it begins: milliseconds since 1970, or text that `Date` reads. */
  readonly now?: number | string;
  readonly clock?: 'run' | 'freeze';
  /** Reads the real time; for tests. */
  readonly wallClock?: () => number;
  /** How pushes leave: to this machine only, and within five seconds, unless it says otherwise. */
  readonly callbacks?: CallbackOptions;
  /** Takes faults of the simulator itself and of listeners. */
  readonly report?: (error: unknown) => void;
}

/** Makes a simulator in this process, in its fresh state. */
export function createSimulator(options: SimulatorOptions = {}): LocalSimulator {
  return new InProcess(options);
}

/** A simulator of this process: doors may spare it the web's `Request` and `Response`, which cost more than the call. */
export interface LocalSimulator extends Simulator {
  readonly exchange: Exchange;
}

class InProcess implements LocalSimulator {
  readonly exchange: Exchange;
  readonly #startOf: (seed?: number) => Start;
  readonly #engine: Engine;
  readonly #feed: EventFeed;
  readonly #time: VirtualClock;
  readonly #keeper: Timekeeper;
  readonly #outbox: Outbox;
  #closed = false;

  constructor({ seed, now, clock, wallClock = Date.now, callbacks, report = console.error }: SimulatorOptions) {
    const begin = now === undefined ? undefined : instantOf(now);
    this.#startOf = (chosen = seed) => ({
      seed: seedOf(chosen ?? DEFAULT_SEED),
      at: begin ?? (chosen === undefined ? Math.floor(wallClock()) : SEEDED_START),
      mode: clock ?? (chosen === undefined ? 'run' : 'freeze'),
    });
    const start = this.#startOf();
    this.#feed = new EventFeed(report);
    this.#engine = new Engine(start, (event) => {
      this.#feed.add(event);
      this.#outbox.notice(event);
    });
    this.#time = new VirtualClock(start.at, start.mode, wallClock);
    const turn: Host['turn'] = (work) => this.#turn(work);
    this.#outbox = new Outbox({ turn, report }, callbacks);
    this.#keeper = new Timekeeper({
      time: this.#time,
      engine: this.#engine,
      turn,
      idle: () => this.#outbox.idle(),
      report,
    });
    this.exchange = createRouter({ simulator: this, report, turn, wait: (ms) => this.#keeper.wait(ms) });
  }

  get clock(): Clock {
    return this.#keeper;
  }

  async handle(request: Request, door?: Door): Promise<Response> {
    return toResponse(await this.exchange(fromRequest(request), door));
  }

  execute<Type extends Command['type']>(command: CommandOf<Type>): Promise<Result<Answers[Type]>> {
    return promise(() => {
      // Nobody outside may keep a hold on what becomes part of the state.
      const own: Command = structuredClone(command);
      const answer = isOutward(own)
        ? answerOutward(own, this.#outbox, (work) => this.#turn(work))
        : this.#turn((turn) => this.#run(turn, own));
      // TypeScript cannot follow a command's type to that of its answer through this union.
      return answer as Result<Answers[Type]> | Promise<Result<Answers[Type]>>;
    });
  }

  subscribe(listener: Listener, filter?: Parameters<Simulator['subscribe']>[1]): Unsubscribe {
    return this.#feed.subscribe(listener, filter);
  }

  snapshot(): Promise<Uint8Array> {
    return promise(() => this.#turn(({ state, now }) => encodeState(state, now)));
  }

  restore(bytes: Uint8Array): Promise<void> {
    return promise(() => {
      const { state, now } = decodeState(bytes);
      this.#turn(() => {
        this.#engine.restore(state, now);
        this.#time.change(state.mode, state.speed);
        this.#time.moveTo(now);
      });
    });
  }

  close(): Promise<void> {
    return promise(() => {
      this.#closed = true;
      this.#keeper.close();
      this.#outbox.close();
      this.#feed.clear();
    });
  }

  #run(turn: Turn, command: Command): Result<unknown> {
    if (command.type !== 'reset') return turn.execute(command);
    const start = this.#startOf(command.seed);
    this.#time.change(start.mode, 1);
    this.#time.moveTo(start.at);
    this.#engine.reset(start);
    return this.#engine.execute({ type: 'status' }, start.at);
  }

  /**
   * One step: what fell due since the last one, then the work, then what the work made due at once, then the
   * listeners. Nothing in it waits, so steps never mix.
   */
  #turn<Answer>(work: (turn: Turn) => Answer): Answer {
    if (this.#closed) throw new Error('This simulator is closed.');
    const engine = this.#engine;
    const now = this.#time.now();
    try {
      engine.settle(now);
      return work({
        now,
        state: engine.state,
        execute: (command) => engine.execute(command, now),
        record: (call: Call) => engine.record(call),
      });
    } finally {
      engine.settle(this.#time.now());
      this.#keeper.wind();
      this.#outbox.start(engine.state.pushes);
      this.#feed.tell();
    }
  }
}

function seedOf(seed: number): number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`createSimulator: the seed is a whole number, not ${seed}.`);
  return seed;
}

function instantOf(now: number | string): Instant {
  const instant = typeof now === 'string' ? Date.parse(now) : Math.floor(now);
  if (instant >= EARLIEST && instant <= LATEST) return instant;
  throw new RangeError(`createSimulator: "now" is an instant of the years 2000 to 2099, not ${now}.`);
}
