import type { SimulatorEvent } from './engine/event.js';
import type { Listener, Unsubscribe } from './simulator.js';

type Filter = (event: SimulatorEvent) => boolean;

/** Tells listeners what happened, one event after the other, even when a listener makes more happen. */
export class EventFeed {
  readonly #listeners = new Set<{ readonly listener: Listener; readonly filter: Filter | undefined }>();
  readonly #waiting: SimulatorEvent[] = [];
  readonly #report: (error: unknown) => void;
  #telling = false;

  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  subscribe(listener: Listener, filter?: Filter): Unsubscribe {
    const entry = { listener, filter };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  /** Keeps an event until {@link tell}. */
  add(event: SimulatorEvent): void {
    if (this.#listeners.size > 0) this.#waiting.push(event);
  }

  /** Tells everything that waits. A listener that throws is reported and stops nobody else. */
  tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    for (let event = this.#waiting.shift(); event; event = this.#waiting.shift()) {
      for (const { listener, filter } of [...this.#listeners]) this.#tellOne(event, listener, filter);
    }
    this.#telling = false;
  }

  clear(): void {
    this.#listeners.clear();
    this.#waiting.length = 0;
  }

  #tellOne(event: SimulatorEvent, listener: Listener, filter: Filter | undefined): void {
    try {
      if (!filter || filter(event)) listener(event);
    } catch (error) {
      this.#report(error);
    }
  }
}
