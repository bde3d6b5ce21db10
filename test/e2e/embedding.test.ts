import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { buildPackage } from '../tools/built-package.js';
import { BUILT_PAGES, EmbeddingHost } from './embedding-host.js';

/** The compiler, on the pages in TypeScript, with the package as it was built. */
const COMPILE = ['node_modules/typescript/bin/tsc', '--project', 'test/fixtures/embedding/built.tsconfig.json'];

const TEXT = '您好，已为您加急，今天发出。';

describe('the built package, embedded in', function () {
  // The package may have to be built, and so do the pages.
  this.timeout(120_000);

  let host: EmbeddingHost;
  let browser: Browser;
  let page: Page;
  let problems: string[];

  before(async () => {
    buildPackage();
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
    [host, browser] = await Promise.all([
      EmbeddingHost.open(),
      puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS }),
    ]);
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  beforeEach(async () => {
    await host.forget();
    page = await browser.newPage();
    problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') problems.push(message.text());
    });
  });

  afterEach(() => page.close());

  const visit = async (name: string) => {
    await page.goto(`${host.url}/${name}/`);
    await page.waitForSelector('pierce/textarea');
  };

  const write = async (text: string) => {
    await page.focus('pierce/textarea');
    await page.keyboard.type(text);
  };

  /** With the keyboard, as everything else here. */
  const press = async (name: string) => {
    const button = await page.waitForSelector(`aria/${name}[role="button"]`);
    await button?.focus();
    await page.keyboard.press('Enter');
  };

  const sees = (selector: string, text: string) =>
    page.waitForFunction(
      (where, words) => document.querySelector<HTMLElement>(where)?.innerText.includes(words),
      {},
      selector,
      text,
    );

  /** Waits until the composer says that WeChat took the message. */
  const sent = () => page.waitForSelector('pierce/.verdict.success');

  it('a project in TypeScript knows tags, properties and events by the published types', () => {
    const { status, stdout } = spawnSync(process.execPath, COMPILE, { encoding: 'utf8' });
    expect(stdout).to.equal('');
    expect(status).to.equal(0);
  });

  it('a plain page by one script tag, with the simulator by a second, sends a message', async () => {
    await visit('plain');
    await page.waitForSelector('pierce/[part~="follower"]');
    const openid = await page.evaluate(async () => {
      const answer = (await (await fetch('/__wechat/simulator/followers')).json()) as {
        followers: readonly { openid: string }[];
      };
      const first = answer.followers[0]?.openid ?? '';
      document.querySelector('wechat-connection')?.setAttribute('touser', first);
      return first;
    });
    await write(TEXT);
    await press('发送');
    await sent();
    const inbox = await page.evaluate(async (person) => {
      const answer = await fetch(`/__wechat/simulator/followers/${person}/inbox`);
      return answer.text();
    }, openid);
    expect(inbox).to.contain(TEXT);
    expect(problems).to.deep.equal([]);
  });

  it('a form sends the value as JSON, which its server sends on', async () => {
    await visit('form');
    await press('发送');
    expect(page.url(), 'an empty required composer holds the form back').to.equal(`${host.url}/form/`);
    await write(TEXT);
    await Promise.all([page.waitForNavigation(), press('发送')]);
    expect(await host.inbox()).to.include(TEXT);
    expect(problems).to.deep.equal([]);
  });

  it('a page of another origin than the script, with its chunks, sends a message', async () => {
    await visit('cdn');
    await write(TEXT);
    await press('发送');
    await sent();
    expect(await host.inbox()).to.include(TEXT);
    expect(problems).to.deep.equal([]);
    expect(host.fromCdn).to.include('/dist/wechat-composer.js');
  });

  for (const name of Object.keys(BUILT_PAGES)) {
    it(`${name} sends a message, and its state is the value at every key`, async () => {
      await visit(name);
      await write('您好，发出。');
      // The page draws itself anew at each key; the caret stays where it was.
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('今天');
      await sees('output', '{"msgtype":"text","text":{"content":"您好，发出今天。"}}');
      await press('清空');
      await sees('output', 'null');
      expect(await page.$eval('pierce/textarea', (control) => (control as HTMLTextAreaElement).value)).to.equal('');
      await write(TEXT);
      await press('发送');
      await sees('p', 'sent ok');
      expect(await host.inbox()).to.include(TEXT);
      expect(problems).to.deep.equal([]);
    });
  }
});
