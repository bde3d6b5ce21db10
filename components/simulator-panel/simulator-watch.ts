import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SimulatorEvent } from '../../simulator/engine/event.js';
import type { Push } from '../../simulator/engine/push.js';
import type { Simulator, Unsubscribe } from '../../simulator/simulator.js';
import { ask, reasonOf } from './ask.js';
import { follow } from './delivery.js';
import type { Delivery } from './delivery.js';
import { Rereading } from './rereading.js';
import { ALL, isAboutPushes, KEPT, look, newestFirst, touchedBy } from './watched.js';
import type { Part, Watched } from './watched.js';

const TICK_MS = 1000;

/** The narrowest host that will do. */
type Host = ReactiveControllerHost & { readonly simulator: Simulator | undefined; readonly appid: string };

/**
 * Keeps a picture of the host's simulator: reads it once, and again what an event touched, at most once a frame and
 * never twice at a time. While the clock runs the host is repainted every second; nothing is asked for then.
 */
export class SimulatorWatch implements ReactiveController {
  /** Absent until the simulator answered. */
  seen: Watched | undefined;
  /** Newest first. Read apart: their answer waits for receivers that are slow. */
  pushes: readonly Push[] = [];
  delivery: Delivery | undefined;
  /** Why the simulator could not be read; empty when it could. */
  failure = '';

  readonly #host: Host;
  #simulator: Simulator | undefined;
  #appid = '';
  #offset = 0;
  #unsubscribe: Unsubscribe | undefined;
  #frame = 0;
  #tick: ReturnType<typeof setInterval> | undefined;
  #readAt = 0;
  #wanted = new Set<Part>();
  #reading = new Rereading(() => this.#read());
  #readingPushes = new Rereading(() => this.#readPushes());

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    if (this.#host.simulator !== this.#simulator) this.#follow();
    if (this.#host.appid === this.#appid) return;
    // The same simulator, another account: what is seen stays until that one was read.
    this.#appid = this.#host.appid;
    void this.turnTo(0);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** The present of the simulator: its last answer, and what passed since while its clock runs. */
  now(): number {
    const { clock } = this.seen ?? {};
    if (!clock) return 0;
    return clock.mode === 'run' ? clock.now + (performance.now() - this.#readAt) * clock.speed : clock.now;
  }

  /** Reads everything again. Does not wait for pushes that are under way. */
  reload = async (): Promise<void> => {
    if (!this.#simulator) return;
    void this.#readingPushes.again();
    await this.#again(ALL);
  };

  /** Goes to another page of the followers. */
  async turnTo(offset: number): Promise<void> {
    this.#offset = offset;
    await this.#again(['followers']);
  }

  #again(parts: readonly Part[]): Promise<void> {
    for (const part of parts) this.#wanted.add(part);
    return this.#reading.again();
  }

  #follow(): void {
    this.#leave();
    this.#simulator = this.#host.simulator;
    this.#appid = this.#host.appid;
    if (!this.#simulator) return;
    this.#unsubscribe = this.#simulator.subscribe(this.#onEvent);
    void this.reload();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearInterval(this.#tick);
    this.#simulator = undefined;
    // A reading that is under way answers to nobody any more.
    this.#reading = new Rereading(() => this.#read());
    this.#readingPushes = new Rereading(() => this.#readPushes());
    this.#wanted = new Set();
    this.#offset = 0;
    this.seen = undefined;
    this.pushes = [];
    this.delivery = undefined;
    this.failure = '';
  }

  #onEvent = (event: SimulatorEvent): void => {
    this.delivery = follow(this.delivery, event);
    const { seen } = this;
    if (event.type === 'called') {
      if (seen) this.seen = { ...seen, calls: newestFirst([event.call, ...seen.calls]) };
      else this.#wanted.add('calls');
    }
    if (event.type === 'reset' || event.type === 'restored') {
      if (seen) this.seen = { ...seen, calls: [] };
      this.pushes = [];
    }
    if (event.type === 'push-queued') this.pushes = newestFirst([event.push, ...this.pushes]);
    if (isAboutPushes(event)) void this.#readingPushes.again();
    for (const part of touchedBy(event)) this.#wanted.add(part);
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#wanted.size > 0) void this.#reading.again();
      this.#host.requestUpdate();
    });
  };

  async #read(): Promise<void> {
    const simulator = this.#simulator;
    const reading = this.#reading;
    if (!simulator) return;
    const wanted = this.#wanted;
    this.#wanted = new Set();
    const here = { appid: this.#appid, offset: this.#offset };
    try {
      const seen = await look(simulator, here, wanted, this.seen);
      if (reading !== this.#reading) return;
      // Calls that came meanwhile are here by their events.
      const calls = newestFirst([
        ...(this.seen?.calls ?? []),
        ...(wanted.has('calls') || !this.seen ? seen.calls : []),
      ]);
      this.#show({ ...seen, calls });
    } catch (error) {
      if (reading !== this.#reading) return;
      for (const part of wanted) this.#wanted.add(part);
      this.#fail(error);
    }
  }

  async #readPushes(): Promise<void> {
    const simulator = this.#simulator;
    const reading = this.#readingPushes;
    if (!simulator) return;
    try {
      const { pushes } = await ask(simulator, { type: 'list-pushes', order: 'newest', limit: KEPT });
      if (reading !== this.#readingPushes) return;
      this.pushes = newestFirst([...pushes]);
      this.#host.requestUpdate();
    } catch (error) {
      if (reading === this.#readingPushes) this.#fail(error);
    }
  }

  #show(seen: Watched): void {
    if (seen.clock !== this.seen?.clock) this.#readAt = performance.now();
    this.seen = seen;
    this.failure = '';
    clearInterval(this.#tick);
    if (seen.clock.mode === 'run') this.#tick = setInterval(() => this.#host.requestUpdate(), TICK_MS);
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.failure = reasonOf(error);
    this.#host.requestUpdate();
  }
}
