/** A request as any door can tell it, the web's own `Request` or not. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly header: (name: string) => string | undefined;
  /** The body, piece by piece. Whoever stops early leaves the rest unread. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
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
    pieces: () => piecesOf(request),
  };
}

export function toResponse({ status, headers, text }: WireResponse): Response {
  return new Response(text === '' ? null : text, { status, headers });
}

async function* piecesOf(request: Request): AsyncGenerator<Uint8Array, void> {
  // Some browsers do not show a request's body as a stream, though its methods work.
  const stream = request.body as ReadableStream<Uint8Array> | null | undefined;
  if (stream === null) return;
  if (stream === undefined) {
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel();
  }
}
