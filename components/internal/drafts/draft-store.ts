import { promisifyRequest } from 'idb-keyval';

/** A database of our own: the page's may have any name but this. */
const DATABASE = 'wechat-composer-drafts';
const STORE = 'drafts';

/** A draft is written by one composer: its name, the kind of message, and the writer. */
export type DraftKey = readonly [name: string, kind: string, writer: string];

/** What stands in the store, by whatever version of us. */
export interface StoredDraft {
  readonly key: DraftKey;
  readonly record: unknown;
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= connect().catch((error: unknown) => {
    // What was refused once may be allowed later.
    opening = undefined;
    throw error;
  });
  return opening;
}

async function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await promisifyRequest(request);
  const forget = () => (opening = undefined);
  database.onclose = forget;
  database.onversionchange = () => {
    database.close();
    forget();
  };
  return database;
}

async function storeFor(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const begin = (database: IDBDatabase) =>
    // A draft is there to survive: it is saved when it is on the disk, not when the system has heard of it.
    database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE);
  try {
    return begin(await open());
  } catch (error) {
    // Safari closes connections without a word.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    opening = undefined;
    return begin(await open());
  }
}

/** Every draft of that name and kind, by any writer. */
export async function readDrafts(name: string, kind: string): Promise<readonly StoredDraft[]> {
  const store = await storeFor('readonly');
  // An array comes after every string.
  const range = IDBKeyRange.bound([name, kind], [name, kind, []]);
  const [keys, records] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ]);
  // Only this file writes here, with keys of this shape.
  return keys.map((key, index) => ({ key: key as unknown as DraftKey, record: records[index] }));
}

/** Writes a draft. The request is made at once where the store is open: a page that is being left waits for nothing. */
export async function writeDraft(key: DraftKey, record: object): Promise<void> {
  const store = await storeFor('readwrite');
  store.put(record, [...key]);
  await promisifyRequest(store.transaction);
}

/** Deletes a draft, if it is still the one that `isIt` knows: its writer may have gone on. */
export async function dropDraft(key: DraftKey, isIt: (record: unknown) => boolean = () => true): Promise<void> {
  const store = await storeFor('readwrite');
  const request = store.get([...key]);
  request.onsuccess = () => {
    if (isIt(request.result)) store.delete([...key]);
  };
  await promisifyRequest(store.transaction);
}

/** Deletes every draft. */
export async function dropAllDrafts(): Promise<void> {
  const store = await storeFor('readwrite');
  store.clear();
  await promisifyRequest(store.transaction);
}
