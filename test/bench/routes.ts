import { createSimulator } from '../../simulator/create-simulator.js';
import type { LocalSimulator } from '../../simulator/create-simulator.js';
import type { WireRequest } from '../../simulator/exchange.js';
import { median } from './measure.js';
import type { Figure } from './measure.js';
import { chooseRoutes } from './router-of-some.js';

const CALLS = 3000;
const ROUNDS = 15;
const MANY = 150;

/** 9: one call among 150 endpoints against the same call among 1, in this process, by processor time. */
export async function routes(): Promise<Figure> {
  const one = await prepared(1);
  const many = await prepared(MANY);
  const ratios: number[] = [];
  const costs: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    // Taking turns at being first keeps what drifts from falling on one of them.
    const swap = round % 2 === 0;
    const first = await cost(swap ? many : one);
    const second = await cost(swap ? one : many);
    if (round < 0) continue;
    ratios.push(swap ? first / second : second / first);
    costs.push(swap ? second : first);
  }
  return {
    budget: 9,
    name: 'one call among 150 endpoints against among 1, processor time',
    limit: { most: 1.1 },
    ratios,
    notes: { 'µs of a call': median(costs) / CALLS },
  };
}

async function prepared(count: number): Promise<() => Promise<void>> {
  chooseRoutes(count);
  const simulator = createSimulator({ seed: 1 });
  const accounts = await simulator.execute({ type: 'list-accounts' });
  const appid = accounts.ok ? (accounts.answer.accounts[0]?.appid ?? '') : '';
  return () => call(simulator, appid);
}

async function call(simulator: LocalSimulator, appid: string): Promise<void> {
  const request: WireRequest = {
    method: 'GET',
    url: new URL('http://localhost/cgi-bin/user/get'),
    header: (name) => (name === 'x-wechat-appid' ? appid : undefined),
    body: nothing,
  };
  const { text } = await simulator.exchange(request, { trustsAppid: true });
  if (!text.startsWith('{"total":')) throw new Error(text);
}

/** A GET has no body. */
function nothing(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}

async function cost(once: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  for (let made = 0; made < CALLS; made += 1) await once();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
