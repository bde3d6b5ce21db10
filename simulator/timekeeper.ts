import type { Instant } from './engine/command.js';
import { dueName, goesBy } from './engine/due-names.js';
import type { Engine } from './engine/engine.js';
import type { Turn } from './route.js';
import type { Clock, ClockState } from './simulator.js';
import { LATEST } from './virtual-clock.js';
import type { VirtualClock } from './virtual-clock.js';

/** The speed `run` accepts at most: a year passes in about half a minute. */
export const FASTEST = 1_000_000;

/** What a host's timer can wait for at most. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

export interface Timed {
  readonly time: VirtualClock;
  readonly engine: Engine;
  /** One step of the simulator; it begins with everything that fell due. */
  readonly turn: <Answer>(work: (turn: Turn) => Answer) => Answer;
  /** Resolves when nothing is under way outside of the simulator: no push waits for its receiver. */
  readonly idle: () => Promise<void>;
  readonly report: (error: unknown) => void;
}

/**
 * Moves a simulator's time: by order, and by itself while the clock runs.
 *
 * What is due happens at its own instant either way. A move stops at each, and goes on when the world outside has
 * answered what it caused, so that a push that failed and is tried again minutes later fails and is tried again within
 * one move of an hour.
 */
export class Timekeeper implements Clock {
  readonly #host: Timed;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastMove: Promise<unknown> = Promise.resolve();
  readonly #held = new Set<{ readonly until: Instant; readonly go: () => void }>();

  constructor(host: Timed) {
    this.#host = host;
  }

  now(): Promise<ClockState> {
    return promise(() => this.#host.turn(() => this.#read()));
  }

  advance(ms: number): Promise<ClockState> {
    return this.#inOrder(() => this.#moveTo(this.#host.time.now() + ms));
  }

  set(instant: Instant): Promise<ClockState> {
    return this.#inOrder(() => this.#moveTo(instant));
  }

  until(name: string): Promise<ClockState & { readonly reached: boolean }> {
    return this.#inOrder(async () => {
      const due = this.#host.turn(({ state }) => state.due.find(({ event }) => goesBy(event, name)));
      return due ? { ...(await this.#moveTo(due.at)), reached: true } : { ...this.#read(), reached: false };
    });
  }

  run(speed = 1): Promise<ClockState> {
    return this.#inOrder(() => promise(() => this.#change('run', speed)));
  }

  freeze(): Promise<ClockState> {
    return this.#inOrder(() => promise(() => this.#change('freeze', this.#host.time.speed)));
  }

  /**
   * Holds an answer back for a span of simulated time. A clock that stands still would hold it for ever: then the span
   * is one of real time. Either way it goes as soon as the clock is moved beyond.
   */
  wait(ms: number): Promise<void> {
    const { time } = this.#host;
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#held.delete(answer);
        resolve();
      };
      const timer = setTimeout(go, time.mode === 'run' ? Math.ceil(ms / time.speed) : ms);
      const answer = { until: time.now() + ms, go };
      this.#held.add(answer);
    });
  }

  /** Sets the one timer anew: it wakes up for what is due next. Called at the end of every step. */
  wind(): void {
    clearTimeout(this.#timer);
    const { time, engine, report, turn } = this.#host;
    for (const { until, go } of this.#held) if (until <= time.now()) go();
    const next = engine.state.due[0];
    if (this.#closed || time.mode === 'freeze' || !next) return;
    const wait = Math.max(1, Math.ceil((next.at - time.now()) / time.speed));
    this.#timer = setTimeout(
      () => {
        // A step begins with everything that fell due, and ends with winding the timer.
        promise(() => turn(() => undefined)).catch(report);
      },
      Math.min(wait, LONGEST_WAIT_MS),
    );
    letGo(this.#timer);
  }

  /** Lets go of everything that waits. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const { go } of this.#held) go();
  }

  #read(): ClockState {
    const { time, engine } = this.#host;
    const [due] = engine.state.due;
    const next = due && { at: due.at, event: dueName(due.event) };
    return { now: time.now(), mode: time.mode, speed: time.speed, ...(next && { next }) };
  }

  async #moveTo(instant: Instant): Promise<ClockState> {
    const { time, engine, turn, idle } = this.#host;
    turn(({ now }) => {
      if (Number.isInteger(instant) && instant >= now && instant <= LATEST) return;
      throw new RangeError(`The clock only moves forward, and not beyond ${new Date(LATEST).toISOString()}.`);
    });
    await idle();
    for (let next = engine.state.due[0]; next && next.at <= instant; next = engine.state.due[0]) {
      this.#forward(next.at);
      turn(() => undefined);
      await idle();
    }
    const state = turn(({ now }) => {
      this.#forward(instant);
      engine.changeClock(Math.max(now, instant), time.mode, time.speed);
      return this.#read();
    });
    await idle();
    return state;
  }

  /** Time may have run on, or been put elsewhere, while a move waited: it never goes back. */
  #forward(instant: Instant): void {
    const { time } = this.#host;
    if (instant > time.now()) time.moveTo(instant);
  }

  #change(mode: 'run' | 'freeze', speed: number): ClockState {
    const { time, engine, turn } = this.#host;
    return turn(({ now }) => {
      if (!(speed > 0 && speed <= FASTEST)) throw new RangeError(`The speed lies above 0 and is at most ${FASTEST}.`);
      time.change(mode, speed);
      engine.changeClock(now, mode, speed);
      return this.#read();
    });
  }

  /** A move that was ordered while another is under way begins where that one ends. */
  #inOrder<Answer>(move: () => Promise<Answer>): Promise<Answer> {
    const moved = this.#lastMove.then(move, move);
    this.#lastMove = moved;
    return moved;
  }
}

/** Does the work now and answers by promise, as the contract wants it: a simulator may live far away. */
export function promise<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> {
  return new Promise((resolve) => resolve(work()));
}

/** A program that has nothing else to do may end; in a page a timer is a number, and pages just close. */
function letGo(timer: number | { unref(): unknown }): void {
  if (typeof timer !== 'number') timer.unref();
}
