import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { COMPOSERS } from '../bench/bytes.js';
import { firstLoad } from '../tools/first-load.js';

/** Serves a page with a composer and its phone, made of the bundle that is measured; answers with what it was asked for. */
async function serve(composer: string, use: (url: string, asked: readonly string[]) => Promise<void>): Promise<void> {
  const { files, needed } = await firstLoad([composer, 'phone']);
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">
    <wechat-${composer}></wechat-${composer}><wechat-phone></wechat-phone>
    <script type="module" src="/${needed[0] ?? ''}"></script></html>`;
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    if (name !== '') asked.push(name);
    const type = name === '' ? 'text/html' : 'text/javascript';
    response.writeHead(name === '' || files.has(name) ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    response.end(name === '' ? body : files.get(name));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // an address of TCP, as was asked for
  try {
    await use(`http://127.0.0.1:${port}/`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The text of what an element has rendered, and whether it has a height. */
function painted(page: Page, tag: string): Promise<boolean> {
  return page.evaluate((name) => {
    const element = document.querySelector(name);
    return (element?.shadowRoot?.childElementCount ?? 0) > 0 && (element?.getBoundingClientRect().height ?? 0) > 0;
  }, tag);
}

describe('the first load of a composer with its phone', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
    browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  });
  after(() => browser.close());

  for (const composer of COMPOSERS) {
    it(`is all that a page with a ${composer} asks for until somebody does something`, async () => {
      const { needed } = await firstLoad([composer, 'phone']);
      await serve(composer, async (url, asked) => {
        const page = await browser.newPage();
        await page.goto(url, { waitUntil: 'networkidle0' });
        expect(await painted(page, `wechat-${composer}`)).to.equal(true);
        expect(await painted(page, 'wechat-phone')).to.equal(true);
        expect([...asked].sort()).to.deep.equal([...needed].sort());
        await page.close();
      });
    });
  }

  it('loses no key while more of a composer loads, and takes it back', async () => {
    await serve('text-composer', async (url, asked) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'networkidle0' });
      const first = asked.length;
      await page.focus('pierce/textarea');
      await page.keyboard.type('你好');
      const value = () => page.$eval('wechat-text-composer', ({ value }) => value);
      expect(await value()).to.deep.equal({ msgtype: 'text', text: { content: '你好' } });
      await page.waitForNetworkIdle();
      expect(asked.length).to.be.greaterThan(first);
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      expect(await value()).to.equal(null);
      await page.close();
    });
  });
});
