import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalSimulator } from './create-simulator.js';
import { EVENTS_PATH } from './control/events.js';
import { EndOfTurn } from './end-of-turn.js';
import { EventStreams } from './event-streams.js';
import type { WireRequest, WireResponse } from './exchange.js';
import { homePage } from './home-page.js';
import { bodyOf } from './http-body.js';
import { isLoopback } from './loopback.js';
import { withoutPrefix } from './prefix.js';
import type { Door } from './simulator.js';

export { fileStorage, StateFileInUse } from './storage/file.js';

export interface HttpOptions {
  /** 0 picks a free one. */
  readonly port?: number;
  /** A name beside the loopback ones under which requests may arrive; then every network interface listens. */
  readonly host?: string;
  /** Asked before an answer leaves: resolves when what the answer acknowledges is saved. */
  readonly saved?: () => Promise<void>;
}

/** A simulator that answers on a port. */
export interface HttpDoor {
  readonly port: number;
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Methods that change nothing. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** How long answers under way may take once the door closes. */
const LAST_ANSWERS_MS = 1000;

/** Opens a simulator to every program of this machine. Resolves once it answers. */
export async function serveHttp(simulator: LocalSimulator, options: HttpOptions = {}): Promise<HttpDoor> {
  const { port = 8787, host } = options;
  const streams = new EventStreams(simulator);
  const endOfTurn = new EndOfTurn();
  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const reply = await answer(simulator, options, message);
    if (reply === 'events') {
      streams.open(message, response);
      return;
    }
    await endOfTurn.come();
    send(message, response, reply);
  };
  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, port, host === undefined ? LOOPBACK : '0.0.0.0');
  // A server that listens on a port has such an address.
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    url: `http://${LOOPBACK}:${taken}`,
    close: () => {
      streams.close();
      return close(server);
    },
  };
}

async function answer(
  simulator: LocalSimulator,
  { host, saved }: HttpOptions,
  message: IncomingMessage,
): Promise<WireResponse | 'events'> {
  const origin = `http://${message.headers.host ?? ''}`;
  const url = message.url?.startsWith('/') ? parsed(origin + message.url) : undefined;
  // A foreign page can have its own name point at this machine; the name gives it away.
  const name = (url ?? parsed(origin))?.hostname ?? '';
  if (!isLoopback(name) && name !== host) {
    return refusal(403, 'Call the simulator by a loopback name, or start it with --host.');
  }
  // A browser sends some requests of a foreign page without asking first; nothing may come of them.
  if (!READING.has(message.method ?? '') && isForeign(message.headers.origin, host)) {
    return refusal(403, 'A page of another origin may not change the simulator.');
  }
  if (!url) return refusal(400, 'The path of the request is no path.');
  const page = message.method === 'GET' && (await homePage(simulator, url.pathname));
  if (page) return page;
  if (message.method === 'GET' && withoutPrefix(url.pathname) === EVENTS_PATH) return 'events';
  const response = await simulator.exchange(requestOf(url, message), doorOf(message));
  try {
    await saved?.();
  } catch (error) {
    return refusal(500, `The answer is held back, for the state could not be saved: ${String(error)}`);
  }
  return response;
}

/** Whether a request comes from a web page that is neither of this machine nor of the simulator's further name. */
function isForeign(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return false;
  const name = parsed(origin)?.hostname ?? '';
  return !isLoopback(name) && name !== host;
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function refusal(status: number, error: string): WireResponse {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-wechat-simulator': '1' };
  return { status, headers, text: JSON.stringify({ error }) };
}

/** Programs bring a token; only the address they call from is known of them. */
function doorOf({ socket }: IncomingMessage): Door {
  return { trustsAppid: false, ...(socket.remoteAddress !== undefined && { ip: socket.remoteAddress }) };
}

function requestOf(url: URL, message: IncomingMessage): WireRequest {
  return {
    method: message.method ?? 'GET',
    url,
    header: (name) => message.headers[name]?.toString(),
    body: (most) => bodyOf(message, most),
  };
}

function send(message: IncomingMessage, response: ServerResponse, { status, headers, text }: WireResponse): void {
  response.writeHead(status, { ...headers, ...(text !== '' && { 'content-length': Buffer.byteLength(text) }) });
  // A HEAD is answered without the text.
  response.end(message.method === 'HEAD' ? undefined : text);
  // What nobody reads is let go, so that the sender gets to read the answer.
  if (!message.complete) message.resume();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, LAST_ANSWERS_MS).unref();
  });
}
