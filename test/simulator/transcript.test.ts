import { expect } from 'chai';
import { ROUTES } from '../../simulator/router.js';
import { CALLS, recordedCalls } from '../data/recorded-calls.js';
import { playDirectly } from '../data/transcript.js';

describe('the recorded calls', () => {
  it(`are ${String(CALLS)}, and every route is among them but the stream of events`, () => {
    const called = recordedCalls().map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
    const shape = (route: string) => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+').replaceAll('/', '\\/')}$`);
    const missing = ROUTES.map(({ method, path }) => `${method} ${path}`)
      // Over HTTP it never ends, and in other places it is not there.
      .filter((route) => route !== 'GET /simulator/events')
      .filter((route) => !called.some((each) => shape(route).test(each)));
    expect(missing).to.deep.equal([]);
    expect(called).to.have.length(CALLS);
  });

  it('get the same answers twice with one seed, and others with another', async function () {
    this.timeout(20_000);
    const first = await playDirectly(1);
    expect((await playDirectly(1)) === first).to.equal(true);
    expect((await playDirectly(2)) === first).to.equal(false);
  });

  it('are answered by nothing but what the contract allows', async function () {
    this.timeout(20_000);
    const statuses = [...(await playDirectly(1)).matchAll(/^(\d{3}) application/gm)].map(([, status]) => status);
    expect(statuses).to.have.length(CALLS);
    expect([...new Set(statuses)].sort()).to.deep.equal(['200', '400', '404', '405', '409', '503']);
  });
});
