import type { IncomingMessage, ServerResponse } from 'node:http';
import { writtenEvent } from './control/events.js';
import { allowedOrigin, corsHeaders } from './cors.js';
import type { SimulatorEvent } from './engine/event.js';
import type { Simulator } from './simulator.js';

/** A silent stream sends a comment this often, so that nobody in between takes it for dead. */
const SIGN_OF_LIFE_MS = 15_000;

/** Whoever reads so slowly that more than this waits for them is cut off, and may come back. */
const WAITING_MAX_BYTES = 8 * 1024 * 1024;

/**
 * The streams of server-sent events that are open: `event` is the type, `data` the event as JSON, its instants as people
 * read them, or in milliseconds for a program that asks for `instants=ms`.
 */
export class EventStreams {
  readonly #simulator: Simulator;
  /** What ends each. */
  readonly #open = new Map<ServerResponse, () => void>();

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
  }

  /** Opens a stream; `?type=acted,called` asks for these types only, `?instants=ms` for instants as numbers. */
  open(message: IncomingMessage, response: ServerResponse): void {
    const origin = allowedOrigin({ header: (name) => message.headers[name]?.toString() });
    const query = new URL(message.url ?? '', 'http://localhost').searchParams;
    const types = query.get('type')?.split(',');
    const written = query.get('instants') === 'ms' ? (event: SimulatorEvent) => event : writtenEvent;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-wechat-simulator': '1',
      ...corsHeaders(origin),
    });
    response.write(': the events of the simulator, as they happen\n\n');
    let number = 0;
    const stop = this.#simulator.subscribe(
      (event) => {
        if (response.writableLength > WAITING_MAX_BYTES) response.destroy();
        else response.write(`id: ${++number}\nevent: ${event.type}\ndata: ${JSON.stringify(written(event))}\n\n`);
      },
      types && (({ type }) => types.includes(type)),
    );
    const signs = setInterval(() => response.write(':\n\n'), SIGN_OF_LIFE_MS);
    const end = () => {
      clearInterval(signs);
      stop();
      this.#open.delete(response);
    };
    this.#open.set(response, end);
    response.once('close', end);
  }

  close(): void {
    for (const [response, end] of this.#open) {
      end();
      response.end();
    }
  }
}
