import type { WireRequest } from './exchange.js';

/** Most bytes of a request body: 10 MiB. This is the simulator's limit, not WeChat's. */
export const BODY_MAX_BYTES = 10 * 1024 * 1024;

/** The sender went away before the body was complete: nobody waits for the answer, and nothing is wrong with us. */
export class BrokenBody extends Error {}

/** The bytes of a request; `undefined` as soon as they are more than allowed, and then no more is read. */
export async function readBody({ header, body }: WireRequest, most = BODY_MAX_BYTES): Promise<Uint8Array | undefined> {
  if (Number(header('content-length') ?? 0) > most) return undefined;
  try {
    return await body(most);
  } catch (cause) {
    throw new BrokenBody('The body of the request broke off.', { cause });
  }
}
