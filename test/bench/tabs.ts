import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';

/** Does something with a browser and closes it. */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? '', args: CHROMIUM_ARGUMENTS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Runs a script that ends with `globalThis.bench` in a document where nothing ran before. */
export async function fresh(tab: Page, script: string): Promise<void> {
  await tab.goto('about:blank');
  await tab.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
  await tab.addScriptTag({ content: script, type: 'module' });
  await tab.waitForFunction(() => 'bench' in globalThis);
  await tab.bringToFront();
}
