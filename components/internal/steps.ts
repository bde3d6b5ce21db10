import type { ReactiveControllerHost } from 'lit';
import type { EditingKeys, Travel } from './editing-keys.js';
import type { HistoryState, MessageHistory, Moment, Stroke } from './message-history.js';
import { OnDemand } from './on-demand.js';
import { warnOnce } from './warn-once.js';

/** What takes changes back: nobody needs it before there is one. */
export const travelling = new OnDemand(() => import('./travelling.js'));

const NOTHING: HistoryState = { past: [], future: [] };

/**
 * The steps of a message that can be taken back. What knows how is loaded when the person comes to write; a change that
 * comes before it is there is noted, and becomes a step once it is.
 */
export class Steps {
  readonly #host: ReactiveControllerHost & HTMLElement & Travel;
  #history: MessageHistory | undefined;
  #keys: EditingKeys | undefined;
  #noted: (readonly [before: Moment, place: string])[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement & Travel) {
    this.#host = host;
    if (!this.#begin()) host.addEventListener('focusin', () => void this.#load(), { once: true });
  }

  get canUndo(): boolean {
    return this.#noted.length > 0 || (this.#history?.canUndo ?? false);
  }

  get canRedo(): boolean {
    return this.#history?.canRedo ?? false;
  }

  /** The stroke of the change that is being made; asked once per change. */
  take(): Stroke {
    return this.#keys?.take();
  }

  /** Notes that the message is about to become another than `before`, at `place`. */
  record(before: Moment, place: string, stroke: Stroke): void {
    if (this.#begin()) {
      this.#history?.record(before, place, stroke);
      return;
    }
    this.#noted.push([before, place]);
    void this.#load();
  }

  /** One step back or forward from `now`; undefined where there is none, or where it only follows. */
  step(way: keyof Travel, now: Moment): Moment | undefined {
    if (this.#begin()) return this.#history?.[way](now);
    void this.#load().then((loaded) => {
      if (loaded) this.#host[way]();
    });
    return undefined;
  }

  settle(): void {
    this.#history?.settle();
  }

  clear(): void {
    this.#noted = [];
    this.#history?.clear();
  }

  state(maxLength: number): HistoryState {
    return this.#begin() ? (this.#history?.state(maxLength) ?? NOTHING) : NOTHING;
  }

  restore(state: HistoryState): void {
    this.#noted = [];
    if (this.#begin()) this.#history?.restore(state);
  }

  async #load(): Promise<boolean> {
    try {
      await travelling.load();
    } catch (error) {
      // The next change tries again.
      warnOnce(`${this.#host.localName}: nothing can be taken back, for a part did not load: ${String(error)}`);
      return false;
    }
    return this.#begin();
  }

  /** Whether what takes changes back is there; from now on the keys mean it. */
  #begin(): boolean {
    const { module } = travelling;
    if (!module) return false;
    if (this.#history) return true;
    const history = new module.MessageHistory();
    for (const [before, place] of this.#noted) history.record(before, place, undefined);
    this.#noted = [];
    this.#history = history;
    this.#keys = new module.EditingKeys(this.#host, this.#host);
    return true;
  }
}
