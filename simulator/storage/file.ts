import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { StateStorage } from './state-storage.js';

/** Another simulator saves in the same file. */
export class StateFileInUse extends Error {}

/**
 * Keeps a state in a file: written beside it, flushed to the disk, then renamed. Whenever the program is killed, the file
 * is either what it was before or what was to be saved, never a part of it.
 *
 * `FILE.lock` holds the number of the process that saves there; one that is no more is taken over.
 */
export async function fileStorage(path: string): Promise<StateStorage> {
  const lock = `${path}.lock`;
  const draft = `${path}.tmp`;
  await take(lock, path);
  await rm(draft, { force: true });
  return {
    writable: true,
    async load() {
      const bytes = await unlessMissing(readFile(path));
      return bytes ? [bytes] : [];
    },
    async save(bytes) {
      const file = await open(draft, 'w');
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    },
    close: () => rm(lock, { force: true }),
  };
}

async function take(lock: string, path: string): Promise<void> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = Number(await unlessMissing(readFile(lock, 'utf8')));
    if (isAlive(holder)) {
      throw new StateFileInUse(
        `${path} is in use by process ${holder}. Stop that simulator, choose another file, or delete ${lock}.`,
      );
    }
    await rm(lock, { force: true });
    await take(lock, path);
  }
}

function isAlive(pid: number): boolean {
  // In a container every life of a program may have the same number.
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    // Signal 0 is none: it only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function unlessMissing<Content>(reading: Promise<Content>): Promise<Content | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
