// The command `forced-colors` of browser tests: a contrast theme of the system, on or off. Answers whether the browser
// can show one.

/**
 * The line to a page has to stay open: what it sets ends with it.
 *
 * @type {WeakMap<object, Promise<import('puppeteer-core').CDPSession>>}
 */
const lines = new WeakMap();

/** @type {import('@web/test-runner').TestRunnerPlugin} */
export const forcedColors = {
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    if (session.browser.type !== 'puppeteer') return false;
    const { browser } = /** @type {{ browser: import('@web/test-runner-chrome').ChromeLauncher }} */ (
      /** @type {unknown} */ (session)
    );
    const page = browser.getPage(session.id);
    try {
      const line = lines.get(page) ?? page.createCDPSession();
      lines.set(page, line);
      const features = [{ name: 'forced-colors', value: payload === true ? 'active' : 'none' }];
      await (await line).send('Emulation.setEmulatedMedia', { features });
      return true;
    } catch {
      // Firefox is driven by another protocol, which has no such thing.
      return false;
    }
  },
};
