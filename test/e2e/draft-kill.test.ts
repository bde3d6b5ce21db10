import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type {} from '../../components/text-composer/text-composer.js';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { DraftStage } from './draft-stage.js';

/** How often the browser is killed; `KILLS=50 npm test -- --only=node --files=draft-kill` for more. */
const KILLS = Number(process.env.KILLS ?? 8);
/** What may be lost. */
const LAST_SECOND_MS = 1000;
/** The browser dies at any moment up to this one after the first key. */
const LIFE_MS = 2500;

/** A key, and when the page had taken it. */
interface Typed {
  readonly key: string;
  readonly at: number;
}

describe(`a browser that is killed while a person types, ${KILLS} times`, function () {
  this.timeout(60_000 + KILLS * 20_000);
  let stage: DraftStage;
  let profile: string;
  before(async () => {
    stage = await DraftStage.open();
    profile = await mkdtemp(join(tmpdir(), 'wechat-draft-'));
  });
  after(async () => {
    stage.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  });

  it('loses nothing of the draft but what was typed in the last second', async () => {
    let known = '';
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { browser, page } = await launch(stage.url, profile);
      const found = await contentOf(page, known !== '');
      expect(found.startsWith(known), `kill ${kill}: ${found} instead of ${known}`).to.equal(true);
      const typed = await typeUntilKilled(browser, page, kill);
      const end = Date.now();
      const safe = typed.filter(({ at }) => end - at > LAST_SECOND_MS);
      known = found + safe.map(({ key }) => key).join('');
    }
    expect(known).not.to.equal('');
    const { browser, page } = await launch(stage.url, profile);
    const found = await contentOf(page, true);
    expect(found.startsWith(known), found).to.equal(true);
    // What came back is a message to go on with: it is said so, and its last step can be taken back.
    const before = await page.$eval('wechat-text-composer', (composer) => {
      composer.undo();
      return JSON.stringify(composer.value);
    });
    expect(before).not.to.contain(JSON.stringify(found));
    await browser.close();
  });
});

async function launch(url: string, userDataDir: string): Promise<{ browser: Browser; page: Page }> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
  const browser = await puppeteer.launch({ executablePath, userDataDir, args: CHROMIUM_ARGUMENTS });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForSelector('pierce/textarea');
  return { browser, page };
}

/** What the composer holds, once its draft is back where one is expected. */
async function contentOf(page: Page, expected: boolean): Promise<string> {
  if (expected) await page.waitForSelector('pierce/[part="draft"]');
  return page.$eval(
    'wechat-text-composer',
    ({ value }) => (value?.text as { content?: string } | undefined)?.content ?? '',
  );
}

/** Types words at the speed of a person in a hurry, and kills every process of the browser at a random moment. */
async function typeUntilKilled(browser: Browser, page: Page, number: number): Promise<readonly Typed[]> {
  const process_ = browser.process();
  if (!process_?.pid) throw new Error('The browser has no process.');
  const { pid } = process_;
  await page.focus('wechat-text-composer');
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  const typed: Typed[] = [];
  let alive = true;
  const life = pause(Math.random() * LIFE_MS).then(() => {
    alive = false;
    // Puppeteer starts the browser as the head of a group of its own.
    process.kill(-pid, 'SIGKILL');
  });
  const isTyping = async () => {
    for (let count = 0; alive; count += 1) {
      const key = count % 5 === 4 ? ' ' : String.fromCharCode(97 + ((number + count) % 26));
      await page.keyboard.press(key as 'a'); // one of the letters, or a blank
      typed.push({ key, at: Date.now() });
      await pause(20);
    }
  };
  // The last key is pressed in a browser that is gone.
  await Promise.all([life, isTyping().catch(() => undefined), once(process_, 'exit')]);
  return typed;
}
