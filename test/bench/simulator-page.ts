import { serveInPage } from '../../simulator/browser.js';
import { createSimulator } from '../../simulator/create-simulator.js';

// The simulator in a page: called through MSW's worker, and without it.

const simulator = createSimulator({ seed: 1 });
const accounts = await simulator.execute({ type: 'list-accounts' });
const appid = accounts.ok ? (accounts.answer.accounts[0]?.appid ?? '') : '';
const listed = await simulator.execute({ type: 'list-followers', limit: 1 });
const openid = listed.ok ? (listed.answer.followers[0]?.openid ?? '') : '';
await simulator.execute({ type: 'put-account', account: { appid, profile: 'eloqua' } });
await serveInPage(simulator);

const headers = { 'x-wechat-appid': appid };
const url = '/__wechat/cgi-bin/message/custom/send';
const body = JSON.stringify({ touser: openid, msgtype: 'text', text: { content: '您好，今天发货。' } });

async function check(response: Response): Promise<void> {
  const { errcode } = (await response.json()) as { errcode: number };
  if (errcode !== 0) throw new Error(`errcode ${errcode}`);
}

/** Milliseconds that so many calls take through the worker, one after the other. */
async function through(calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) await check(await fetch(url, { method: 'POST', headers, body }));
  return performance.now() - start;
}

/** The same calls, handed to the simulator by the page itself. */
async function within(calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const request = new Request(new URL(url, location.href), { method: 'POST', headers, body });
    await check(await simulator.handle(request, { trustsAppid: true }));
  }
  return performance.now() - start;
}
Object.assign(globalThis, { bench: { through, within } });
