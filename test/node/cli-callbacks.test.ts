import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { SimulatorCommand } from './command.js';
import type { Child } from './command.js';
import { getJson } from './http-api.js';
import { Receiver, valueOf } from './receiver.js';

const CLI = resolve('.cache/test-cli/callbacks.js');

interface World {
  readonly url: string;
  readonly appid: string;
  readonly openid: string;
}

describe('the command wechat-simulator and its callbacks', () => {
  let command: SimulatorCommand;
  let receiver: Receiver;

  before(async () => {
    command = await SimulatorCommand.bundle(CLI);
  });
  beforeEach(async () => {
    receiver = await Receiver.start();
  });
  afterEach(async () => {
    command.end();
    await receiver.down();
  });

  const start = async (...args: readonly string[]): Promise<{ readonly child: Child; readonly world: World }> => {
    const { child, url } = await command.serve('--seed=1', ...args);
    const { accounts } = await getJson<{ accounts: { appid: string }[] }>(`${url}/simulator/accounts`);
    const { followers } = await getJson<{ followers: { openid: string }[] }>(`${url}/simulator/followers`);
    return { child, world: { url, appid: accounts[0]?.appid ?? '', openid: followers[0]?.openid ?? '' } };
  };
  const post = async (url: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
  const listen = ({ url, appid }: World, callback_url = receiver.url) =>
    post(`${url}/simulator/accounts`, { appid, callback_url });
  const write = ({ url, openid }: World, content: string) =>
    post(`${url}/simulator/followers/${openid}/actions`, { type: 'text', content });

  it('gives a receiver as long as --callback-timeout says', async () => {
    const { world } = await start('--callback-timeout=0.1');
    await listen(world);
    receiver.answer = () => undefined;
    const since = Date.now();
    const { pushes } = (await write(world, '在吗')) as { pushes: { attempts: { problem: string }[] }[] };
    expect(pushes[0]?.attempts.map(({ problem }) => problem)).to.deep.equal(
      Array(3).fill('No answer came within 0.1 s.'),
    );
    expect(Date.now() - since).to.be.within(300, 3000);
  });

  it('calls a host only when --allow-callback names it', async () => {
    const { world } = await start('--callback-timeout=1');
    // A name that resolves nowhere: what is asked is whether it is tried.
    const { callback_problem } = await listen(world, 'http://receiver.invalid/');
    expect(callback_problem).to.contain('--allow-callback receiver.invalid');
    const { world: open } = await start(
      '--callback-timeout=1',
      '--allow-callback=a.invalid',
      '--allow-callback=receiver.invalid',
    );
    expect((await listen(open, 'http://receiver.invalid/')).callback_problem).to.match(/broke off|No answer/);
  });

  for (const value of ['0', '-1', 'long', '61', '1e1']) {
    it(`refuses --callback-timeout ${value} with a sentence`, async () => {
      const { said, code } = await command.refusal('--port=0', `--callback-timeout=${value}`);
      expect(code).to.equal(1);
      expect(said).to.contain('--callback-timeout is a number of seconds above 0 and at most 60');
    });
  }

  it('ends within two seconds while a receiver hangs', async () => {
    const { child, world } = await start();
    await listen(world);
    const arrived = new Promise<void>((done) => {
      receiver.answer = () => done();
    });
    const writing = write(world, '在吗').catch(() => undefined);
    await arrived;
    const since = Date.now();
    child.kill('SIGTERM');
    await once(child, 'exit');
    await writing;
    expect(Date.now() - since).to.be.below(2000);
  });

  it('keeps what waits in the file of --state, and delivers it after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wechat-callbacks-'));
    const state = `--state=${join(folder, 'state')}`;
    const { child, world } = await start(state);
    await listen(world);
    await receiver.down();
    for (const content of ['一', '二']) await write(world, content);
    child.kill('SIGTERM');
    await once(child, 'exit');
    await receiver.up();
    const { world: later } = await start(state);
    await post(`${later.url}/simulator/clock`, { advance: 'PT1M' });
    expect(receiver.bodies.map((body) => valueOf(body, 'Content'))).to.deep.equal(['一', '二']);
    await rm(folder, { recursive: true });
  });
});
