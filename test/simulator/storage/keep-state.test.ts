import { expect } from 'chai';
import { NoSnapshot } from '../../../simulator/engine/snapshot.js';
import { createSimulator } from '../../../simulator/index.js';
import { keepState } from '../../../simulator/storage/keep-state.js';
import { memoryStorage } from '../../../simulator/storage/memory.js';
import type { StateStorage } from '../../../simulator/storage/state-storage.js';
import { Api } from '../api.js';

describe('keeping a state', () => {
  it('saves many changes together, and waits for all that had happened', async () => {
    const api = await Api.start();
    const storage = counting(memoryStorage());
    const kept = await keepState(api.simulator, storage, { gatherMs: 1 });
    const shipment = await api.shipment(1);
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        await api.call('message/template/send', shipment);
        await kept.saved();
      }),
    );
    expect(storage.saves).to.be.within(1, 25);
    expect((await storage.load())[0]).to.deep.equal(await api.simulator.snapshot());
    await kept.close();
  });

  it('saves by itself a moment after something has happened, once', async () => {
    const api = await Api.start();
    const storage = counting(memoryStorage());
    // Long enough for two calls in a slow browser.
    const kept = await keepState(api.simulator, storage, { gatherMs: 1000 });
    await api.call('user/get');
    await api.call('message/custom/send', api.text(1));
    expect(storage.saves).to.equal(0);
    await until(() => storage.saves === 1);
    expect((await storage.load())[0]).to.deep.equal(await api.simulator.snapshot());
    await kept.close();
    expect(storage.saves).to.equal(1);
  });

  it('does not make a call wait that changed nothing', async () => {
    const api = await Api.start();
    const storage = counting(memoryStorage());
    const kept = await keepState(api.simulator, storage, { gatherMs: 10_000 });
    await api.call('user/get');
    await kept.saved();
    expect(storage.saves).to.equal(0);
    await kept.close();
    expect(storage.saves).to.equal(1);
  });

  it('says that a save failed to who waits for it, and tries again with the next change', async () => {
    const simulator = createSimulator({ seed: 1 });
    const full = new Error('the disk is full');
    const storage = counting(memoryStorage());
    storage.fault = full;
    const kept = await keepState(simulator, storage, { gatherMs: 10_000 });
    await simulator.clock.advance(1);
    expect(await rejection(kept.saved())).to.equal(full);
    storage.fault = undefined;
    await kept.saved();
    expect((await storage.load())[0]).to.deep.equal(await simulator.snapshot());
    await kept.close();
  });

  it('reports a save that failed while nobody waits', async () => {
    const simulator = createSimulator({ seed: 1 });
    const storage = counting(memoryStorage());
    storage.fault = new Error('the disk is full');
    const reported: unknown[] = [];
    const kept = await keepState(simulator, storage, { gatherMs: 1, report: (error) => reported.push(error) });
    await simulator.clock.advance(1);
    await until(() => reported.length > 0);
    expect(reported).to.deep.equal([storage.fault]);
    storage.fault = undefined;
    await kept.close();
  });

  it('falls back on the state before a damaged one, and refuses when both are', async () => {
    const bytes = await createSimulator({ seed: 5 }).snapshot();
    const damaged = bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
    const simulator = createSimulator({ seed: 1 });
    const kept = await keepState(simulator, holding([damaged, bytes]));
    expect(kept.restored).to.equal(true);
    expect(await simulator.snapshot()).to.deep.equal(bytes);
    expect(await rejection(keepState(simulator, holding([damaged, damaged])))).to.be.instanceOf(NoSnapshot);
    await kept.close();
  });

  it('only loads where somebody else saves', async () => {
    const simulator = createSimulator({ seed: 1 });
    const storage = counting({ ...memoryStorage(), writable: false });
    const kept = await keepState(simulator, storage, { gatherMs: 1 });
    await simulator.clock.advance(1);
    await kept.saved();
    await kept.close();
    expect([kept.saves, storage.saves]).to.deep.equal([false, 0]);
  });
});

interface Counting extends StateStorage {
  saves: number;
  fault: Error | undefined;
}

function counting(inner: StateStorage): Counting {
  const storage: Counting = {
    ...inner,
    saves: 0,
    fault: undefined,
    async save(bytes) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (storage.fault) throw storage.fault;
      storage.saves += 1;
      await inner.save(bytes);
    },
  };
  return storage;
}

function holding(states: readonly Uint8Array[]): StateStorage {
  return { ...memoryStorage(), load: () => Promise.resolve(states) };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}
