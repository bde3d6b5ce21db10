import { expect } from '@open-wc/testing';
import type * as Door from '../../simulator/browser.js';
import { serveInPage } from '../../simulator/browser.js';
import { createSimulator } from '../../simulator/index.js';
import { play } from '../data/recorded-calls.js';
import { answerOf, playDirectly } from '../data/transcript.js';

describe('300 recorded calls get the same bytes', function () {
  this.timeout(120_000);
  let expected: string;
  before(async () => {
    // From the test server, which played them in Node.
    expected = await (await fetch('/node-transcript.txt')).text();
    expect(expected.length).to.be.above(100_000);
  });

  it('in this browser and in Node', async () => {
    same(await playDirectly(1), expected);
  });

  it("through fetch and MSW's worker", async () => {
    const door = await serveInPage(createSimulator({ seed: 1 }));
    const transcript = await play(async (path, init) => answerOf(await fetch(`/__wechat${path}`, init)));
    await door.stop();
    same(transcript, expected);
  });

  it('through version 3 of MSW', async () => {
    performance.clearResourceTimings();
    // A path that only the test server knows, see test/tools/msw3.js.
    const path = '/simulator/browser.ts?msw3';
    const { serveInPage: serve } = (await import(path)) as typeof Door;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded).to.include('/node_modules/msw3/lib/browser/index.js');
    const door = await serve(createSimulator({ seed: 1 }), { workerUrl: '/mockServiceWorker-3.js' });
    const transcript = await play(async (path, init) => answerOf(await fetch(`/__wechat${path}`, init)));
    await door.stop();
    same(transcript, expected);
  });
});

/** Compares line by line: half a megabyte in one message helps nobody. */
function same(transcript: string, expected: string): void {
  const lines = transcript.split('\n');
  const different = expected.split('\n').findIndex((line, index) => line !== lines[index]);
  expect(different === -1 ? '' : `${lines[different - 1] ?? ''}\n${lines[different] ?? ''}`.slice(0, 2000)).to.equal(
    '',
  );
  expect(transcript === expected).to.equal(true);
}
