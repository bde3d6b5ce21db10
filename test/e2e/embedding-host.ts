import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { serveHttp, type HttpDoor } from '../../simulator/http.js';
import { createSimulator, type Account, type Follower, type InboxMessage } from '../../simulator/index.js';
import { wechatProxy } from '../../stories/proxy-example/proxy.js';
import { getJson } from '../node/http-api.js';
import { bundlePage } from '../tools/embedding-pages.js';
import { workerScript } from '../tools/msw-worker.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
};

/** What frameworks call their own policies. */
const POLICIES = 'wechat-composer lit-html dompurify vue svelte-trusted-html';

/** A page of test/fixtures/embedding that a framework's compiler has to build. */
export const BUILT_PAGES = {
  react: 'main.tsx',
  preact: 'main.tsx',
  vue: 'main.js',
  svelte: 'main.js',
} as const;

/**
 * Somebody's site that embeds the built package: its pages under a strict header, its proxy, a server that takes a form,
 * and beside it a second origin that holds the package for everyone. WeChat is a simulator on a real socket.
 */
export class EmbeddingHost {
  readonly url: string;
  readonly cdn: string;
  readonly account: Account;
  /** Follower 1, who wrote an hour ago. */
  readonly receiver: Follower;
  /** What the second origin was asked for. */
  readonly fromCdn: string[] = [];
  readonly #door: HttpDoor;
  readonly #servers: readonly Server[];
  readonly #proxy: (request: Request) => Promise<Response>;
  readonly #scripts = new Map<string, Promise<string>>();

  private constructor(door: HttpDoor, account: Account, receiver: Follower, servers: readonly [Server, Server]) {
    this.#door = door;
    this.account = account;
    this.receiver = receiver;
    this.#servers = servers;
    const [site, cdn] = servers;
    this.url = addressOf(site);
    this.cdn = addressOf(cdn);
    this.#proxy = wechatProxy({ appid: account.appid, secret: account.secret, host: door.url });
    site.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#answer(request).then((answer) => send(answer, response), failed(response));
    });
    cdn.on('request', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
      this.fromCdn.push(url);
      fileOf(url, { 'access-control-allow-origin': '*' }).then((answer) => send(answer, response), failed(response));
    });
  }

  static async open(): Promise<EmbeddingHost> {
    const door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const { accounts } = await getJson<{ accounts: readonly Account[] }>(`${door.url}/simulator/accounts`);
    const { followers } = await getJson<{ followers: readonly Follower[] }>(`${door.url}/simulator/followers`);
    const [account] = accounts;
    const [receiver] = followers;
    if (!account || !receiver) throw new Error('The fresh state has accounts and followers.');
    const site = await listen(createServer());
    return new EmbeddingHost(door, account, receiver, [site, await listen(createServer())]);
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
    await this.#door.close();
  }

  /** What the receiver's phone shows, oldest first. */
  async inbox(): Promise<readonly string[]> {
    const url = `${this.#door.url}/simulator/followers/${this.receiver.openid}/inbox`;
    const { messages } = await getJson<{ messages: readonly InboxMessage[] }>(url);
    return messages.map((message) => message.text);
  }

  /** Takes what earlier tests sent out of the way. */
  async forget(): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${this.#door.url}/simulator/reset`, { method: 'POST', headers, body: '{"seed":1}' });
  }

  async #answer(message: IncomingMessage): Promise<Response> {
    const { pathname } = new URL(message.url ?? '/', this.url);
    const body = message.method === 'POST' ? await text(message) : null;
    if (pathname.startsWith('/wechat-proxy/')) {
      // Headers that come more than once come as lists, which none of these does.
      const headers = message.headers as Record<string, string>;
      return this.#proxy(new Request(this.url + pathname, { method: message.method ?? 'GET', headers, body }));
    }
    if (pathname === '/messages') return this.#takeForm(body ?? '');
    const page = /^\/(\w+)\/$/.exec(pathname)?.[1];
    if (page) return this.#page(page);
    const framework = /^\/(\w+)\.js$/.exec(pathname)?.[1] ?? '';
    if (framework in BUILT_PAGES) return script(await this.#scriptOf(framework as keyof typeof BUILT_PAGES));
    if (pathname === '/plain/mockServiceWorker.js') return script(workerScript());
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    return fileOf(pathname);
  }

  /** The form's server: it knows who the message is for, and sends it through its own proxy. */
  async #takeForm(body: string): Promise<Response> {
    const value = new URLSearchParams(body).get('message') ?? 'null';
    const message = { touser: this.receiver.openid, ...(JSON.parse(value) as object) };
    const request = new Request(`${this.url}/wechat-proxy/cgi-bin/message/custom/send`, {
      method: 'POST',
      headers: { 'x-wechat-appid': this.account.appid },
      body: JSON.stringify(message),
    });
    return this.#proxy(request);
  }

  async #page(name: string): Promise<Response> {
    const source = await readFile(`test/fixtures/embedding/${name}/index.html`, 'utf8');
    const filled = source
      .replaceAll('{{appid}}', this.account.appid)
      .replaceAll('{{touser}}', this.receiver.openid)
      .replaceAll('{{cdn}}', this.cdn);
    const scripts = name === 'cdn' ? `; script-src ${this.cdn}` : '';
    const policy = `default-src 'self'${scripts}; require-trusted-types-for 'script'; trusted-types ${POLICIES}`;
    return new Response(filled, {
      headers: { 'content-type': TYPES['.html'] ?? '', 'content-security-policy': policy },
    });
  }

  #scriptOf(name: keyof typeof BUILT_PAGES): Promise<string> {
    const known = this.#scripts.get(name) ?? bundlePage(`test/fixtures/embedding/${name}/${BUILT_PAGES[name]}`);
    this.#scripts.set(name, known);
    return known;
  }
}

function script(code: string): Response {
  return new Response(code, { headers: { 'content-type': TYPES['.js'] ?? '' } });
}

/** A file of the package, as it was built. */
async function fileOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  if (!/^\/dist\/[\w./-]+$/.test(path) || path.includes('..')) return new Response(null, { status: 404 });
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(await readFile(`.${path}`)), { headers: { 'content-type': type, ...headers } });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
}

function failed(response: ServerResponse): (error: unknown) => void {
  return (error) => {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  };
}

function addressOf(server: Server): string {
  // A server that listens on a port has such an address.
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
