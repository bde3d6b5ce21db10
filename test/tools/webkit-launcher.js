import { setTimeout as sleep } from 'node:timers/promises';
import { Session } from './webkit-session.js';

// Drives WebKitGTK's MiniBrowser by W3C WebDriver. The ready-made launcher would bring some 250 packages for it.

/** Keys that WebDriver knows by a private code point instead of a name. */
const KEYS = new Map([
  ['Alt', '\uE00A'],
  ['ArrowDown', '\uE015'],
  ['ArrowLeft', '\uE012'],
  ['ArrowRight', '\uE014'],
  ['ArrowUp', '\uE013'],
  ['Backspace', '\uE003'],
  ['Control', '\uE009'],
  ['Delete', '\uE017'],
  ['End', '\uE010'],
  ['Enter', '\uE007'],
  ['Escape', '\uE00C'],
  ['Home', '\uE011'],
  ['Meta', '\uE03D'],
  ['PageDown', '\uE00F'],
  ['PageUp', '\uE00E'],
  ['Shift', '\uE008'],
  ['Space', ' '],
  ['Tab', '\uE004'],
]);
const BUTTONS = { left: 0, middle: 1, right: 2 };
const RESIZE_LIMIT_MS = 2_000;
/** What the other browsers start with. */
const DEFAULT_VIEWPORT = { width: 800, height: 600 };

/** @typedef {{ button?: keyof typeof BUTTONS }} ClickOptions */
/** @typedef {{ width: number, height: number }} Viewport */

/**
 * Sizes the window so that the page gets this much of it, and waits until it has: the window manager takes its time.
 *
 * @param {Session} session
 * @param {Viewport} viewport
 */
async function setViewport(session, { width, height }) {
  const script = 'return [innerWidth, innerHeight, outerWidth, outerHeight]';
  const measure = async () =>
    /** @type {[number, number, number, number]} */ (await session.call('POST', '/execute/sync', { script, args: [] }));
  const [innerWidth, innerHeight, outerWidth, outerHeight] = await measure();
  if (innerWidth === width && innerHeight === height) return;
  const frame = { width: outerWidth - innerWidth, height: outerHeight - innerHeight };
  await session.call('POST', '/window/rect', { width: width + frame.width, height: height + frame.height });
  const end = Date.now() + RESIZE_LIMIT_MS;
  for (;;) {
    const [currentWidth, currentHeight] = await measure();
    if (currentWidth === width && currentHeight === height) return;
    if (Date.now() > end) {
      throw new Error(
        `WebKit's window became ${currentWidth} × ${currentHeight} instead of ${width} × ${height}. ` +
          'It is never narrower than 447 px: put the element in a narrow container instead.',
      );
    }
    await sleep(20);
  }
}

/**
 * The part of Puppeteer's `Page` that the test commands use.
 *
 * @param {Session} session
 */
function pageOf(session) {
  /** @param {object} source */
  const act = (source) => session.call('POST', '/actions', { actions: [source] });
  /** @param {object[]} actions */
  const keys = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  /** @param {object[]} actions */
  const pointer = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });

  /** @param {string} key */
  const keyDown = (key) => ({ type: 'keyDown', value: KEYS.get(key) ?? key });
  /** @param {string} key */
  const keyUp = (key) => ({ type: 'keyUp', value: KEYS.get(key) ?? key });
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
  /** @param {ClickOptions} [options] */
  const press = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
  /** @param {ClickOptions} [options] */
  const release = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });

  return {
    keyboard: {
      type: (/** @type {string} */ text) => keys(...[...text].flatMap((key) => [keyDown(key), keyUp(key)])),
      press: (/** @type {string} */ key) => keys(keyDown(key), keyUp(key)),
      down: (/** @type {string} */ key) => keys(keyDown(key)),
      up: (/** @type {string} */ key) => keys(keyUp(key)),
    },
    mouse: {
      move: (/** @type {number} */ x, /** @type {number} */ y) => pointer(move(x, y)),
      down: (/** @type {ClickOptions} */ options) => pointer(press(options)),
      up: (/** @type {ClickOptions} */ options) => pointer(release(options)),
      click: (/** @type {number} */ x, /** @type {number} */ y, /** @type {ClickOptions} */ options) =>
        pointer(move(x, y), press(options), release(options)),
      reset: () => session.call('DELETE', '/actions'),
    },
    setViewport: (/** @type {Viewport} */ viewport) => setViewport(session, viewport),
    emulateMediaFeatures() {
      throw new Error('WebKit cannot emulate media features: test them in Chromium.');
    },
    async screenshot() {
      return Buffer.from(String(await session.call('GET', '/screenshot')), 'base64');
    },
  };
}

/**
 * Runs test pages in WebKitGTK, one after another: one driver has one session.
 *
 * @param {import('./browsers.js').WebKit} webkit
 * @returns {import('@web/test-runner').BrowserLauncher & { getPage(): ReturnType<typeof pageOf> }}
 */
export function webkitLauncher(webkit) {
  // Two runs on one machine do not meet on one port.
  const port = 20_000 + (process.pid % 20_000);
  const session = new Session(port);
  const page = pageOf(session);
  /** @type {Map<string, string>} */
  const active = new Map();

  /** @type {(id: string, url: string) => Promise<void>} */
  const startSession = async (id, url) => {
    if (!session.started) await session.start(webkit, port);
    active.set(id, url);
    // One window serves all files: the next one shall not find the size that the last one left.
    await setViewport(session, DEFAULT_VIEWPORT);
    await session.call('POST', '/url', { url });
  };

  return {
    name: 'WebKit',
    // The commands (`sendKeys`, `sendMouse`, `setViewport`) ask a launcher of this type for its page.
    type: 'puppeteer',
    concurrency: 1,
    startSession,
    startDebugSession: startSession,
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    getPage: () => page,
    async stopSession(id) {
      active.delete(id);
      await session.call('POST', '/url', { url: 'about:blank' });
      return {};
    },
    stop: () => session.stop(),
  };
}
