import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type * as Simulators from '../../simulator/index.js';
import type { KeptState, Simulator } from '../../simulator/index.js';
import type * as Keeping from '../../simulator/storage/keep-in-page.js';
import { Stage } from './stage.js';

/** What a tab holds on to between two steps of a test. */
interface Tab {
  simulator: Simulator;
  kept: KeptState;
}

declare global {
  var tab: Tab;
}

describe('two tabs of one origin', function () {
  this.timeout(60_000);
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  it('do not touch what the other saved, and who comes first saves', async () => {
    const context = await stage.browser.createBrowserContext();
    const [first, second] = [await context.newPage(), await context.newPage()];
    // Any page of the origin will do.
    for (const page of [first, second]) await page.goto(`${stage.url}stories/playground/favicon.svg`);
    expect(await keep(first, 1)).to.deep.equal({ restored: false, saves: true, seed: 1, messages: 5 });
    await write(first, 3);
    expect(await keep(second, 2)).to.deep.equal({ restored: true, saves: false, seed: 1, messages: 8 });
    await Promise.all([write(first, 20), write(second, 30)]);

    // A reload lets go of the lock and takes it again.
    await first.reload();
    expect(await keep(first, 3)).to.deep.equal({ restored: true, saves: true, seed: 1, messages: 28 });
    await second.reload();
    expect(await keep(second, 4)).to.deep.equal({ restored: true, saves: false, seed: 1, messages: 28 });

    await first.close();
    await second.reload();
    expect(await keep(second, 5)).to.deep.equal({ restored: true, saves: true, seed: 1, messages: 28 });
    await context.close();
  });
});

/** Starts a simulator in a tab and keeps its state. */
function keep(page: Page, seed: number) {
  return page.evaluate(
    async (own, engine, storage) => {
      const { createSimulator } = (await import(engine)) as typeof Simulators;
      const { keepInPage } = (await import(storage)) as typeof Keeping;
      const simulator = createSimulator({ seed: own });
      const kept = await keepInPage(simulator, { gatherMs: 1 });
      globalThis.tab = { simulator, kept };
      const status = await simulator.execute({ type: 'status' });
      const { seed, messages } = status.ok ? status.answer : { seed: NaN, messages: NaN };
      return { restored: kept.restored, saves: kept.saves, seed, messages };
    },
    seed,
    '/simulator/index.ts',
    '/simulator/storage/keep-in-page.ts',
  );
}

/** Lets the first follower write so many texts, each saved before the next. */
function write(page: Page, count: number) {
  return page.evaluate(async (texts) => {
    const { simulator, kept } = globalThis.tab;
    const listed = await simulator.execute({ type: 'list-followers' });
    const openid = (listed.ok && listed.answer.followers[0]?.openid) || '';
    for (let number = 1; number <= texts; number++) {
      await simulator.execute({ type: 'act', openid, action: { type: 'text', content: String(number) } });
      await kept.saved();
    }
  }, count);
}
