import type { IncomingMessage } from 'node:http';
import { Pieces } from './pieces.js';

/**
 * The body of a request; `undefined` as soon as it is longer than `most` bytes, and then the rest stays unread and the
 * socket open. Rejects when the sender goes away before its end.
 *
 * By events: Node's own iterator over a stream does the same, and costs a small request more than everything that is
 * judged in it.
 */
export function bodyOf(message: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const pieces = new Pieces(most);
    const take = (piece: Uint8Array) => {
      if (pieces.take(piece)) return;
      message.off('data', take).pause();
      resolve(undefined);
    };
    const end = () => {
      if (message.complete) resolve(pieces.joined());
      else reject(message.errored ?? new Error('The sender went away.'));
    };
    // The listeners go with the message, which nobody else reads; a promise only hears the first of them.
    message.on('data', take).on('end', end).on('close', end).on('error', end);
  });
}
