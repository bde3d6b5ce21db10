import type { Body } from './message-value.js';

/** A message at one moment: its body, and what its composer keeps beside it, as JSON. */
export interface Moment {
  readonly value: Body | null;
  readonly aside?: unknown;
}

/** How a change came about: text typed, text deleted, one word of an input method; undefined for anything at one stroke. */
export type Stroke = { readonly kind: 'typing' | 'deleting'; readonly at: number } | undefined;

/** A rest of this length between two keys begins a new step. */
export const PAUSE_MS = 1000;
/** Steps that can be taken back. */
export const STEPS_MAX = 200;
/** Characters of JSON that all steps may hold together. */
export const STEPS_MAX_LENGTH = 4_000_000;

/** What a reload keeps: both directions, the nearest step last. */
export interface HistoryState {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}

/**
 * The steps of one message, to be undone and redone.
 *
 * A run of typing in one place is one step, and so is a run of deleting; a rest, another place, and whatever happens at
 * one stroke (a pick, a paste, a word of an input method) begin a new one. Time comes with the change.
 */
export class MessageHistory {
  #past: Step[] = [];
  #future: Step[] = [];
  #run: { readonly kind: string; readonly place: string; readonly at: number } | undefined;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Notes that the message is about to become another than `before`, at `place`. */
  record(before: Moment, place: string, stroke: Stroke): void {
    const run = this.#run;
    const continued = stroke && run?.kind === stroke.kind && run.place === place && stroke.at - run.at < PAUSE_MS;
    if (!continued) {
      this.#past.push(stepOf(before));
      this.#past = fitting(this.#past);
    }
    this.#future = [];
    this.#run = stroke && { kind: stroke.kind, place, at: stroke.at };
  }

  /** Ends the run: the next change is a step of its own. */
  settle(): void {
    this.#run = undefined;
  }

  /** One step back from `now`; undefined where there is none. */
  undo(now: Moment): Moment | undefined {
    return this.#step(this.#past, this.#future, now);
  }

  /** One step forward again. */
  redo(now: Moment): Moment | undefined {
    return this.#step(this.#future, this.#past, now);
  }

  clear(): void {
    this.restore({ past: [], future: [] });
  }

  /** Both directions, the oldest steps left out where they would hold more than `maxLength` characters of JSON. */
  state(maxLength: number): HistoryState {
    const within = (steps: Step[]) => fitting(steps, maxLength).map(({ moment }) => moment);
    return { past: within(this.#past), future: within(this.#future) };
  }

  restore({ past, future }: HistoryState): void {
    this.#past = fitting(past.map(stepOf));
    this.#future = fitting(future.map(stepOf));
    this.#run = undefined;
  }

  #step(from: Step[], to: Step[], now: Moment): Moment | undefined {
    const next = from.pop();
    if (next) to.push(stepOf(now));
    this.#run = undefined;
    return next?.moment;
  }
}

/** A moment, measured once. */
interface Step {
  readonly moment: Moment;
  readonly length: number;
}

function stepOf(moment: Moment): Step {
  return { moment, length: JSON.stringify(moment).length };
}

/** The latest of the steps, as many as fit; the last always does. */
function fitting(steps: Step[], maxLength = STEPS_MAX_LENGTH): Step[] {
  let [length, first] = [0, steps.length];
  // By hand, since it is asked at every key, mostly of steps that all fit.
  for (; first > 0; first -= 1) {
    length += steps[first - 1]?.length ?? 0;
    if (first < steps.length && (steps.length - first >= STEPS_MAX || length > maxLength)) break;
  }
  return first > 0 ? steps.slice(first) : steps;
}
