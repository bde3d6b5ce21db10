import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What arrived. */
export interface Arrival {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (arrival: Arrival, response: ServerResponse) => void;

/** A server that keeps what arrives, answers as told, and can go down and come back on its port. */
export class Receiver {
  /** Pushes, without the questions for an echo. */
  readonly arrivals: Arrival[] = [];
  /** Answers a push; `success` unless changed. */
  answer: Answer = (_, response) => response.end('success');
  /** Handles a request itself; nothing is kept then. */
  handler: ((message: IncomingMessage, response: ServerResponse) => void) | undefined;
  #server: Server | undefined;
  #port = 0;

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await receiver.up();
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/callback`;
  }

  get bodies(): readonly string[] {
    return this.arrivals.map(({ body }) => body);
  }

  up(): Promise<void> {
    const server = createServer((message, response) => {
      if (this.handler) this.handler(message, response);
      else void this.#take(message, response);
    });
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', () => {
        this.#port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    return new Promise((resolve) => {
      if (!server) {
        resolve();
        return;
      }
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  async #take(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const query = new URL(message.url ?? '/', 'http://localhost').searchParams;
    const body = await text(message);
    const arrival = { method: message.method ?? '', query, headers: message.headers, body };
    if (arrival.method === 'GET') {
      response.end(query.get('echostr'));
      return;
    }
    this.arrivals.push(arrival);
    this.answer(arrival, response);
  }
}

/** The value of an element in a push. */
export function valueOf(xml: string, name: string): string | undefined {
  const [, data, bare] = new RegExp(`<${name}>(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]*))</${name}>`).exec(xml) ?? [];
  return data ?? bare;
}
