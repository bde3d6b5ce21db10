import '../../components/define.js';
import { serveInPage } from '../../simulator/browser.js';
import { createSimulator } from '../../simulator/index.js';
import { makeMenus } from './account-menu.js';
import './playground.js';
import { wordsFor } from './words.js';

/** `?seed=1` makes every id and the time the same again; without it the playground begins now, with time standing still. */
const seed = new URLSearchParams(location.search).get('seed');

try {
  const simulator = createSimulator({ clock: 'freeze', ...(seed === null ? {} : { seed: Number(seed) }) });
  await makeMenus(simulator);
  // What is asked before the worker is ready would go to the network, so nothing is shown until then.
  await serveInPage(simulator);
  const playground = document.createElement('wechat-playground');
  playground.simulator = simulator;
  document.body.append(playground);
} catch (error) {
  const words = wordsFor(document.documentElement.lang);
  const message = document.createElement('p');
  message.className = 'failure';
  message.setAttribute('role', 'alert');
  message.textContent = `${words.failed}：${String(error)}\n${words.failedHint}`;
  document.body.append(message);
  throw error;
}
