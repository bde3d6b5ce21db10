import { NoSnapshot } from '../engine/snapshot.js';
import type { Simulator, Unsubscribe } from '../simulator.js';
import type { StateStorage } from './state-storage.js';

export interface KeepOptions {
  /** How long changes are gathered before they are saved together. */
  readonly gatherMs?: number;
  /** Takes what goes wrong with a save that nobody waits for. */
  readonly report?: (error: unknown) => void;
}

/** A simulator's state that is being saved. */
export interface KeptState {
  /** Whether the state was there before. */
  readonly restored: boolean;
  /** `false` where somebody else saves in this storage: nothing that happens here is kept. */
  readonly saves: boolean;
  /**
   * Resolves once everything that has changed until now is saved. Rejects when it cannot be.
   *
   * The record of calls that changed nothing is saved with the next change, or a moment later.
   */
  saved(): Promise<void>;
  /** Resolves once everything is saved, that record too. */
  flush(): Promise<void>;
  /** Saves what is left and ends. */
  close(): Promise<void>;
}

/** A second: IndexedDB wants few writes, and whoever cannot lose a second waits for `saved`. */
const GATHER_MS = 1000;

/**
 * Loads a simulator's state from a storage, and saves it there whenever something has happened.
 *
 * @throws NoSnapshot when something is saved there and none of it can be read; it is left as it is.
 */
export async function keepState(
  simulator: Simulator,
  storage: StateStorage,
  { gatherMs = GATHER_MS, report = console.error }: KeepOptions = {},
): Promise<KeptState> {
  const restored = await restoreNewest(simulator, storage);
  return new Saving(simulator, storage, { restored, gatherMs, report });
}

async function restoreNewest(simulator: Simulator, storage: StateStorage): Promise<boolean> {
  let unreadable: NoSnapshot | undefined;
  for (const bytes of await storage.load()) {
    try {
      await simulator.restore(bytes);
      return true;
    } catch (error) {
      if (!(error instanceof NoSnapshot)) throw error;
      unreadable ??= error;
    }
  }
  if (unreadable) throw unreadable;
  return false;
}

class Saving implements KeptState {
  readonly restored: boolean;
  readonly saves: boolean;
  readonly #simulator: Simulator;
  readonly #storage: StateStorage;
  readonly #stop: Unsubscribe;
  readonly #report: (error: unknown) => void;
  /** Counts what happened; `changes` leaves out the record of calls. */
  #happened = 0;
  #changes = 0;
  /** What of them is saved. */
  #savedHappened = 0;
  #savedChanges = 0;
  #underWay: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    simulator: Simulator,
    storage: StateStorage,
    { restored, gatherMs, report }: Required<KeepOptions> & { readonly restored: boolean },
  ) {
    this.restored = restored;
    this.saves = storage.writable;
    this.#simulator = simulator;
    this.#storage = storage;
    this.#report = report;
    this.#stop = simulator.subscribe(({ type }) => {
      if (!this.saves) return;
      this.#happened += 1;
      if (type !== 'called') this.#changes += 1;
      this.#timer ??= setTimeout(() => this.#saveGathered(), gatherMs);
    });
  }

  async saved(): Promise<void> {
    const wanted = this.#changes;
    while (this.#savedChanges < wanted) await this.#save();
  }

  async flush(): Promise<void> {
    while (this.#savedHappened < this.#happened) await this.#save();
  }

  async close(): Promise<void> {
    this.#stop();
    clearTimeout(this.#timer);
    try {
      await this.flush();
    } finally {
      await this.#storage.close();
    }
  }

  #saveGathered(): void {
    this.#timer = undefined;
    if (this.#savedHappened < this.#happened) this.#save().catch(this.#report);
  }

  /** Saves once. Everyone who comes while a save is under way waits for it, and then shares the next one. */
  #save(): Promise<void> {
    this.#underWay ??= this.#saveOnce().finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }

  async #saveOnce(): Promise<void> {
    const happened = this.#happened;
    const changes = this.#changes;
    await this.#storage.save(await this.#simulator.snapshot());
    this.#savedHappened = happened;
    this.#savedChanges = changes;
  }
}
