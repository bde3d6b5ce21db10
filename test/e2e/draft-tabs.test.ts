import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type {} from '../../components/text-composer/text-composer.js';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { DraftStage } from './draft-stage.js';

describe('one draft in two tabs', function () {
  this.timeout(60_000);
  let stage: DraftStage;
  let browser: Browser;
  before(async () => {
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
    stage = await DraftStage.open();
    browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  });
  after(async () => {
    await browser.close();
    stage.close();
  });

  it('is told to the older tab, which may load it or keep its own; nothing is lost by a reload', async () => {
    const first = await visit(browser, stage);
    await write(first, 'one');
    await sees(first, '已保存');
    const second = await visit(browser, stage);
    await sees(second, '已恢复');
    expect(await contentOf(second)).to.equal('one');
    await write(second, ' two');

    await sees(first, '此草稿在另一个标签页里有更新的版本');
    expect(await contentOf(first)).to.equal('one');
    await first.bringToFront();
    await press(first, '载入');
    expect(await contentOf(first)).to.equal('one two');

    // Both go on: each is told of the other, and whoever comes later finds both.
    await write(first, ' three');
    await sees(second, '此草稿在另一个标签页里有更新的版本');
    await write(second, ' four');
    await sees(first, '此草稿在另一个标签页里有更新的版本');
    await Promise.all([first.close(), second.close()]);
    const third = await visit(browser, stage);
    await sees(third, '还有一份');
    expect(await contentOf(third)).to.equal('one two four');
    await press(third, '载入');
    expect(await contentOf(third)).to.equal('one two three');
  });
});

async function visit(browser: Browser, stage: DraftStage): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(stage.url);
  await page.waitForSelector('pierce/textarea');
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.focus('wechat-text-composer');
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

async function press(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(`aria/${label}[role="button"]`);
  await button?.focus();
  await page.keyboard.press('Enter');
}

function contentOf(page: Page): Promise<string | undefined> {
  return page.$eval('wechat-text-composer', ({ value }) => (value?.text as { content?: string } | undefined)?.content);
}

/** Waits until the line about the draft holds these words. */
async function sees(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('wechat-text-composer')
        ?.shadowRoot?.querySelector('[part="draft"]')
        ?.textContent.includes(wanted),
    { polling: 100 },
    words,
  );
}
