import type { StateStorage } from './state-storage.js';

/** Keeps a state as long as the program runs: to hand it from one simulator to the next, and for tests. */
export function memoryStorage(): StateStorage {
  let saved: Uint8Array | undefined;
  return {
    writable: true,
    load: () => Promise.resolve(saved ? [saved.slice()] : []),
    save(bytes) {
      saved = bytes.slice();
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
