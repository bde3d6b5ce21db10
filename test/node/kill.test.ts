import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import { mix } from '../../simulator/engine/hash.js';
import type { Account, InboxMessage } from '../../simulator/index.js';
import { SimulatorCommand } from './command.js';
import { getJson } from './http-api.js';

const CLI = resolve('.cache/test-kill/cli.js');
const KILLS = 100;

describe('the command wechat-simulator --state', () => {
  let folder: string;
  let state: string;
  let command: SimulatorCommand;

  before(async () => {
    command = await SimulatorCommand.bundle(CLI);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wechat-simulator-'));
    state = join(folder, 'state');
  });
  afterEach(async () => {
    command.end();
    await rm(folder, { recursive: true });
  });

  const start = (...args: readonly string[]) => command.serve(`--state=${state}`, ...args);

  it(`loses nothing it has answered, killed ${String(KILLS)} times while it writes`, async function () {
    this.timeout(150_000);
    const answered: string[] = [];
    let openid = '';
    for (let round = 1; round <= KILLS; round++) {
      const { child, ended, url } = await start('--seed=1');
      openid ||= await firstOpenid(url);
      const path = `${url}/simulator/followers/${openid}`;
      const { messages } = await getJson<{ messages: InboxMessage[] }>(`${path}/inbox`);
      const there = new Set(messages.map((message) => message.text));
      expect(
        answered.filter((words) => !there.has(words)),
        `lost before round ${String(round)}`,
      ).to.deep.equal([]);
      // Counted in answers, so that a slow machine kills it in the midst of writing as well.
      let left = 1 + (mix(round) % 5);
      let writing: () => void = () => undefined;
      const wrote = new Promise<void>((resolve) => (writing = resolve));
      const write = async (writer: number) => {
        for (let count = 1; ; count++) {
          const content = `${String(round)}.${String(writer)}.${String(count)}`;
          const init = {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ type: 'text', content }),
          };
          try {
            const { status } = await fetch(`${path}/actions`, init);
            if (status !== 200) continue;
            answered.push(content);
            left -= 1;
            if (left === 0) writing();
          } catch {
            return;
          }
        }
      };
      const writers = [1, 2, 3].map(write);
      await wrote;
      await new Promise((after) => setTimeout(after, mix(round) % 7));
      child.kill('SIGKILL');
      await ended;
      await Promise.all(writers);
    }
    expect(answered.length).to.be.above(KILLS);
  });

  it('goes on after SIGTERM with all it knew, time and the log of calls included', async () => {
    const first = await start('--seed=3');
    await fetch(`${first.url}/simulator/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"advance":"PT1H"}',
    });
    await fetch(`${first.url}/cgi-bin/token?grant_type=nothing&appid=a&secret=b`);
    const before = await getJson<object>(`${first.url}/simulator`);
    const calls = await getJson<{ calls: unknown[] }>(`${first.url}/simulator/calls`);
    const since = Date.now();
    first.child.kill('SIGTERM');
    await first.ended;
    expect(Date.now() - since).to.be.below(2000);
    const second = await start('--seed=3');
    expect(await getJson<object>(`${second.url}/simulator`)).to.deep.equal(before);
    expect(await getJson<object>(`${second.url}/simulator/calls`)).to.deep.equal(calls);
    expect(calls.calls).to.have.length(1);
  });

  it('ends within two seconds of a SIGTERM to npm, with everything saved', async function () {
    this.timeout(30_000);
    const child = command.spawn('npm', ['run', 'simulator', '--', '--port', '0', '--seed', '4', '--state', state]);
    const ended = once(child, 'exit');
    let url = '';
    for await (const line of createInterface({ input: child.stdout })) {
      url = /simulator: (http\S+)/.exec(line)?.[1] ?? '';
      if (url !== '') break;
    }
    const { accounts } = await getJson<{ accounts: Account[] }>(`${url}/simulator/accounts`);
    await fetch(`${url}/cgi-bin/user/get`);
    const since = Date.now();
    child.kill('SIGTERM');
    await ended;
    while (await answers(url)) await new Promise((again) => setTimeout(again, 20));
    expect(Date.now() - since).to.be.below(2000);
    const again = await start();
    expect((await getJson<{ accounts: Account[] }>(`${again.url}/simulator/accounts`)).accounts).to.deep.equal(
      accounts,
    );
    expect((await getJson<{ calls: object[] }>(`${again.url}/simulator/calls`)).calls).to.have.length(1);
  });

  it('says so and changes nothing when the file is damaged, of another seed, or in use', async () => {
    const first = await start('--seed=1');
    expect(await refusal(state)).to.contain('is in use by process');
    first.child.kill('SIGTERM');
    await first.ended;
    expect(await refusal(state, '--seed=2')).to.contain('holds a simulator with seed 1');
    const bytes = await readFile(state);
    await rm(state);
    await writeFile(state, bytes.subarray(0, -1));
    expect(await refusal(state)).to.contain('damaged');
    expect(await readFile(state)).to.deep.equal(bytes.subarray(0, -1));
  });

  const refusal = async (path: string, ...args: readonly string[]) => {
    const { said, code } = await command.refusal('--port=0', `--state=${path}`, ...args);
    expect(code).to.equal(1);
    return said;
  };
});

async function firstOpenid(url: string): Promise<string> {
  const { followers } = await getJson<{ followers: { openid: string }[] }>(`${url}/simulator/followers`);
  return followers[0]?.openid ?? '';
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
