import { createParser } from 'eventsource-parser';
import type { SimulatorEvent } from './engine/event.js';
import type { Listener, Unsubscribe } from './simulator.js';

/** How long to wait before a broken connection is tried again. */
const RETRY_MS = 1000;

/**
 * The events of a simulator that answers elsewhere, by one stream for all listeners; open while there are any.
 *
 * By `fetch`, because Node has no `EventSource`.
 */
export class FarEvents {
  readonly #url: string;
  readonly #report: (error: unknown) => void;
  readonly #listeners = new Set<{ readonly tell: Listener }>();
  #leaving: AbortController | undefined;
  #opened: Promise<void> = Promise.resolve();

  /** @param url - What comes before the simulator's own paths. */
  constructor(url: string, report: (error: unknown) => void) {
    this.#url = url;
    this.#report = report;
  }

  /** Resolves when the stream stands, or cannot: what is asked for after that is told. */
  get opened(): Promise<void> {
    return this.#opened;
  }

  subscribe(tell: Listener): Unsubscribe {
    const entry = { tell };
    this.#listeners.add(entry);
    if (!this.#leaving) this.#open();
    return () => {
      this.#listeners.delete(entry);
      if (this.#listeners.size === 0) this.close();
    };
  }

  close(): void {
    this.#listeners.clear();
    this.#leaving?.abort();
    this.#leaving = undefined;
  }

  #open(): void {
    const leaving = new AbortController();
    this.#leaving = leaving;
    this.#opened = new Promise((opened) => {
      void this.#follow(leaving.signal, opened);
    });
  }

  async #follow(signal: AbortSignal, opened: () => void): Promise<void> {
    for (let broken = false; !signal.aborted; broken = true) {
      try {
        const response = await fetch(`${this.#url}/simulator/events?instants=ms`, { signal });
        opened();
        if (broken) this.#tell({ type: 'restored', at: await this.#now(signal) });
        if (response.body) await this.#read(response.body);
      } catch {
        // Gone, or not there yet: whoever asks it something hears so at once; the stream tries again.
      }
      opened();
      await pause(RETRY_MS, signal);
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = createParser({
      // The stream of a simulator holds its events.
      onEvent: ({ data }) => this.#tell(JSON.parse(data) as SimulatorEvent),
    });
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(decoder.decode(part.value, { stream: true }));
    }
  }

  /** When it is there, for the event that says that the connection stands again. */
  async #now(signal: AbortSignal): Promise<number> {
    const response = await fetch(`${this.#url}/simulator/clock`, { signal });
    const { now } = (await response.json()) as { readonly now: string };
    return Date.parse(now);
  }

  #tell(event: SimulatorEvent): void {
    for (const { tell } of [...this.#listeners]) {
      try {
        tell(event);
      } catch (error) {
        // A listener that fails must not cost the others their events.
        this.#report(error);
      }
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
