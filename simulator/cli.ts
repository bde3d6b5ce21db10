#!/usr/bin/env node
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSimulator } from './create-simulator.js';
import type { LocalSimulator, SimulatorOptions } from './create-simulator.js';
import { NoSnapshot } from './engine/snapshot.js';
import { serveHttp } from './http.js';
import type { Simulator } from './simulator.js';
import { fileStorage, StateFileInUse } from './storage/file.js';
import { keepState } from './storage/keep-state.js';
import type { KeptState } from './storage/keep-state.js';

const USAGE = `wechat-simulator [serve]   a WeChat on this machine, over HTTP
    --port 8787            the port; 0 picks a free one
    --host NAME            a further name under which it may be called; then all interfaces listen
    --seed NUMBER          decides every id; time starts at 2026-01-05T10:00:00+08:00 and stands still
    --now TIME             when its time starts, such as 2026-01-05T10:00:00+08:00
    --clock run|freeze     whether its time passes
    --callback-timeout 5   how many real seconds the server of a callback URL may take
    --allow-callback HOST  calls callback URLs there, and not on this machine only; may be given more than once
    --state FILE           goes on where it ended; an answer leaves once what it changed is in the file
wechat-simulator init DIR  copies the service worker that the simulator in a page needs
`;

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string' },
  seed: { type: 'string' },
  now: { type: 'string' },
  clock: { type: 'string' },
  'callback-timeout': { type: 'string' },
  'allow-callback': { type: 'string', multiple: true },
  state: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof read>['values'];

/** Most seconds a receiver can be given. */
const CALLBACK_TIMEOUT_MAX = 60;

/** How often it looks whether whoever started it still lives. */
const PARENT_CHECK_MS = 250;

/** A mistake in how the command was called: said without a stack. */
class UsageError extends Error {}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = read(args);
  const [command = 'serve', ...rest] = positionals;
  if (values.help) process.stdout.write(USAGE);
  else if (command === 'serve' && rest.length === 0) await serve(values);
  else if (command === 'init' && rest.length === 1) await init(rest.join());
  else throw new UsageError(`Unknown command: ${positionals.join(' ')}`);
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function serve(values: Values): Promise<void> {
  const simulator = start(optionsOf(values));
  const port = wholeNumber('port', values.port, 65_535);
  const kept = values.state === undefined ? undefined : await keep(simulator, values.state, values);
  const door = await serveHttp(simulator, {
    port,
    ...(values.host !== undefined && { host: values.host }),
    ...(kept && { saved: () => kept.saved() }),
  });
  process.stdout.write(await greeting(simulator, door.url));

  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    clearInterval(watch);
    await door.close();
    await kept?.close();
    await simulator.close();
  };
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) void close();
  }, PARENT_CHECK_MS);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close());
}

function start(options: SimulatorOptions): LocalSimulator {
  try {
    return createSimulator(options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

/** Goes on with the state in a file. The seed and the start of time are in it: a seed that differs is a mistake. */
async function keep(simulator: Simulator, path: string, { seed, clock }: Values): Promise<KeptState> {
  try {
    const storage = await fileStorage(path);
    const kept = await keepState(simulator, storage).catch(async (error: unknown) => {
      await storage.close();
      throw error;
    });
    const status = await simulator.execute({ type: 'status' });
    if (seed !== undefined && status.ok && status.answer.seed !== Number(seed)) {
      await kept.close();
      throw new UsageError(
        `${path} holds a simulator with seed ${status.answer.seed}: leave --seed out, or name another file`,
      );
    }
    if (kept.restored && clock === 'run') await simulator.clock.run();
    if (kept.restored && clock === 'freeze') await simulator.clock.freeze();
    return kept;
  } catch (error) {
    if (error instanceof NoSnapshot) throw new UsageError(`--state ${path}: ${error.message}`);
    if (error instanceof StateFileInUse) throw new UsageError(error.message);
    throw error;
  }
}

function optionsOf({ seed, now, clock, ...values }: Values): SimulatorOptions {
  if (clock !== undefined && clock !== 'run' && clock !== 'freeze') {
    throw new UsageError(`--clock is run or freeze, not ${clock}`);
  }
  return {
    ...(seed !== undefined && { seed: wholeNumber('seed', seed, Number.MAX_SAFE_INTEGER) }),
    ...(now !== undefined && { now }),
    ...(clock !== undefined && { clock }),
    callbacks: {
      allow: values['allow-callback'] ?? [],
      ...(values['callback-timeout'] !== undefined && {
        timeoutMs: seconds('callback-timeout', values['callback-timeout']),
      }),
    },
  };
}

/** Seconds, broken ones too, as milliseconds. */
function seconds(name: string, text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= CALLBACK_TIMEOUT_MAX) return Math.ceil(value * 1000);
  throw new UsageError(`--${name} is a number of seconds above 0 and at most ${CALLBACK_TIMEOUT_MAX}, not ${text}`);
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from 0 to ${most}, not ${text}`);
}

/** What one needs for a first call. */
async function greeting(simulator: Simulator, url: string): Promise<string> {
  const list = await simulator.execute({ type: 'list-accounts' });
  const account = list.ok ? list.answer.accounts[0] : undefined;
  if (!account) throw new Error('The simulator has no account.');
  const { appid, secret } = account;
  const issued = await simulator.execute({ type: 'issue-token', grant_type: 'client_credential', appid, secret });
  if (!issued.ok) throw new Error(`The simulator gives no token: ${issued.refusal.errmsg}`);
  const { access_token } = issued.answer;
  return `WeChat simulator: ${url}
appid   ${appid}
secret  ${secret}
token   ${access_token}
curl '${url}/cgi-bin/user/get?access_token=${access_token}'
`;
}

/** Puts MSW's worker file where a page can load it. */
async function init(directory: string): Promise<void> {
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  const copy = join(directory, 'mockServiceWorker.js');
  await mkdir(directory, { recursive: true });
  await copyFile(worker, copy);
  process.stdout.write(`Copied ${copy}\n`);
}
