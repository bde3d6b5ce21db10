import { spawnSync } from 'node:child_process';
import axe from 'axe-core';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { createServer, preview, type PreviewServer, type ViteDevServer } from 'vite';

const BUILT = '.cache/playground';
const BUILD = ['node_modules/vite/bin/vite.js', 'build', '--outDir', BUILT, '--emptyOutDir', '--logLevel', 'warn'];

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** What a person fills into the first template, 订单发货通知. */
export const ORDER = [
  ['thing1', '手冲咖啡壶套装'],
  ['character_string2', 'QZ20261118004217'],
  ['thing3', '飞鹭速运'],
  ['character_string4', 'FL8830512764201'],
  ['time5', '2026-11-20 14:30'],
] as const;

/** The playground in a real browser, under the header of `vite.config.ts`. */
export class Stage {
  readonly server: ViteDevServer | PreviewServer;
  readonly browser: Browser;
  readonly url: string;

  private constructor(server: Stage['server'], browser: Browser, url: string) {
    this.server = server;
    this.browser = browser;
    this.url = url;
  }

  /** The sources, module by module, as `npm start` serves them. */
  static async open(): Promise<Stage> {
    // Nothing is watched: a file saved meanwhile must not reload the page under test.
    const server = await createServer({ server: { port: 0, hmr: false, watch: null }, logLevel: 'error' });
    return Stage.#on(await server.listen());
  }

  /** What `npm run build:playground` makes of them. A visitor asks for a tenth of the files. */
  static async openBuilt(): Promise<Stage> {
    // In a process of its own, because Vite makes the one that builds a production of Node.
    const { status, stdout, stderr } = spawnSync(process.execPath, BUILD, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The playground could not be built.\n${stdout}${stderr}`);
    return Stage.#on(await preview({ preview: { port: 0 }, build: { outDir: BUILT }, logLevel: 'error' }));
  }

  static async #on(server: Stage['server']): Promise<Stage> {
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser; `npm test` finds one.');
    const [url] = server.resolvedUrls?.local ?? [];
    if (url === undefined) throw new Error('The playground has no address.');
    const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_FLAGS });
    return new Stage(server, browser, url);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** A new visitor: a page of their own, the simulator with seed 1. */
  async visit(options: VisitOptions = {}): Promise<Visitor> {
    const context = await this.browser.createBrowserContext();
    return Visitor.arrive(await context.newPage(), this.url, options);
  }

  /** Everybody leaves: a page that stays open goes on working, and takes its time from the next one. */
  async clear(): Promise<void> {
    const own = this.browser.defaultBrowserContext();
    const others = this.browser.browserContexts().filter((context) => context !== own);
    await Promise.all(others.map((context) => context.close()));
  }
}

interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Device pixels in a CSS pixel. */
  readonly scale?: number;
}

/** A person at the playground. Everything they do is a key or a click; `problems` collects what the page complains of. */
/** The first template of notices, filled in. */
const NOTICE = [
  ['thing1', '手冲咖啡壶套装'],
  ['time2', '2026年1月6日 10:00'],
  ['amount3', '¥168.00'],
  ['thing4', '每人限购两套'],
] as const;

export class Visitor {
  readonly page: Page;
  readonly problems: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  static async arrive(page: Page, url: string, options: VisitOptions): Promise<Visitor> {
    const { width = 1440, height = 960, scheme = 'light', scale = 1 } = options;
    const visitor = new Visitor(page);
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Colours are judged, and pictures taken, when nothing moves any more.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(`${url}?seed=1`);
    await visitor.find('wechat-simulator-panel');
    await visitor.find('#template option:nth-child(2)');
    return visitor;
  }

  /** Waits for an element, through shadow roots. */
  async find(selector: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForSelector(`pierce/${selector}`, { timeout: 10_000 });
    if (!found) throw new Error(`Nothing matches ${selector}.`);
    return found as ElementHandle<HTMLElement>;
  }

  /** Waits until `selector` shows a text that holds `text`. */
  async sees(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted, words) => {
        const search = (root: Document | ShadowRoot): boolean =>
          [...root.querySelectorAll<HTMLElement>('*')].some(
            (element) =>
              (element.matches(wanted) && (element.innerText || element.textContent || '').includes(words)) ||
              (element.shadowRoot ? search(element.shadowRoot) : false),
          );
        return search(document);
      },
      { timeout: 10_000 },
      selector,
      text,
    );
  }

  /** The button whose name holds `name`, wherever it stands; pressed with the keyboard. */
  async press(name: string): Promise<void> {
    const button = await this.page.waitForSelector(`aria/${name}[role="button"]`, { timeout: 10_000 });
    if (!button) throw new Error(`There is no button named ${name}.`);
    await button.focus();
    await this.page.keyboard.press('Enter');
  }

  /** Presses Tab until the focused element is `selector`, as a person without a mouse must. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate(holdsFocus, selector)) return;
    }
    throw new Error(`Forty Tabs did not reach ${selector}.`);
  }

  /** Chooses the first template and fills it in, with keys alone. */
  async write(fields: readonly (readonly [name: string, text: string])[] = ORDER): Promise<void> {
    const { keyboard } = this.page;
    await this.tabTo('#template');
    await keyboard.press('ArrowDown');
    await this.find('wechat-field[name="thing1"]');
    for (const [name, text] of fields) {
      await this.tabTo(`wechat-field[name="${name}"]`);
      await keyboard.type(text);
    }
  }

  /** Goes to another kind of message with the arrow keys; from template messages it is one to notices, two to texts. */
  async turnKind(...keys: readonly ('ArrowRight' | 'ArrowLeft')[]): Promise<void> {
    await this.page.focus('pierce/.compose [role="radio"][aria-checked="true"]');
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Chooses the first template of notices and fills it in, with keys alone. */
  async writeNotice(fields: readonly (readonly [name: string, text: string])[] = NOTICE): Promise<void> {
    const { keyboard } = this.page;
    await this.turnKind('ArrowRight');
    await this.sees('#template option', '开售提醒');
    await this.tabTo('wechat-subscription-composer');
    await keyboard.press('ArrowDown');
    await this.find('wechat-field[name="thing1"]');
    for (const [name, text] of fields) {
      await this.tabTo(`wechat-field[name="${name}"]`);
      await keyboard.type(text);
    }
  }

  /** Goes to the page on the phone and raises the question there. */
  async askFor(name: string): Promise<void> {
    await this.press(`请${name}订阅`);
    await this.find('[part~="subscribe-button"]');
    await this.press('订阅通知');
    await this.find('[role="dialog"][aria-modal="true"]');
  }

  /** What axe's full default set finds, as readable lines. */
  async violations(): Promise<readonly string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document); // injected above
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary = '' }) => [id, target.join(' '), html, failureSummary].join('\n')),
      );
    });
  }
}

/** Whether the innermost focused element, or one of its hosts, matches. Runs in the page. */
function holdsFocus(selector: string): boolean {
  for (let element = document.activeElement; element; element = element.shadowRoot?.activeElement ?? null) {
    if (element.matches(selector)) return true;
  }
  return false;
}
