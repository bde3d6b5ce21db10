import type { Instant } from './engine/command.js';

/** How many snapshots have a name at one time; each holds the whole state. */
export const SNAPSHOTS_MAX = 32;

/** A state to come back to. */
export interface NamedSnapshot {
  readonly name: string;
  /** The simulator's time in it. */
  readonly at: Instant;
  readonly state: Uint8Array;
}

/**
 * The named snapshots of one simulator, oldest first. They are kept in memory beside the state and not in it: going back
 * to one, or a reset, leaves the others.
 */
export class Snapshots {
  readonly #byName = new Map<string, NamedSnapshot>();

  /** Keeps a snapshot, in place of the one that had its name; `false` when there are too many. */
  put(snapshot: NamedSnapshot): boolean {
    const { name } = snapshot;
    if (!this.#byName.has(name) && this.#byName.size >= SNAPSHOTS_MAX) return false;
    this.#byName.delete(name);
    this.#byName.set(name, snapshot);
    return true;
  }

  get(name: string): NamedSnapshot | undefined {
    return this.#byName.get(name);
  }

  all(): readonly NamedSnapshot[] {
    return [...this.#byName.values()];
  }

  clear(): void {
    this.#byName.clear();
  }
}
