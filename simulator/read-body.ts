/** Most bytes of a request body: 10 MiB. This is the simulator's limit, not WeChat's. */
export const BODY_MAX_BYTES = 10 * 1024 * 1024;

/** The sender went away before the body was complete: nobody waits for the answer, and nothing is wrong with us. */
export class BrokenBody extends Error {}

/** The bytes of a request; `undefined` as soon as they are more than allowed, and then no more is read. */
export async function readBody(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_MAX_BYTES) return undefined;
  // Some browsers do not show a request's body as a stream, though its methods work.
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  if (stream === null) return new Uint8Array();
  if (stream === undefined) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > BODY_MAX_BYTES ? undefined : bytes;
  }
  return readAll(stream.getReader());
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await next(reader); !part.done; part = await next(reader)) {
    length += part.value.length;
    if (length > BODY_MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new BrokenBody('The body of the request broke off.', { cause });
  }
}
