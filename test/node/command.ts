import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

/** A process whose output can be read. */
export type Child = ChildProcessByStdio<null, Readable, Readable>;

/** The command `wechat-simulator`, bundled for one test file, and the processes it started. */
export class SimulatorCommand {
  /** The bundled file. */
  readonly path: string;
  readonly #running = new Set<Child>();

  private constructor(path: string) {
    this.path = path;
  }

  static async bundle(path: string): Promise<SimulatorCommand> {
    await build({
      entryPoints: ['simulator/cli.ts'],
      outfile: path,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
    return new SimulatorCommand(path);
  }

  /** Starts the command. */
  start(...args: readonly string[]): Child {
    return this.spawn(process.execPath, [this.path, ...args]);
  }

  /** Starts any program; what is left of it ends with {@link end}. */
  spawn(program: string, args: readonly string[]): Child {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#running.add(child);
    return child;
  }

  /** Starts the command on a free port, and waits for its address. */
  async serve(...args: readonly string[]): Promise<{ child: Child; ended: Promise<unknown>; url: string }> {
    const child = this.start('--port=0', ...args);
    const ended = once(child, 'exit');
    return { child, ended, url: await addressOf(child) };
  }

  /** What the command says when it refuses to start, and how it ends. */
  async refusal(...args: readonly string[]): Promise<{ said: string; code: number | null }> {
    const child = this.start(...args);
    const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    return { said, code: child.exitCode };
  }

  /** Ends whatever still runs. */
  end(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    this.#running.clear();
  }
}

/** The first lines of the output. */
export async function firstLines(child: Child, count: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

/** The address in the first line. */
export async function addressOf(child: Child): Promise<string> {
  const [line = ''] = await firstLines(child, 1);
  return /http\S+/.exec(line)?.[0] ?? '';
}
