import { expect } from '@open-wc/testing';
import { clear, createStore, get, set } from 'idb-keyval';
import { indexedDbStorage, keepInPage } from '../../simulator/browser.js';
import { createSimulator } from '../../simulator/index.js';
import type { KeptState, Simulator } from '../../simulator/index.js';

// IndexedDB is tested here and not under test/simulator, which also runs where there is none.
describe('a state in the page', () => {
  const store = createStore('wechat-composer-simulator', 'state');
  const open: KeptState[] = [];
  const keep = async (simulator: Simulator, report?: (error: unknown) => void) => {
    const kept = await keepInPage(simulator, { name: 'test', gatherMs: 10_000, ...(report && { report }) });
    open.push(kept);
    return kept;
  };
  beforeEach(() => clear(store));
  afterEach(async () => {
    for (const kept of open.splice(0)) await kept.close();
  });

  it('is there again for the next simulator', async () => {
    const first = createSimulator({ seed: 1 });
    const kept = await keep(first);
    expect([kept.restored, kept.saves]).to.deep.equal([false, true]);
    await first.clock.advance(5000);
    await kept.saved();
    const bytes = await first.snapshot();
    await kept.close();
    const second = createSimulator({ seed: 2 });
    expect((await keep(second)).restored).to.equal(true);
    expect(await second.snapshot()).to.deep.equal(bytes);
  });

  it('falls back on the save before when the newest is damaged', async () => {
    const simulator = createSimulator({ seed: 1 });
    const kept = await keep(simulator);
    await simulator.clock.advance(1);
    await kept.saved();
    const before = await simulator.snapshot();
    await simulator.clock.advance(1);
    await kept.saved();
    await kept.close();
    const newest = `test/${String(await get('test/current', store))}`;
    const bytes = await get<Uint8Array>(newest, store);
    await set(newest, bytes?.slice(0, 1000), store);
    const other = createSimulator({ seed: 2 });
    await keep(other);
    expect(await other.snapshot()).to.deep.equal(before);
  });

  it('begins anew, and says why, when nothing saved can be read', async () => {
    await set('test/a', new Uint8Array([1, 2, 3]), store);
    await set('test/current', 'a', store);
    const reported: unknown[] = [];
    const simulator = createSimulator({ seed: 1 });
    const kept = await keep(simulator, (error) => reported.push(error));
    expect(kept.restored).to.equal(false);
    expect(String(reported)).to.contain('no snapshot');
    await simulator.clock.advance(1);
    await kept.saved();
    await kept.close();
    expect((await keep(createSimulator({ seed: 2 }))).restored).to.equal(true);
  });

  it('belongs to who came first; the second begins with it and saves nothing', async () => {
    const first = createSimulator({ seed: 1 });
    const owner = await keep(first);
    await first.clock.advance(1);
    await owner.saved();
    const bytes = await first.snapshot();
    const second = createSimulator({ seed: 2 });
    const guest = await keep(second);
    expect([guest.restored, guest.saves]).to.deep.equal([true, false]);
    await second.clock.advance(1000);
    await guest.saved();
    expect(await (await indexedDbStorage('test')).load()).to.deep.equal([bytes]);
    await owner.close();
    const third = createSimulator({ seed: 3 });
    expect((await keep(third)).saves).to.equal(true);
    expect(await third.snapshot()).to.deep.equal(bytes);
  });

  it('is saved when the page is left', async () => {
    const simulator = createSimulator({ seed: 1 });
    await keep(simulator);
    await simulator.clock.advance(1);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    const since = performance.now();
    while ((await get('test/current', store)) === undefined && performance.now() - since < 3000);
    expect(await get('test/current', store)).to.equal('a');
  });
});
