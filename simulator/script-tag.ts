/**
 * The second script tag: registers the panel and starts a simulator on this page, under `/__wechat`, where every
 * `wechat-connection` looks by default. Connections that name no account get the simulator's first one, and panels that
 * have no simulator get this one.
 */
import '../components/simulator-panel/define.js';
import { serveInPage } from './browser.js';
import { createSimulator } from './create-simulator.js';

const simulator = createSimulator();
await serveInPage(simulator, { workerUrl: new URL('mockServiceWorker.js', document.baseURI).href });

const listed = await simulator.execute({ type: 'list-accounts' });
const appid = listed.ok ? listed.answer.accounts[0]?.appid : undefined;
for (const connection of document.querySelectorAll('wechat-connection')) connection.appid ||= appid ?? '';
for (const panel of document.querySelectorAll('wechat-simulator-panel')) panel.simulator ??= simulator;
