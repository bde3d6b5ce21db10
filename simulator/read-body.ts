import type { WireRequest } from './exchange.js';

/** Most bytes of a request body: 10 MiB. This is the simulator's limit, not WeChat's. */
export const BODY_MAX_BYTES = 10 * 1024 * 1024;

/** The sender went away before the body was complete: nobody waits for the answer, and nothing is wrong with us. */
export class BrokenBody extends Error {}

/** The bytes of a request; `undefined` as soon as they are more than allowed, and then no more is read. */
export async function readBody(
  { header, pieces }: WireRequest,
  most = BODY_MAX_BYTES,
): Promise<Uint8Array | undefined> {
  if (Number(header('content-length') ?? 0) > most) return undefined;
  const kept: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of pieces()) {
      length += piece.length;
      if (length > most) return undefined;
      kept.push(piece);
    }
  } catch (cause) {
    throw new BrokenBody('The body of the request broke off.', { cause });
  }
  return joined(kept, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
