import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

/** The simulator as `npm run simulator` starts it, which builds the page it shows. */
async function started(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const built = spawnSync(process.execPath, ['test/tools/bundle-simulator.js'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const child = spawn(process.execPath, ['.cache/simulator/cli.js', '--port', '0', '--seed', '1']);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/\S+/.exec(line.toString())?.[0];
  if (url === undefined) throw new Error(`The simulator says no address: ${line.toString()}`);
  return { url, child };
}

async function json(url: string, body?: object): Promise<Record<string, unknown>> {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return (await (await fetch(url, init)).json()) as Record<string, unknown>;
}

describe("the panel at the HTTP simulator's address", () => {
  let simulator: Awaited<ReturnType<typeof started>>;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  before(async function () {
    this.timeout(60_000);
    simulator = await started();
    browser = await puppeteer.launch({
      executablePath: process.env.CHROME_PATH ?? '',
      args: ['--no-sandbox', '--no-first-run', '--disable-background-networking'],
    });
    page = await browser.newPage();
    // Wide enough for a phone beside the lists.
    await page.setViewport({ width: 1000, height: 900 });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(simulator.url);
  });
  after(async () => {
    await browser.close();
    simulator.child.kill();
    await once(simulator.child, 'exit');
  });

  /** Waits until the panel shows a text. */
  const sees = (text: string) =>
    page.waitForFunction(
      (words) => {
        const shown = (root: ParentNode): boolean =>
          [...root.querySelectorAll<HTMLElement>('*')].some(
            (element) =>
              element.textContent.includes(words) || (element.shadowRoot !== null && shown(element.shadowRoot)),
          );
        return shown(document);
      },
      { timeout: 15_000 },
      text,
    );

  it('lets a tester write as a follower, under the strict header', async () => {
    const follower = await page.waitForSelector('pierce/[role=option]', { timeout: 15_000 });
    await follower?.click();
    const speak = await page.waitForSelector('pierce/[name=content]');
    await speak?.click();
    await page.keyboard.type('请问发货了吗');
    await page.keyboard.press('Enter');
    const openid = await follower?.evaluate((row) => row.getAttribute('data-openid'));
    const inbox = `${simulator.url}/simulator/followers/${openid ?? ''}/inbox`;
    let texts: string[] = [];
    for (let tries = 0; tries < 100 && !texts.includes('请问发货了吗'); tries += 1) {
      const { messages } = (await json(inbox)) as { messages: { text: string }[] };
      texts = messages.map(({ text }) => text);
    }
    expect(texts.at(-1)).to.equal('请问发货了吗');
    // The phone came on first use, as a chunk of its own.
    await sees('请问发货了吗');
    expect(problems).to.deep.equal([]);
  });

  it("shows another program's call, and its refusal in words, as it happens", async () => {
    const answer = await json(`${simulator.url}/cgi-bin/message/custom/send`, { touser: 'nobody' });
    expect(answer.errcode).to.equal(41001);
    await sees('41001');
    expect(problems).to.deep.equal([]);
  });

  it('serves its scripts and nothing else of the machine', async () => {
    const status = async (path: string) => (await fetch(simulator.url + path)).status;
    expect(await status('/panel/wechat-panel.js')).to.equal(200);
    for (const path of ['/panel/simulator/cli.js', '/panel/..%2fpackage.json', '/panel/chunks/none.js', '/panel/']) {
      expect(await status(path), path).to.equal(404);
    }
  });
});
