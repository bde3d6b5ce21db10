import { createStore, getMany, setMany } from 'idb-keyval';
import type { StateStorage } from './state-storage.js';

/** A database of our own: the helpers' default one may be the embedding page's. */
const DATABASE = 'wechat-composer-simulator';
const STORE = 'state';

/** How long a page that is being reloaded may take to let go of the lock it holds. */
const TAKEOVER_MS = 500;

type Slot = 'a' | 'b';

/**
 * Keeps a state in the browser's IndexedDB, under a name.
 *
 * A save writes the older of two slots and turns the pointer to it, both in one transaction: whatever happens, the pointer
 * shows a whole state, and the one before it is kept. One tab saves under a name, the one that holds the Web Lock of it;
 * in every other tab the storage is not `writable`: it begins with what was saved, and what happens there ends with it.
 */
export async function indexedDbStorage(name = 'default'): Promise<StateStorage> {
  const store = createStore(DATABASE, STORE);
  const keys = { pointer: `${name}/current`, a: `${name}/a`, b: `${name}/b` };
  const letGo = await lock(`${DATABASE}/${name}`);
  const [saved] = await getMany<Slot | undefined>([keys.pointer], store);
  let current: Slot = saved ?? 'b';
  return {
    writable: letGo !== undefined,
    async load() {
      const [pointer] = await getMany<Slot | undefined>([keys.pointer], store);
      if (pointer === undefined) return [];
      const slots = await getMany<Uint8Array | undefined>([keys[pointer], keys[other(pointer)]], store);
      return slots.filter((bytes) => bytes !== undefined);
    },
    async save(bytes) {
      if (!letGo) throw new Error(`Another tab saves the simulator "${name}".`);
      const next = other(current);
      await setMany(
        [
          [keys[next], bytes],
          [keys.pointer, next],
        ],
        store,
      );
      current = next;
    },
    close() {
      letGo?.();
      return Promise.resolve();
    },
  };
}

function other(slot: Slot): Slot {
  return slot === 'a' ? 'b' : 'a';
}

/** Takes a lock of this origin; answers how to let go of it, or nothing when somebody else keeps it. */
function lock(name: string): Promise<(() => void) | undefined> {
  // Pages that came over an insecure connection have no locks, and then nobody can tell who saves.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const hold = () => new Promise<void>((letGo) => resolve(() => letGo()));
    locks.request(name, { signal: AbortSignal.timeout(TAKEOVER_MS) }, hold).catch((error: unknown) => {
      if (error instanceof DOMException && /^(AbortError|TimeoutError)$/.test(error.name)) resolve(undefined);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
