import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { WORKER_HEADERS, WORKER_PATH, workerScript } from '../tools/msw-worker.js';
import { median } from './measure.js';
import type { Figure } from './measure.js';

const CALLS = 200;
const CALLS_WITHIN = 4000;
const ROUNDS = 9;

interface Bench {
  readonly through: (calls: number) => Promise<number>;
  readonly within?: (calls: number) => Promise<number>;
}

/** 10: a call in a page without the service worker against one through it, and that against a bare MSW handler. */
export async function page(scripts: Readonly<Record<'simulator' | 'floor', string>>): Promise<readonly Figure[]> {
  const executablePath = process.env.CHROME_PATH ?? '';
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  // Two origins, so that each page has a worker of its own.
  const servers = [await serve(scripts.simulator), await serve(scripts.floor)] as const;
  try {
    const ours = await open(browser, servers[0].url);
    const bare = await open(browser, servers[1].url);
    const figures = { speed: [] as number[], cost: [] as number[], within: [] as number[], through: [] as number[] };
    for (let round = -1; round < ROUNDS; round += 1) {
      const within = (await run(ours, 'within', CALLS_WITHIN)) / CALLS_WITHIN;
      const through = (await run(ours, 'through', CALLS)) / CALLS;
      const floor = (await run(bare, 'through', CALLS)) / CALLS;
      if (round < 0) continue;
      figures.speed.push(through / within);
      figures.cost.push(through / floor);
      figures.within.push(1000 / within);
      figures.through.push(1000 / through);
    }
    return [
      {
        budget: 10,
        name: 'in-page calls per second without the worker against through it',
        limit: { least: 20 },
        ratios: figures.speed,
        notes: { 'calls/s without': median(figures.within), 'calls/s through': median(figures.through) },
      },
      {
        budget: 10,
        name: 'cost of a call through the worker against a bare MSW handler',
        limit: { most: 1.2 },
        ratios: figures.cost,
        notes: {},
      },
    ];
  } finally {
    await browser.close();
    for (const { close } of servers) close();
  }
}

async function serve(script: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(({ url }, response) => {
    if (url === WORKER_PATH) response.writeHead(200, WORKER_HEADERS).end(workerScript());
    else if (url === '/page.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

async function open(browser: Browser, url: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.waitForFunction(() => 'bench' in globalThis);
  return tab;
}

async function run(tab: Page, way: keyof Bench, calls: number): Promise<number> {
  await tab.bringToFront();
  return tab.evaluate(
    (name, count) => {
      const { bench } = globalThis as unknown as { bench: Bench };
      return bench[name]?.(count) ?? NaN;
    },
    way,
    calls,
  );
}
