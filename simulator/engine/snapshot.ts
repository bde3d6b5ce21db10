import type { Account, Consent, Instant } from './command.js';
import type { Template } from '../../wechat/context.js';
import { bookDocument, bookOf } from './account-book.js';
import type { BookDocument } from './account-book.js';
import { CHUNK_ROWS, chunkOf, BYTES_PER_FOLLOWER } from './follower-columns.js';
import { Followers } from './followers.js';
import type { Override } from './followers.js';
import { openidKey } from './openid.js';
import type { SinchContact } from './sinch-pushes.js';
import type { SubscriptionTemplate } from './subscription-library.js';
import type { AccountRecord, MutableState, Remembered, State, StoredMessage } from './state.js';

/** Changes when older snapshots can no longer be read. */
export const SCHEMA = 4;

/** Bytes that are no snapshot, or none that this simulator reads. */
export class NoSnapshot extends Error {}

/** `WXSM`, then as 32 bits each: schema, checksum of all that follows it, length of the JSON. */
const MAGIC = [0x57, 0x58, 0x53, 0x4d];
const HEAD_BYTES = 16;
const CHECKED_FROM = 12;
const CHUNK_BYTES = CHUNK_ROWS * BYTES_PER_FOLLOWER;

/** What of a state is no column, with maps as lists of entries. */
interface Document extends Omit<MutableState, 'accounts' | 'tokens'> {
  readonly now: Instant;
  readonly tokens: [string, MutableState['tokens'] extends Map<string, infer Token> ? Token : never][];
  readonly accounts: AccountDocument[];
}

interface AccountDocument {
  readonly account: Account;
  readonly book: BookDocument;
  readonly size: number;
  readonly subscribed: number;
  readonly tagSets: (readonly number[])[];
  readonly overrides: [number, Override][];
  readonly templates: Template[];
  readonly subscriptions: SubscriptionTemplate[];
  readonly consents: [number, Consent[]][];
  readonly inboxes: [number, StoredMessage[]][];
  readonly clientMessages: [string, Remembered][];
  readonly contacts: [number, SinchContact][];
}

/** The whole state, and the time in it, as bytes. */
export function encodeState(state: State, now: Instant): Uint8Array<ArrayBuffer> {
  // Only read here; the columns are not part of what others may see.
  const own = state as MutableState;
  const records = [...own.accounts.values()];
  const { accounts: _, tokens, ...rest } = own;
  const document: Document = { ...rest, now, tokens: [...tokens], accounts: records.map(documentOf) };
  const json = new TextEncoder().encode(JSON.stringify(document));
  const chunks = records.flatMap(({ followers }) => followers.chunks);
  const bytes = new Uint8Array(HEAD_BYTES + json.length + chunks.length * CHUNK_BYTES);
  bytes.set(MAGIC);
  bytes.set(json, HEAD_BYTES);
  chunks.forEach(({ buffer }, index) => {
    bytes.set(new Uint8Array(buffer), HEAD_BYTES + json.length + index * CHUNK_BYTES);
  });
  const head = new DataView(bytes.buffer);
  head.setUint32(4, SCHEMA);
  head.setUint32(12, json.length);
  head.setUint32(8, checksum(bytes.subarray(CHECKED_FROM)));
  return bytes;
}

/** Reads what {@link encodeState} wrote. */
export function decodeState(bytes: Uint8Array): { readonly state: MutableState; readonly now: Instant } {
  if (bytes.length < HEAD_BYTES || MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new NoSnapshot('restore: these bytes are no snapshot of a simulator. Give it what snapshot() answered.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const schema = view.getUint32(4);
  if (schema !== SCHEMA) {
    throw new NoSnapshot(`restore: the snapshot has schema ${schema}, this simulator reads schema ${SCHEMA}.`);
  }
  if (checksum(bytes.subarray(CHECKED_FROM)) !== view.getUint32(8)) {
    throw new NoSnapshot('restore: the snapshot is damaged: its checksum does not fit.');
  }
  const jsonEnd = HEAD_BYTES + view.getUint32(12);
  const json = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, jsonEnd));
  // The checksum vouches that these are our own bytes.
  const document = JSON.parse(json) as Document;
  let offset = jsonEnd;
  const nextChunk = (): ArrayBuffer => {
    // Not `slice`: that of Node's Buffer copies nothing.
    const copy = new Uint8Array(bytes.subarray(offset, offset + CHUNK_BYTES)).buffer;
    offset += CHUNK_BYTES;
    return copy;
  };
  const { now, tokens, accounts, ...rest } = document;
  const records = accounts.map((each) => recordOf(document.seed, each, nextChunk));
  return {
    now,
    state: {
      ...rest,
      tokens: new Map(tokens),
      accounts: new Map(records.map((record) => [record.account.appid, record])),
    },
  };
}

/** FNV-1a over the bytes. */
function checksum(bytes: Uint8Array): number {
  let bits = 0x811c9dc5;
  for (const byte of bytes) bits = Math.imul(bits ^ byte, 0x01000193);
  return bits >>> 0;
}

function documentOf({ account, book, followers, ...record }: AccountRecord): AccountDocument {
  return {
    account,
    book: bookDocument(book),
    size: followers.size,
    subscribed: followers.subscribed,
    tagSets: followers.tagSets,
    overrides: [...followers.overrides],
    templates: [...record.templates.values()],
    subscriptions: [...record.subscriptions.values()],
    consents: [...record.consents],
    inboxes: [...record.inboxes],
    clientMessages: [...record.clientMessages],
    contacts: [...record.contacts],
  };
}

function recordOf(seed: number, document: AccountDocument, nextChunk: () => ArrayBuffer): AccountRecord {
  const followers = new Followers(openidKey(seed, document.account.appid));
  followers.size = document.size;
  followers.subscribed = document.subscribed;
  followers.tagSets.splice(0, 1, ...document.tagSets);
  for (let first = 0; first < document.size; first += CHUNK_ROWS) followers.chunks.push(chunkOf(nextChunk()));
  for (const [number, override] of document.overrides) followers.override(number, override);
  return {
    account: document.account,
    book: bookOf(document.book),
    followers,
    templates: new Map(document.templates.map((template) => [template.template_id, template])),
    subscriptions: new Map(document.subscriptions.map((template) => [template.template_id, template])),
    consents: new Map(document.consents),
    inboxes: new Map(document.inboxes),
    clientMessages: new Map(document.clientMessages),
    contacts: new Map(document.contacts),
  };
}
