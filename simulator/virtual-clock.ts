import type { Instant } from './engine/command.js';

/** The simulator's time lies between these, so that it fits the columns and every date can be written. */
export const EARLIEST = Date.UTC(2000, 0, 1);
export const LATEST = Date.UTC(2100, 0, 1);

/** Simulated time: stands still, or follows the wall clock at some speed. Never goes back. */
export class VirtualClock {
  mode: 'run' | 'freeze';
  speed = 1;
  readonly #wall: () => number;
  #anchor: { readonly virtual: Instant; readonly wall: number };

  constructor(at: Instant, mode: 'run' | 'freeze', wall: () => number) {
    this.#wall = wall;
    this.mode = mode;
    this.#anchor = { virtual: at, wall: wall() };
  }

  now(): Instant {
    const { virtual, wall } = this.#anchor;
    if (this.mode === 'freeze') return virtual;
    const passed = Math.max(0, Math.floor((this.#wall() - wall) * this.speed));
    return Math.min(virtual + passed, LATEST);
  }

  /** Starts again from an instant. */
  moveTo(at: Instant): void {
    this.#anchor = { virtual: at, wall: this.#wall() };
  }

  change(mode: 'run' | 'freeze', speed: number): void {
    this.moveTo(this.now());
    this.mode = mode;
    this.speed = speed;
  }
}
