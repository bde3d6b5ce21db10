import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';

const FOLDER = '.cache/storybook';
const BUILD = ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', FOLDER];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Words that only the text and the tables of that page have. */
const PAGES = {
  'start-embedding--docs': ['In a framework', 'onwechat-sent', 'wechatProxy'],
  'start-theming--docs': ['--wechat-color-accent', '#2747b8'],
  'start-rules--docs': ['character_string', '20 code-points', 'linkflow', '47003'],
  'start-simulator--docs': ['npm run simulator', '立春'],
};

interface Index {
  readonly entries: Readonly<Record<string, { readonly id: string; readonly type: 'docs' | 'story' }>>;
}

describe('the catalogue', function () {
  // It is built first.
  this.timeout(180_000);

  let server: Server;
  let browser: Browser;
  let page: Page;
  let url: string;
  let problems: string[];

  before(async () => {
    const environment = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, BUILD, { encoding: 'utf8', env: environment });
    expect(status, stdout + stderr).to.equal(0);
    server = createServer(({ url: path = '' }, response) => {
      const { pathname } = new URL(path, 'http://localhost');
      const file = join(FOLDER, pathname === '/' ? 'index.html' : pathname);
      readFile(file).then(
        (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes),
        () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has such an address.
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
    browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  });

  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      const address = request.url();
      if (/^https?:/.test(address) && !address.startsWith(url)) problems.push(`asked ${address}`);
    });
  });

  afterEach(() => page.close());

  it('has a page of documentation for each element', async () => {
    const index = JSON.parse(await readFile(join(FOLDER, 'index.json'), 'utf8')) as Index;
    const elements = Object.values(index.entries).filter(
      ({ id, type }) => id.startsWith('elements-') && type === 'docs',
    );
    for (const { id } of elements) {
      await page.goto(`${url}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForFunction(() => document.querySelectorAll('.docblock-argstable').length > 0);
    }
    expect(elements).to.have.length.at.least(6);
    expect(problems).to.deep.equal([]);
  });

  for (const [id, words] of Object.entries(PAGES)) {
    it(`shows ${id} with its tables, and asks nobody else for anything`, async () => {
      await page.goto(`${url}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForFunction((all) => all.every((word) => document.body.innerText.includes(word)), {}, words);
      expect(problems).to.deep.equal([]);
    });
  }

  it('opens with its own title, in its own colours, and asks nobody else for anything', async () => {
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector('a[title="wechat-composer"], a[href="./"]') !== null);
    await page.waitForFunction(() => document.title.includes('Embedding'));
    expect(problems).to.deep.equal([]);
  });
});
