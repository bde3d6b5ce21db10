import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { build } from 'esbuild';
import { send } from './http-api.js';

const CLI = resolve('.cache/test-cli/cli.js');

describe('the command wechat-simulator', () => {
  const running = new Set<ChildProcess>();

  before(async () => {
    await build({
      entryPoints: ['simulator/cli.ts'],
      outfile: CLI,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
  });
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });

  const start = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [CLI, ...args]);
    running.add(child);
    return child;
  };

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
      const [line = ''] = await firstLines(child, 1);
      await fetch(`${/http\S+/.exec(line)?.[0] ?? ''}/simulator`);
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
    const parent = spawn(process.execPath, ['-e', script]);
    running.add(parent);
    const [line = ''] = await firstLines(parent, 1);
    const url = `${/http\S+/.exec(line)?.[0] ?? ''}/simulator`;
    expect(await answers(url)).to.equal(true);
    parent.kill('SIGKILL');
    const since = Date.now();
    while ((await answers(url)) && Date.now() - since < 4000) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.now() - since).to.be.below(2000);
  });

  it('takes its time and seed from the options', async () => {
    const child = start('--port=0', '--seed=3', '--now=2026-03-01T08:00:00+08:00', '--clock=freeze');
    const [line = ''] = await firstLines(child, 1);
    const status: unknown = await (await fetch(`${/http\S+/.exec(line)?.[0] ?? ''}/simulator`)).json();
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
      const child = start(...args);
      const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
      expect(child.exitCode).to.equal(1);
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

async function firstLines(child: ChildProcess, count: number): Promise<readonly string[]> {
  if (!child.stdout) throw new Error('The child has no output.');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await send(url)).status === 200;
  } catch {
    return false;
  }
}
