import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 10_000;

/** One WebDriver session, with the display and the driver it needs. */
export class Session {
  #processes = /** @type {import('node:child_process').ChildProcess[]} */ ([]);
  #base;
  #id = '';

  /** @param {number} port */
  constructor(port) {
    this.#base = `http://127.0.0.1:${port}`;
    process.once('exit', () => this.#killAll());
  }

  get started() {
    return this.#id !== '';
  }

  /**
   * @param {import('./browsers.js').WebKit} webkit
   * @param {number} port
   */
  async start({ driver, miniBrowser, xvfb }, port) {
    const display = await this.#startDisplay(xvfb);
    const software = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
    const env = { ...process.env, ...software, DISPLAY: display };
    this.#processes.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
    await this.#untilReady();
    const options = { binary: miniBrowser, args: ['--automation'] };
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
    const session = /** @type {{ sessionId: string }} */ (
      await this.#call('POST', '/session', { capabilities: { alwaysMatch } })
    );
    this.#id = session.sessionId;
  }

  async stop() {
    if (!this.started) return;
    // The processes end in any case; a driver that is gone already has nothing left to close.
    await this.call('DELETE', '').catch(() => undefined);
    this.#id = '';
    this.#killAll();
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path inside the session
   * @param {object} [body]
   * @returns {Promise<unknown>}
   */
  call(method, path, body) {
    return this.#call(method, `/session/${this.#id}${path}`, body);
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<unknown>}
   */
  async #call(method, path, body = {}) {
    const init = method === 'POST' ? { body: JSON.stringify(body) } : {};
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...init,
    });
    const { value } = /** @type {{ value: unknown }} */ (await response.json());
    if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  /**
   * @param {string} xvfb
   * @returns {Promise<string>} the display's name, such as `:99`
   */
  async #startDisplay(xvfb) {
    const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = spawn(xvfb, ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(child);
    return new Promise((found, failed) => {
      child.once('error', failed);
      child.once('exit', (code) => {
        failed(new Error(`Xvfb ended with ${String(code)} before it had a display.`));
      });
      child.stdio[3]?.once('data', (name) => {
        found(`:${String(name).trim()}`);
      });
    });
  }

  async #untilReady() {
    const end = Date.now() + START_LIMIT_MS;
    for (;;) {
      try {
        await this.#call('GET', '/status');
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await sleep(100);
      }
    }
  }

  #killAll() {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
  }
}
