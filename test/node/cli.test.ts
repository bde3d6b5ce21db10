import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { addressOf, firstLines, SimulatorCommand } from './command.js';
import { send } from './http-api.js';

const CLI = resolve('.cache/test-cli/cli.js');

describe('the command wechat-simulator', () => {
  let command: SimulatorCommand;

  before(async () => {
    command = await SimulatorCommand.bundle(CLI);
  });
  afterEach(() => {
    command.end();
  });

  const start = (...args: readonly string[]) => command.start(...args);

  it('prints its address first, then all that a first call needs', async () => {
    const lines = await firstLines(start('--port', '0', '--seed', '1'), 5);
    expect(lines[0]).to.match(/http:\/\/127\.0\.0\.1:\d+$/);
    expect(lines[1]).to.match(/^appid +wx[0-9a-f]{16}$/);
    expect(lines[2]).to.match(/^secret +[0-9a-f]{32}$/);
    expect(lines[3]).to.match(/^token +[\w-]+$/);
    const [, url = ''] = /^curl '(.*)'$/.exec(lines[4] ?? '') ?? [];
    const answer = (await (await fetch(url)).json()) as { total?: number };
    expect(answer.total).to.equal(10);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends within two seconds of ${signal}, though a connection is open`, async () => {
      const child = start('--port=0');
      await fetch(`${await addressOf(child)}/simulator`);
      const since = Date.now();
      child.kill(signal);
      await once(child, 'exit');
      expect(child.exitCode).to.equal(0);
      expect(Date.now() - since).to.be.below(2000);
    });
  }

  it('ends within two seconds of the end of whoever started it', async () => {
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(CLI)}, '--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.pipe(process.stdout);
      setInterval(() => {}, 1000);`;
    const parent = command.spawn(process.execPath, ['-e', script]);
    const url = `${await addressOf(parent)}/simulator`;
    expect(await answers(url)).to.equal(true);
    parent.kill('SIGKILL');
    const since = Date.now();
    while ((await answers(url)) && Date.now() - since < 4000) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.now() - since).to.be.below(2000);
  });

  it('takes its time and seed from the options', async () => {
    const child = start('--port=0', '--seed=3', '--now=2026-03-01T08:00:00+08:00', '--clock=freeze');
    const status: unknown = await (await fetch(`${await addressOf(child)}/simulator`)).json();
    expect(status).to.include({ seed: 3, now: '2026-03-01T08:00:00.000+08:00', mode: 'freeze' });
  });

  const mistakes: readonly (readonly string[])[] = [
    ['--sed=1'],
    ['--port=many'],
    ['--port=70000'],
    ['--seed=x'],
    ['--clock=stop'],
    ['--now=soon'],
    ['sing'],
    ['init'],
  ];
  for (const args of mistakes) {
    it(`refuses ${args.join(' ')} and lists what it knows`, async () => {
      const { said, code } = await command.refusal(...args);
      expect(code).to.equal(1);
      expect(said).to.contain('--port').and.contain('--seed').and.contain('--clock').and.contain('init DIR');
      expect(said).to.not.match(/^ +at /m);
    });
  }

  it('copies the worker file of MSW', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wechat-simulator-'));
    await once(start('init', join(directory, 'public')), 'exit');
    const worker = createRequire(resolve('package.json')).resolve('msw/mockServiceWorker.js');
    expect(await readFile(join(directory, 'public/mockServiceWorker.js'))).to.deep.equal(await readFile(worker));
    await rm(directory, { recursive: true });
  });
});

async function answers(url: string): Promise<boolean> {
  try {
    return (await send(url)).status === 200;
  } catch {
    return false;
  }
}
