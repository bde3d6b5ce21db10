import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Simulator } from './simulator.js';
import { scriptUrl } from './trusted-types.js';

export { keepInPage } from './storage/keep-in-page.js';
export type { KeepInPageOptions } from './storage/keep-in-page.js';
export { indexedDbStorage } from './storage/indexed-db.js';

export interface PageOptions {
  /** Where the page finds MSW's worker file. */
  readonly workerUrl?: string;
  /** Also answers the page's calls of WeChat's own host. Off by default: a call that escapes would reach it. */
  readonly literalHost?: boolean;
}

/** A simulator that answers the requests of this page. */
export interface PageDoor {
  stop(): Promise<void>;
}

/** The paths of the page's own origin under which the simulator answers. */
const PREFIXES = ['/__wechat', '/__sinch'];

const WECHAT_HOST = 'https://api.weixin.qq.com';

/**
 * Lets a simulator answer the page's requests to its own `/__wechat/…` through a service worker.
 *
 * Wait for it before the first request: what leaves earlier goes to the network. A forced reload detaches a page from
 * its worker, and MSW then reloads it once more, so call this before anything is shown.
 */
export async function serveInPage(
  simulator: Simulator,
  { workerUrl = '/mockServiceWorker.js', literalHost = false }: PageOptions = {},
): Promise<PageDoor> {
  await register(workerUrl);
  const patterns = [...PREFIXES, ...(literalHost ? [WECHAT_HOST] : [])].map((place) => `${place}/*`);
  const door = { trustsAppid: true };
  // One handler for each place: MSW tries handlers one by one, the simulator's own table does not.
  const worker = setupWorker(
    ...patterns.map((pattern) => http.all(pattern, ({ request }) => simulator.handle(request, door))),
  );
  const options = {
    quiet: true,
    serviceWorker: { url: workerUrl },
    onUnhandledRequest: 'bypass',
    // The name of the same option from version 3 on.
    onUnhandledFrame: 'bypass',
  } as const;
  await worker.start(options);
  return {
    async stop() {
      // A promise from version 3 on, and nothing before that.
      const stop: () => unknown = () => worker.stop();
      await stop();
    },
  };
}

/** Registers the worker before MSW would: MSW does so by a bare text, which Trusted Types refuse. */
async function register(workerUrl: string): Promise<void> {
  const { serviceWorker } = navigator;
  const known = await serviceWorker.getRegistration();
  // Registering again what is there makes Chromium wait for nearly two seconds.
  if (known?.active?.scriptURL === new URL(workerUrl, document.baseURI).href) return;
  await controlled(await serviceWorker.register(scriptUrl(workerUrl)));
}

/** How long a new worker may take to look after the page; it takes a tenth of that. */
const CLAIM_MS = 2000;

/** Waits until a new worker has claimed the page: MSW reloads a page that has a worker and is not looked after. */
function controlled({ active }: ServiceWorkerRegistration): Promise<void> {
  const { serviceWorker } = navigator;
  // A worker that was there before claims nothing any more.
  if (serviceWorker.controller ?? active) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      serviceWorker.removeEventListener('controllerchange', done);
      resolve();
    };
    const timer = setTimeout(done, CLAIM_MS);
    serviceWorker.addEventListener('controllerchange', done);
  });
}
