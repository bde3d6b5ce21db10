import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { Api } from '../simulator/api.js';
import { send } from './http-api.js';

/** Every way in which a page sends a POST that a browser does not ask leave for, and one that it does. */
const WAYS = [
  ['no-cors, as text', { mode: 'no-cors', headers: { 'content-type': 'text/plain' } }],
  ['no-cors, as a form', { mode: 'no-cors', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['no-cors, without a type', { mode: 'no-cors' }],
  ['as JSON', { headers: { 'content-type': 'application/json' } }],
] as const;

describe('a web page of a foreign origin', () => {
  let api: Api;
  let door: HttpDoor;
  let seed: () => Promise<string>;
  beforeEach(async () => {
    api = await Api.start();
    door = await serveHttp(api.simulator, { port: 0 });
    seed = async () => (await send(`${door.url}/simulator`)).text.replace(/.*"seed":(\d+).*/, '$1');
  });
  afterEach(() => door.close());

  const evil = { origin: 'https://evil.example' };
  const json = { 'content-type': 'application/json' };

  it('is refused by its origin, whatever it posts, and no handler runs', async () => {
    for (const path of ['/simulator/reset', '/__wechat/simulator/reset', '/simulator/clock', '/simulator/accounts']) {
      for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://192.168.0.1']) {
        for (const headers of [{ ...json }, {}, { 'content-type': 'text/plain' }]) {
          const options = { method: 'POST', headers: { ...headers, origin } };
          expect((await send(door.url + path, options, '{"seed":7}')).status, `${path} from ${origin}`).to.equal(403);
        }
      }
    }
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await send(`${door.url}/simulator/faults`, { method, headers: evil })).status).to.equal(403);
    }
    expect(await seed()).to.equal('1');
  });

  it('may be one of this machine, or of the name the door was given', async () => {
    const options = (origin: string) => ({ method: 'POST', headers: { ...json, origin } });
    const local = await send(`${door.url}/simulator/reset`, options('http://localhost:5173'), '{"seed":7}');
    expect(local.status).to.equal(200);
    const named = await serveHttp(api.simulator, { port: 0, host: 'wechat' });
    expect((await send(`${named.url}/simulator/reset`, options('http://wechat:80'), '{}')).status).to.equal(200);
    expect((await send(`${named.url}/simulator/reset`, options('http://other'), '{}')).status).to.equal(403);
    await named.close();
  });

  describe('in Chromium', () => {
    let browser: Browser;
    let page: { url: string; close: () => void };
    before(async () => {
      const server = createServer((_, response) => response.end('<!doctype html><title>evil</title>'));
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      page = { url: `http://evil.example:${port}/`, close: () => server.close() };
      browser = await puppeteer.launch({
        executablePath: process.env.CHROME_PATH ?? '',
        args: [...CHROMIUM_ARGUMENTS, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
      });
    });
    after(async () => {
      await browser.close();
      page.close();
    });

    for (const [way, init] of WAYS) {
      it(`changes nothing by a POST ${way}, and reads nothing`, async () => {
        const tab = await browser.newPage();
        await tab.goto(page.url);
        const read = await tab.evaluate(
          async (url, options) => {
            try {
              const response = await fetch(url, { method: 'POST', body: '{"seed":7}', ...options });
              return await response.text();
            } catch {
              return '';
            }
          },
          `${door.url}/simulator/reset`,
          init,
        );
        expect(read).to.equal('');
        expect(await seed()).to.equal('1');
        await tab.close();
      });
    }
  });
});
