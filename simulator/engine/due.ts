import type { Instant } from './command.js';
import type { SimulatorEvent } from './event.js';

/** Something that will have happened. */
export interface Due {
  readonly at: Instant;
  readonly event: SimulatorEvent;
}

/** Puts work in its place: by time, and within one instant in the order of cause. */
export function schedule(queue: Due[], due: Due): void {
  const later = queue.findIndex(({ at }) => at > due.at);
  queue.splice(later === -1 ? queue.length : later, 0, due);
}
