import { NoSnapshot } from '../engine/snapshot.js';
import type { Simulator } from '../simulator.js';
import { indexedDbStorage } from './indexed-db.js';
import { keepState } from './keep-state.js';
import type { KeepOptions, KeptState } from './keep-state.js';

export interface KeepInPageOptions extends KeepOptions {
  /** Simulators of one origin that have different names do not know of each other. */
  readonly name?: string;
}

/**
 * Keeps the simulator of a page over reloads and visits, in the browser's IndexedDB. Changes are saved a second later,
 * and when the page is left.
 *
 * One tab saves under a name at a time; `saves` is false in the others, which begin with what was saved. What cannot be
 * read, say because a newer version wrote it, is reported, and the simulator begins anew.
 */
export async function keepInPage(simulator: Simulator, options: KeepInPageOptions = {}): Promise<KeptState> {
  const { name, report = console.error } = options;
  const storage = await indexedDbStorage(name);
  const kept = await keepState(simulator, storage, options).catch((error: unknown) => {
    if (!(error instanceof NoSnapshot)) throw error;
    report(error);
    return keepState(simulator, { ...storage, load: () => Promise.resolve([]) }, options);
  });
  const save = () => {
    if (document.visibilityState === 'hidden') kept.flush().catch(report);
  };
  // The last that a page is told for certain, on phones too.
  document.addEventListener('visibilitychange', save);
  return {
    restored: kept.restored,
    saves: kept.saves,
    saved: () => kept.saved(),
    flush: () => kept.flush(),
    close() {
      document.removeEventListener('visibilitychange', save);
      return kept.close();
    },
  };
}
