import { isRecord } from '../../../wechat/issue.js';
import type { HistoryState, Moment } from '../message-history.js';
import { take } from '../message-value.js';
import type { DraftKey, StoredDraft } from './draft-store.js';

/** The shape of our records; it changes when an older version could not read them. */
export const DRAFT_SCHEMA = 1;

/** What is kept of a message over a reload. */
export interface Kept {
  readonly moment: Moment;
  readonly history: HistoryState;
  /** What the composer keeps for later, apart from the message and its steps: JSON. */
  readonly later?: unknown;
}

/** One version of a draft: who wrote it, and when. */
export interface DraftVersion {
  readonly writer: string;
  readonly savedAt: number;
}

/** A draft as it is stored. The message is JSON text: that keeps keys, and halves of surrogate pairs, as they are. */
export interface DraftRecord {
  readonly schema: number;
  readonly savedAt: number;
  /** The `value` attribute with which the page began, and which the draft continues. */
  readonly origin: string | null;
  /** The version that this one continues. */
  readonly base: DraftVersion | undefined;
  readonly text: string;
}

/** A draft that was read. */
export interface Draft extends DraftVersion {
  readonly key: DraftKey;
  readonly origin: string | null;
  readonly base: DraftVersion | undefined;
  readonly kept: Kept;
}

/** Why a draft cannot be read: it is damaged, or a newer version of us wrote it. */
export type Unreadable = 'damaged' | 'newer';

export function recordOf(kept: Kept, savedAt: number, origin: string | null, base?: DraftVersion): DraftRecord {
  return { schema: DRAFT_SCHEMA, savedAt, origin, base, text: JSON.stringify(kept) };
}

/** Reads what is stored. */
export function readRecord({ key, record }: StoredDraft): Draft | Unreadable {
  if (!isRecord(record) || typeof record.schema !== 'number') return 'damaged';
  if (record.schema > DRAFT_SCHEMA) return 'newer';
  const { savedAt, origin, base, text } = record;
  const kept = typeof text === 'string' ? keptOf(text) : undefined;
  if (!kept || typeof savedAt !== 'number') return 'damaged';
  return {
    key,
    writer: key[2],
    savedAt,
    origin: typeof origin === 'string' ? origin : null,
    base: isVersion(base) ? base : undefined,
    kept,
  };
}

/** Whether a stored record is that version. */
export function isVersionOf(record: unknown, { savedAt }: DraftVersion): boolean {
  return isRecord(record) && record.savedAt === savedAt;
}

/** Those drafts that no other continues, the latest first. */
export function latestOf(drafts: readonly Draft[]): readonly Draft[] {
  const isContinued = ({ writer, savedAt }: Draft) =>
    drafts.some(({ base }) => base?.writer === writer && base.savedAt === savedAt);
  return drafts.filter((draft) => !isContinued(draft)).sort((one, other) => other.savedAt - one.savedAt);
}

function isVersion(value: unknown): value is DraftVersion {
  return isRecord(value) && typeof value.writer === 'string' && typeof value.savedAt === 'number';
}

function keptOf(text: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || !isRecord(kept.history)) return undefined;
    const { past, future } = kept.history;
    if (!Array.isArray(past) || !Array.isArray(future)) return undefined;
    const history = { past: past.map(momentOf), future: future.map(momentOf) };
    return { moment: momentOf(kept.moment), history, later: kept.later };
  } catch {
    // Cut short, or no message: both are said by the one word that it is damaged.
    return undefined;
  }
}

/** @throws where it is none */
function momentOf(stored: unknown): Moment {
  if (!isRecord(stored)) throw new TypeError('A moment is an object.');
  return { value: take(stored.value).value, aside: stored.aside };
}
