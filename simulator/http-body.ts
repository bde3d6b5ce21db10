import type { IncomingMessage } from 'node:http';

/**
 * The body of a request, piece by piece. Throws when the sender goes away before its end.
 *
 * Node's own iterator over a stream does the same, and costs a small request more than everything that is judged in it.
 * Whoever stops early leaves the rest unread, and the socket open.
 */
export async function* piecesOf(message: IncomingMessage): AsyncGenerator<Uint8Array, void> {
  const arrived: Uint8Array[] = [];
  const sender = { over: false };
  let wake: (() => void) | undefined;
  const take = (piece: Uint8Array) => {
    arrived.push(piece);
    wake?.();
  };
  const end = () => {
    sender.over = true;
    wake?.();
  };
  message.on('data', take).on('end', end).on('close', end).on('error', end);
  try {
    for (;;) {
      const piece = arrived.shift();
      if (piece) yield piece;
      else if (!sender.over) await new Promise<void>((resolve) => (wake = resolve));
      else if (message.complete) return;
      else throw message.errored ?? new Error('The sender went away.');
    }
  } finally {
    message.off('data', take).off('end', end).off('close', end);
  }
}
