import type { Engagement } from '../../wechat/limit/reply-window.js';

/** Followers in one chunk. */
export const CHUNK_ROWS = 4096;

/** Columns keep engagements in this order. */
export const ENGAGEMENTS: readonly Engagement[] = ['message', 'click', 'scan', 'follow'];

/** Bits of the `flags` column. */
export const FLAG = { subscribed: 1, blocked: 2, blacklisted: 4 } as const;

/** 38 bytes a follower; the widest columns first, so that each starts where its type may start. */
export const BYTES_PER_FOLLOWER = 38;

/**
 * The facts about {@link CHUNK_ROWS} followers, column by column, all in one buffer.
 *
 * Ten million followers are 380 MB this way, and a chunk is saved, sent or copied as one piece.
 */
export interface Chunk {
  readonly buffer: ArrayBuffer;
  /** Seconds since 1970. */
  readonly subscribedAt: Uint32Array;
  /** When each engagement last took place, four to a follower: whole seconds, 0 for never … */
  readonly grantSeconds: Uint32Array;
  /** … and the milliseconds beyond. */
  readonly grantMillis: Uint16Array;
  /** Which set of tags, see `Followers`. */
  readonly tagSet: Uint16Array;
  /** The month that `broadcasts` counts, see `chinaMonth`. */
  readonly broadcastMonth: Uint16Array;
  /** Messages paid from each engagement. */
  readonly used: Uint8Array;
  readonly flags: Uint8Array;
  readonly broadcasts: Uint8Array;
}

/** Looks at a buffer as a chunk; a new one by default. */
export function chunkOf(buffer = new ArrayBuffer(CHUNK_ROWS * BYTES_PER_FOLLOWER)): Chunk {
  let offset = 0;
  const place = (bytes: number): [ArrayBuffer, number] => {
    const start = offset;
    offset += bytes * CHUNK_ROWS;
    return [buffer, start];
  };
  return {
    buffer,
    subscribedAt: new Uint32Array(...place(4), CHUNK_ROWS),
    grantSeconds: new Uint32Array(...place(16), CHUNK_ROWS * ENGAGEMENTS.length),
    grantMillis: new Uint16Array(...place(8), CHUNK_ROWS * ENGAGEMENTS.length),
    tagSet: new Uint16Array(...place(2), CHUNK_ROWS),
    broadcastMonth: new Uint16Array(...place(2), CHUNK_ROWS),
    used: new Uint8Array(...place(4), CHUNK_ROWS * ENGAGEMENTS.length),
    flags: new Uint8Array(...place(1), CHUNK_ROWS),
    broadcasts: new Uint8Array(...place(1), CHUNK_ROWS),
  };
}
