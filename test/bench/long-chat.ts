import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../tools/browsers.js';
import { grown, median } from './measure.js';
import type { Figure } from './measure.js';

const ROUNDS = 9;
const SIZES = [1_000, 10_000, 100_000] as const;
const LONGEST = 100_000;

interface Bench {
  readonly mount: (count: number) => Promise<number>;
  readonly scroll: () => Promise<{ readonly frame: number; readonly screens: number }>;
}

/**
 * 14 and 15: a chat of 100,000 messages, mounted and scrolled, against a list of @lit-labs/virtualizer with the same texts;
 * and how mounting grows.
 */
export async function longChat(scripts: Readonly<Record<'phone' | 'floor', string>>): Promise<readonly Figure[]> {
  const executablePath = process.env.CHROME_PATH ?? '';
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const [phone, floor] = [await open(browser, scripts.phone), await open(browser, scripts.floor)];
    const ours = new Map<number, number[]>();
    const bare: number[] = [];
    for (const size of SIZES) {
      // The first round loads what is loaded once.
      await mount(phone, size);
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        times.push(await mount(phone, size));
        if (size === LONGEST) bare.push(await mount(floor, size));
      }
      ours.set(size, times);
    }
    const longest = ours.get(LONGEST) ?? [];
    const mounted: Figure = {
      budget: 14,
      name: `phone with ${LONGEST} messages: mount against @lit-labs/virtualizer`,
      limit: { most: 2 },
      ratios: longest.map((time, round) => time / (bare[round] ?? NaN)),
      notes: { 'ms phone': median(longest), 'ms floor': median(bare) },
    };
    return [mounted, ...grown('phone mounted, messages', ours), ...(await scrolled(phone, floor))];
  } finally {
    await browser.close();
  }
}

async function scrolled(phone: Page, floor: Page): Promise<readonly Figure[]> {
  await mount(phone, LONGEST);
  await mount(floor, LONGEST);
  const ratios: number[] = [];
  const screens: number[] = [];
  const frames: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const [ours, bare] = [await scroll(phone), await scroll(floor)];
    ratios.push(ours.frame / bare.frame);
    frames.push(ours.frame);
    screens.push(ours.screens);
    // Back to the end, from where the next round scrolls.
    await mount(phone, LONGEST);
  }
  const of = `phone with ${LONGEST} messages`;
  const notes = { 'ms a frame': median(frames) };
  return [
    { budget: 14, name: `${of}: a frame while scrolling, against the same`, limit: { most: 2 }, ratios, notes },
    { budget: 14, name: `${of}: screens drawn while scrolling`, limit: { most: 3 }, ratios: screens, notes: {} },
  ];
}

async function open(browser: Browser, script: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
  await tab.addScriptTag({ content: script, type: 'module' });
  await tab.waitForFunction(() => 'bench' in globalThis);
  return tab;
}

async function mount(tab: Page, count: number): Promise<number> {
  await tab.bringToFront();
  return tab.evaluate((size) => (globalThis as unknown as { bench: Bench }).bench.mount(size), count);
}

async function scroll(tab: Page): ReturnType<Bench['scroll']> {
  await tab.bringToFront();
  return tab.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.scroll());
}
