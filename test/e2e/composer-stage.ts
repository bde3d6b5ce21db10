import { Agent, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { TemplatedComposer } from '../../components/template-composer/templated-composer.js';
import { serveHttp, type HttpDoor } from '../../simulator/http.js';
import { createSimulator, type Account } from '../../simulator/index.js';
import type { Issue, Template } from '../../wechat/index.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import { send } from '../node/http-api.js';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { accountAt, allow, type Known } from './stage-account.js';

const pageOf = (kind: TemplateKind) => `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>A composer in a form</title>
  <form><wechat-${kind}-composer name="message"></wechat-${kind}-composer></form>
  <script type="module" src="/composer.js"></script>
</html>`;
const POLICY =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types wechat-composer lit-html dompurify";

/** More than this many bodies in one call of the page would make one message too long to debug. */
const BODIES_A_CALL = 200;

/** What the element says about a body. */
export interface Judged {
  /** `value` as JSON. */
  readonly value: string;
  readonly issues: readonly Issue[];
  /** Whether the form would let it pass. */
  readonly valid: boolean;
}

/** What the element shows after a person tried to send a body. */
export interface Shown {
  /** The controls that say `aria-invalid`: names of fields, and `template_id` for the picker. */
  readonly marked: readonly string[];
  /** The one that has focus. */
  readonly focused: string | undefined;
}

/** What WeChat answers. */
export interface Answer {
  readonly errcode: number;
  readonly errmsg: string;
}

/** The real composer of template messages, or of notices, in a form in Chromium, and beside it a simulator of seed 1 on a real socket. */
export class ComposerStage {
  readonly page: Page;
  readonly templates: readonly Template[];
  readonly account: Account;
  /** The openid of follower 1. */
  readonly receiver: string;
  /** What the page complained of. */
  readonly problems: readonly string[];
  readonly #url: string;
  readonly #kind: TemplateKind;
  readonly #token: string;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #close: () => Promise<void>;

  private constructor(
    kind: TemplateKind,
    door: HttpDoor,
    server: Server,
    browser: Browser,
    known: Known,
    page: Page,
    problems: string[],
  ) {
    this.#kind = kind;
    this.page = page;
    this.problems = problems;
    this.templates = known.templates;
    this.account = known.account;
    this.receiver = known.receiver;
    this.#url = door.url;
    this.#token = known.token;
    this.#close = async () => {
      await browser.close();
      this.#agent.destroy();
      server.close();
      await door.close();
    };
  }

  static async open(kind: TemplateKind = 'template'): Promise<ComposerStage> {
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
    const door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const known = await accountAt(door.url, kind);
    const server = await serveComposer(kind);
    const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const stage = new ComposerStage(kind, door, server, browser, known, page, problems);
    await stage.arrive(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    return stage;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Sends a body to follower 1 over the socket, whatever the composer thinks of it. A notice is allowed before. */
  async send(body: object): Promise<Answer> {
    const { template_id } = body as { readonly template_id?: unknown }; // a body may hold anything there
    if (this.#kind === 'subscription' && this.templates.some((each) => each.template_id === template_id)) {
      await allow(this.#url, this.receiver, String(template_id));
    }
    const text = JSON.stringify({ touser: this.receiver, ...body });
    const headers = { 'content-type': 'application/json' };
    const url = `${this.#url}${ENDPOINTS.send[this.#kind]}?access_token=${this.#token}`;
    const reply = await send(url, { method: 'POST', headers, agent: this.#agent }, text);
    // Every answer of WeChat's API is such an object.
    return JSON.parse(reply.text) as Answer;
  }

  /** Sets each body on the element, lets it render, and reads what it says. */
  judge(bodies: readonly object[]): Promise<readonly Judged[]> {
    return this.#inCalls<Judged>(bodies, judgeInPage);
  }

  /** Sets each body on an element that nobody has visited, tries to send it, and reads what is marked. */
  tryToSend(bodies: readonly object[]): Promise<readonly Shown[]> {
    return this.#inCalls<Shown>(bodies, tryInPage);
  }

  /** Text goes both ways: JSON keeps keys such as `__proto__` and half surrogate pairs, the debugging protocol does not. */
  async #inCalls<Result>(bodies: readonly object[], run: (texts: string[]) => Promise<string>): Promise<Result[]> {
    const results: Result[] = [];
    for (let start = 0; start < bodies.length; start += BODIES_A_CALL) {
      const texts = bodies.slice(start, start + BODIES_A_CALL).map((body) => JSON.stringify(body));
      results.push(...(JSON.parse(await this.page.evaluate(run, texts)) as Result[]));
    }
    return results;
  }

  private async arrive(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.evaluate(
      async (kind, known) => {
        const tag = `wechat-${kind}-composer` as const;
        await customElements.whenDefined(tag);
        const composer = document.querySelector(tag);
        if (composer) Object.assign(composer, known);
      },
      this.#kind,
      {
        templates: this.templates,
        miniPrograms: this.account.mini_programs,
        miniGames: this.account.mini_games,
        miniProgramPages: this.account.mini_program_pages,
      },
    );
  }
}

/** Serves the element and a page around it, under the header of a strict host. */
async function serveComposer(kind: TemplateKind): Promise<Server> {
  const { outputFiles } = await build({
    entryPoints: [`components/${kind}-composer/define.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const files = new Map([
    ['/', { type: 'text/html', text: pageOf(kind) }],
    ['/composer.js', { type: 'text/javascript', text: outputFiles[0]?.text ?? '' }],
    ['/favicon.ico', { type: 'image/x-icon', text: '' }],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    const type = file?.type ?? 'text/plain';
    response.writeHead(file ? 200 : 404, { 'content-type': type, 'content-security-policy': POLICY }).end(file?.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

// The two functions below run in the page: they see nothing but their argument.

async function judgeInPage(texts: string[]): Promise<string> {
  const composer = document.querySelector<TemplatedComposer>('[name=message]')!;
  const judged = [];
  for (const text of texts) {
    composer.value = text;
    await composer.updateComplete;
    const { value, issues, validity } = composer;
    judged.push({ value: JSON.stringify(value), issues, valid: validity.valid });
  }
  return JSON.stringify(judged);
}

async function tryInPage(texts: string[]): Promise<string> {
  const composer = document.querySelector<TemplatedComposer>('[name=message]')!;
  const root = composer.shadowRoot!;
  const shown = [];
  for (const text of texts) {
    composer.form?.reset();
    composer.value = text;
    await composer.send();
    await composer.updateComplete;
    const fields = [...root.querySelectorAll('wechat-field')];
    await Promise.all(fields.map((field) => field.updateComplete));
    const marked = fields.filter((field) => field.shadowRoot?.querySelector('[aria-invalid="true"]'));
    const nameOf = (control: Element) => (control.id === 'template' ? 'template_id' : control.getAttribute('name'));
    shown.push({
      marked: [...root.querySelectorAll('#template[aria-invalid="true"]'), ...marked].map(nameOf),
      focused: root.activeElement ? nameOf(root.activeElement) : undefined,
    });
  }
  return JSON.stringify(shown);
}
