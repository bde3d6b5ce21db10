import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { isLoopback } from './loopback.js';
import type { Simulator } from './simulator.js';
import { statusPage } from './status-page.js';

export interface HttpOptions {
  /** 0 picks a free one. */
  readonly port?: number;
  /** A name beside the loopback ones under which requests may arrive; then every network interface listens. */
  readonly host?: string;
}

/** A simulator that answers on a port. */
export interface HttpDoor {
  readonly port: number;
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** How long answers under way may take once the door closes. */
const LAST_ANSWERS_MS = 1000;

/** Opens a simulator to every program of this machine. Resolves once it answers. */
export async function serveHttp(simulator: Simulator, { port = 8787, host }: HttpOptions = {}): Promise<HttpDoor> {
  const server = createServer((message, response) => {
    answer(simulator, host, message, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, port, host === undefined ? LOOPBACK : '0.0.0.0');
  // A server that listens on a port has such an address.
  const { port: taken } = server.address() as AddressInfo;
  return { port: taken, url: `http://${LOOPBACK}:${taken}`, close: () => close(server) };
}

async function answer(
  simulator: Simulator,
  host: string | undefined,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = `http://${message.headers.host ?? ''}`;
  const name = URL.canParse(origin) ? new URL(origin).hostname : '';
  // A foreign page can have its own name point at this machine; the name gives it away.
  if (!isLoopback(name) && name !== host) {
    send(message, response, refusal(403, 'Call the simulator by a loopback name, or start it with --host.'));
    return;
  }
  const url = urlOf(origin, message.url);
  if (!url) send(message, response, refusal(400, 'The path of the request is no path.'));
  else if (url.pathname === '/' && message.method === 'GET') send(message, response, await statusPage(simulator));
  else send(message, response, await simulator.handle(requestOf(url, message)));
}

function urlOf(origin: string, path = '/'): URL | undefined {
  // `//x/y` would be read as another host.
  return path.startsWith('/') && URL.canParse(origin + path) ? new URL(origin + path) : undefined;
}

function refusal(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { 'x-wechat-simulator': '1' } });
}

function requestOf(url: URL, message: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const method = message.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  // Whoever stops reading early still wants to answer: the socket stays.
  const body = NodeReadableStream.from(message.iterator({ destroyOnReturn: false }));
  // Node's own stream type and the page's differ in name only; `duplex` is missing from the page's options.
  return new Request(url, { method, headers, body: body as ReadableStream, duplex: 'half' } as RequestInit);
}

function send(message: IncomingMessage, response: ServerResponse, answer: Response): void {
  void write(response, answer).finally(() => {
    // What nobody reads is let go, so that the sender gets to read the answer.
    if (!message.complete) message.resume();
  });
}

async function write(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(new Uint8Array(await answer.arrayBuffer()));
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
