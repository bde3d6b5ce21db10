import type { Issue } from '../../wechat/issue.js';
import type { Answers, Call, CommandOf, Instant } from './command.js';
import { decide } from './decide.js';
import type { Decidable } from './decide.js';
import { explained } from './decision.js';
import type { Refusal } from './decision.js';
import { effectsOf } from './effects.js';
import { evolve } from './evolve.js';
import type { SimulatorEvent } from './event.js';
import { freshState } from './fresh-state.js';
import type { Start } from './fresh-state.js';
import type { MutableState, State } from './state.js';

/** What came of a command: its answer, or why it was refused. */
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer; readonly warnings?: readonly Issue[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * A whole WeChat in memory: commands in, events out. Reads no clock: every step is told the time.
 *
 * Not safe to enter from inside `onEvent`; whoever owns an engine keeps events until a step is over.
 */
export class Engine {
  #state: MutableState;
  readonly #onEvent: (event: SimulatorEvent) => void;

  constructor(start: Start, onEvent: (event: SimulatorEvent) => void) {
    this.#state = freshState(start);
    this.#onEvent = onEvent;
  }

  get state(): State {
    return this.#state;
  }

  /** Judges a command and lets its events happen. */
  execute<Type extends Decidable>(command: CommandOf<Type>, now: Instant): Outcome<Answers[Type]> {
    const decision = decide<Type>(this.#state, command, now);
    if (!decision.ok) return { ok: false, refusal: explained(decision.refusal) };
    for (const event of decision.events) this.#happen(event);
    const { warnings } = decision;
    return { ok: true, answer: decision.answer(this.#state), ...(warnings && { warnings }) };
  }

  /** Remembers a call of WeChat's API as it was answered. */
  record(call: Call): void {
    this.#happen({ type: 'called', at: call.at, call });
  }

  changeClock(now: Instant, mode: 'run' | 'freeze', speed: number): void {
    this.#happen({ type: 'clock-changed', at: now, mode, speed });
  }

  reset(start: Start): void {
    this.#happen({ type: 'reset', ...start });
  }

  /** Puts a state in the place of this one. */
  restore(state: MutableState, now: Instant): void {
    this.#state = state;
    this.#happen({ type: 'restored', at: now });
  }

  /** Lets everything happen that is due by `now`, each at its own time, in order. */
  settle(now: Instant): void {
    for (let next = this.#state.due[0]; next && next.at <= now; next = this.#state.due[0]) {
      this.#state.due.shift();
      this.#happen(next.event);
    }
  }

  #happen(event: SimulatorEvent): void {
    evolve(this.#state, event);
    this.#onEvent(event);
    for (const effect of effectsOf(this.#state, event)) this.#happen(effect);
  }
}
