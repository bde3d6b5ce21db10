/**
 * The second script tag: registers the panel and starts a simulator on this page, under `/__wechat`, the place where
 * every `wechat-connection` looks by default. Each panel on the page that has no simulator of its own shows this one.
 */
import '../components/simulator-panel/define.js';
import { serveInPage } from './browser.js';
import { createSimulator } from './create-simulator.js';

const simulator = createSimulator();
await serveInPage(simulator, { workerUrl: new URL('mockServiceWorker.js', document.baseURI).href });
for (const panel of document.querySelectorAll('wechat-simulator-panel')) panel.simulator ??= simulator;
