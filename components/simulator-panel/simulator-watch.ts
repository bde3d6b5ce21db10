import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Account, Answers, Call, Command, Follower } from '../../simulator/engine/command.js';
import type { SimulatorEvent } from '../../simulator/engine/event.js';
import type { ClockState, Simulator, Unsubscribe } from '../../simulator/simulator.js';
import type { Template } from '../../wechat/context.js';
import { follow } from './delivery.js';
import type { Delivery } from './delivery.js';

/** How many calls are kept to show. */
const CALLS_MAX = 200;
/** How many followers are asked for; there may be millions. */
const FOLLOWERS_MAX = 100;
const TICK_MS = 1000;

/** What the panel knows of its simulator. */
export interface Watched {
  readonly clock: ClockState;
  readonly account: Account | undefined;
  readonly followers: readonly Follower[];
  readonly total: number;
  readonly templates: readonly Template[];
}

/** The narrowest host that will do. */
type Host = ReactiveControllerHost & { readonly simulator: Simulator | undefined; readonly appid: string };

/**
 * Keeps a picture of the host's simulator: reads it once, and again when something happened, at most once a frame.
 * While the clock runs the host is repainted every second; nothing is asked for then.
 */
export class SimulatorWatch implements ReactiveController {
  /** Absent until the simulator answered. */
  seen: Watched | undefined;
  /** Newest first. */
  calls: readonly Call[] = [];
  delivery: Delivery | undefined;
  /** Why the simulator could not be read; empty when it could. */
  failure = '';

  readonly #host: Host;
  #simulator: Simulator | undefined;
  #appid = '';
  #unsubscribe: Unsubscribe | undefined;
  #frame = 0;
  #tick: ReturnType<typeof setInterval> | undefined;
  #readAt = 0;
  /** Counts the readings, so that an older one that ends late is dropped. */
  #reading = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    if (this.#host.simulator !== this.#simulator || this.#host.appid !== this.#appid) this.#follow();
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

  /** Reads everything again, calls included. */
  reload = async (): Promise<void> => {
    const simulator = this.#simulator;
    if (!simulator) return;
    const reading = ++this.#reading;
    try {
      const [seen, { calls }] = await Promise.all([this.#read(simulator), ask(simulator, { type: 'list-calls' })]);
      if (reading !== this.#reading) return;
      this.calls = newestFirst([...this.calls, ...calls]);
      this.#show(seen);
    } catch (error) {
      if (reading === this.#reading) this.#fail(error);
    }
  };

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
    this.#reading += 1;
    this.#simulator = undefined;
    this.seen = undefined;
    this.calls = [];
    this.delivery = undefined;
    this.failure = '';
  }

  #onEvent = (event: SimulatorEvent): void => {
    this.delivery = follow(this.delivery, event);
    if (event.type === 'called') this.calls = newestFirst([event.call, ...this.calls]);
    if (event.type === 'reset' || event.type === 'restored') this.calls = [];
    const all = event.type === 'restored';
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      void (all ? this.reload() : this.#refresh());
    });
  };

  async #refresh(): Promise<void> {
    const simulator = this.#simulator;
    if (!simulator) return;
    const reading = ++this.#reading;
    try {
      const seen = await this.#read(simulator);
      if (reading === this.#reading) this.#show(seen);
    } catch (error) {
      if (reading === this.#reading) this.#fail(error);
    }
  }

  async #read(simulator: Simulator): Promise<Watched> {
    const { accounts } = await ask(simulator, { type: 'list-accounts' });
    const account = accounts.find(({ appid }) => appid === this.#appid) ?? accounts[0];
    const clock = await simulator.clock.now();
    if (!account) return { clock, account, followers: [], total: 0, templates: [] };
    const { appid } = account;
    const [{ followers, total }, { template_list: templates }] = await Promise.all([
      ask(simulator, { type: 'list-followers', appid, limit: FOLLOWERS_MAX }),
      ask(simulator, { type: 'list-templates', account: appid }),
    ]);
    return { clock, account, followers, total, templates };
  }

  #show(seen: Watched): void {
    this.seen = seen;
    this.failure = '';
    this.#readAt = performance.now();
    clearInterval(this.#tick);
    if (seen.clock.mode === 'run') this.#tick = setInterval(() => this.#host.requestUpdate(), TICK_MS);
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.failure = reasonOf(error);
    this.#host.requestUpdate();
  }
}

/** The answer to a command that has no reason to be refused; a refusal is thrown, to be shown like any failure. */
async function ask<Type extends Command['type']>(
  simulator: Simulator,
  command: Extract<Command, { readonly type: Type }>,
): Promise<Answers[Type]> {
  const result = await simulator.execute<Type>(command);
  if (result.ok) return result.answer;
  throw new Error(`${command.type}: ${result.refusal.errmsg}`);
}

function newestFirst(calls: readonly Call[]): readonly Call[] {
  const unique = new Map(calls.map((call) => [call.id, call]));
  return [...unique.values()].sort((a, b) => b.id - a.id).slice(0, CALLS_MAX);
}

/** What an exception says, in its own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
