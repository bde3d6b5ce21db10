import { Pieces } from './pieces.js';

/** A request as any door can tell it, the web's own `Request` or not. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly header: (name: string) => string | undefined;
  /** The body; `undefined` as soon as it is longer than `most` bytes, and then the rest stays unread. */
  readonly body: (most: number) => Promise<Uint8Array | undefined>;
}

/** An answer as any door can give it. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export function fromRequest(request: Request): WireRequest {
  return {
    method: request.method,
    url: new URL(request.url),
    header: (name) => request.headers.get(name) ?? undefined,
    body: (most) => bodyOf(request, most),
  };
}

export function toResponse({ status, headers, text }: WireResponse): Response {
  return new Response(text === '' ? null : text, { status, headers });
}

async function bodyOf(request: Request, most: number): Promise<Uint8Array | undefined> {
  const pieces = new Pieces(most);
  // Some browsers do not show a request's body as a stream, though its methods work.
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  if (stream === null) return pieces.joined();
  if (stream === undefined) {
    return pieces.take(new Uint8Array(await request.arrayBuffer())) ? pieces.joined() : undefined;
  }
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (!pieces.take(part.value)) return undefined;
    }
    return pieces.joined();
  } finally {
    await reader.cancel();
  }
}
