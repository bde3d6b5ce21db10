import { expect } from 'chai';
import { serveHttp } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import { serveInProcess } from '../../simulator/node.js';
import { play } from '../data/recorded-calls.js';
import { answerOf, playDirectly } from '../data/transcript.js';

describe('300 recorded calls get the same bytes', () => {
  let direct: string;
  before(async () => {
    direct = await playDirectly(1);
  });

  it('over a real socket', async () => {
    const door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const transcript = await play(async (path, init) => answerOf(await fetch(door.url + path, init)));
    await door.close();
    same(transcript, direct);
  });

  it('through interception in a process', async () => {
    const door = serveInProcess(createSimulator({ seed: 1 }));
    const transcript = await play(async (path, init) =>
      answerOf(await fetch(`https://api.weixin.qq.com${path}`, init)),
    );
    door.stop();
    same(transcript, direct);
  });
});

/** Compares line by line: half a megabyte in one message helps nobody. */
function same(transcript: string, expected: string): void {
  const lines = transcript.split('\n');
  const different = expected.split('\n').findIndex((line, index) => line !== lines[index]);
  expect(different === -1 ? '' : `${lines[different - 1] ?? ''}\n${lines[different] ?? ''}`).to.equal('');
  expect(transcript === expected).to.equal(true);
}
