import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Figure } from './measure.js';
import { median } from './measure.js';

const CONNECTIONS = 10;
const REQUESTS = 3000;
const ROUNDS = 9;

interface Server {
  readonly child: ChildProcess;
  readonly port: number;
  readonly path: string;
  readonly openids: readonly string[];
  sent: number;
}

/** 8: `custom/send` over HTTP with every rule on, against the simplest server, each in a process of its own. */
export async function http(bundles: Readonly<Record<'simulator' | 'floor', string>>): Promise<Figure> {
  const simulator = await start(bundles.simulator);
  const floor = await start(bundles.floor);
  const ratios: number[] = [];
  const rates = { simulator: [] as number[], floor: [] as number[], cpu: [] as number[] };
  for (let round = -2; round < ROUNDS; round += 1) {
    const ours = await load(simulator);
    const bare = await load(floor);
    // The first rounds warm up.
    if (round < 0) continue;
    ratios.push(ours.rate / bare.rate);
    rates.simulator.push(ours.rate);
    rates.floor.push(bare.rate);
    rates.cpu.push(bare.cpu / ours.cpu);
  }
  for (const { child } of [simulator, floor]) child.kill();
  return {
    budget: 8,
    name: 'HTTP custom/send, every rule on, calls per second against bare node:http',
    limit: { least: 0.35 },
    ratios,
    notes: {
      'calls/s': median(rates.simulator),
      'floor calls/s': median(rates.floor),
      'ratio by processor time': median(rates.cpu),
    },
  };
}

async function start(bundle: string): Promise<Server> {
  const child = fork(bundle, { serialization: 'json' });
  const [told] = (await once(child, 'message')) as [Omit<Server, 'child' | 'sent'>];
  return { child, ...told, sent: 0 };
}

async function load(server: Server): Promise<{ rate: number; cpu: number }> {
  const before = await cpuOf(server);
  const begin = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, () => talk(server, REQUESTS / CONNECTIONS)));
  const seconds = (performance.now() - begin) / 1000;
  return { rate: REQUESTS / seconds, cpu: (await cpuOf(server)) - before };
}

async function cpuOf({ child }: Server): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return cpu.user + cpu.system;
}

/** One connection, one request after the other. By hand, because a client of Node costs more than the server. */
async function talk(server: Server, requests: number): Promise<void> {
  const socket = connect(server.port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'connect');
  await new Promise<void>((done, fail) => {
    let left = requests;
    socket.on('error', fail);
    socket.on('data', (data) => {
      if (!data.includes('"errcode":0')) {
        fail(new Error(data.toString()));
        return;
      }
      left -= 1;
      if (left > 0) socket.write(request(server));
      else done();
    });
    socket.write(request(server));
  });
  socket.destroy();
}

function request(server: Server): string {
  const touser = server.openids[server.sent % server.openids.length];
  server.sent += 1;
  const body = JSON.stringify({ touser, msgtype: 'text', text: { content: 'Hello, your parcel left today.' } });
  return `POST ${server.path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
