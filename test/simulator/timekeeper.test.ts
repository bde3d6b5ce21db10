import { expect } from 'chai';
import { schedule } from '../../simulator/engine/due.js';
import { Engine } from '../../simulator/engine/engine.js';
import { freshState } from '../../simulator/engine/fresh-state.js';
import { encodeState } from '../../simulator/engine/snapshot.js';
import { createSimulator } from '../../simulator/index.js';
import { Timekeeper } from '../../simulator/timekeeper.js';
import { VirtualClock } from '../../simulator/virtual-clock.js';
import { Api } from './api.js';

const NOON = Date.UTC(2026, 0, 5, 4);
const MINUTE = 60_000;

describe('time', () => {
  it('wakes up by itself for what is due, while the clock runs', async () => {
    const simulator = createSimulator({ seed: 1 });
    const { now } = await simulator.clock.now();
    await simulator.restore(withJobs(now, [now + MINUTE, now + 2 * MINUTE, now + 600 * MINUTE]));
    const seen: number[] = [];
    const both = new Promise<void>((resolve) => {
      simulator.subscribe(
        ({ at }) => {
          seen.push(at - now);
          if (seen.length === 2) resolve();
        },
        ({ type }) => type === 'template-job-finished',
      );
    });
    await simulator.clock.run(3600);
    await both;
    expect(seen).to.deep.equal([MINUTE, 2 * MINUTE]);
    await simulator.close();
  });

  it('does not wake up while the clock stands still, nor once it is closed', async () => {
    const simulator = createSimulator({ seed: 1 });
    const { now } = await simulator.clock.now();
    await simulator.restore(withJobs(now, [now + 1000]));
    const seen: string[] = [];
    simulator.subscribe(({ type }) => seen.push(type));
    await new Promise((after) => setTimeout(after, 20));
    expect(seen).to.deep.equal([]);
    // Due 200 ms after the clock begins to run: a slow browser has closed it by then.
    await simulator.clock.run(5);
    await simulator.close();
    await new Promise((after) => setTimeout(after, 400));
    expect(seen).to.deep.equal(['clock-changed']);
  });

  it('stops at each instant at which something is due, until the world has answered', async () => {
    const { keeper, engine, seen, answer } = bench([NOON + MINUTE, NOON + 2 * MINUTE]);
    const moved = keeper.advance(5 * MINUTE);
    await settled();
    expect(seen).to.deep.equal([]);
    await answer();
    expect(seen).to.deep.equal([NOON + MINUTE]);
    // What the world answers may make more due, and that too within this move.
    engine.restore(stateWith(NOON, [NOON + 3 * MINUTE]), NOON + MINUTE);
    await answer();
    expect(seen).to.deep.equal([NOON + MINUTE, NOON + 3 * MINUTE]);
    await answer();
    await answer();
    expect((await moved).now).to.equal(NOON + 5 * MINUTE);
  });

  it('makes one move after the other, however they are ordered', async () => {
    const { clock } = createSimulator({ seed: 1 });
    const { now } = await clock.now();
    const moves = await Promise.all([clock.advance(1000), clock.advance(1000), clock.set(now + 5000), clock.freeze()]);
    expect(moves.map((move) => move.now - now)).to.deep.equal([1000, 2000, 5000, 5000]);
  });

  it('goes on after a move that was refused', async () => {
    const { clock } = createSimulator({ seed: 1 });
    const [refused, moved] = await Promise.allSettled([clock.advance(-1), clock.advance(1)]);
    expect([refused.status, moved.status]).to.deep.equal(['rejected', 'fulfilled']);
  });

  it('waits for what is due by its own name and by that of its push', async () => {
    const simulator = createSimulator({ seed: 1 });
    const { now } = await simulator.clock.now();
    await simulator.restore(withJobs(now, [now + MINUTE, now + 2 * MINUTE]));
    const { clock } = simulator;
    expect(await clock.until('template-job-finished')).to.include({ now: now + MINUTE, reached: true });
    expect(await clock.until('TEMPLATESENDJOBFINISH')).to.include({ now: now + 2 * MINUTE, reached: true });
    expect(await clock.until('TEMPLATESENDJOBFINISH')).to.include({ now: now + 2 * MINUTE, reached: false });
    expect(await clock.until('toString')).to.include({ reached: false });
  });

  it('counts months in China: at midnight there, and not at that of Greenwich', async () => {
    const api = await Api.start({ seed: 1, now: '2026-01-31T23:59:59+08:00' });
    const quota = async () => {
      const { followers } = (await api.get('/simulator/followers')).json as { followers: { quota: object }[] };
      return followers[7]?.quota;
    };
    expect(await quota()).to.include({ broadcasts_this_month: 4 });
    await api.simulator.clock.advance(1000);
    expect(await quota()).to.include({ broadcasts_this_month: 0 });
  });
});

/** A timekeeper whose world answers when it is told to. */
function bench(instants: readonly number[]) {
  const time = new VirtualClock(NOON, 'freeze', () => 0);
  const seen: number[] = [];
  const engine = new Engine({ seed: 1, at: NOON, mode: 'freeze' }, ({ type, at }) => {
    if (type === 'template-job-finished') seen.push(at);
  });
  engine.restore(stateWith(NOON, instants), NOON);
  let release: () => void = () => undefined;
  const keeper = new Timekeeper({
    time,
    engine,
    turn: (work) => {
      const now = time.now();
      engine.settle(now);
      return work({
        now,
        state: engine.state,
        execute: (command) => engine.execute(command, now),
        record: () => undefined,
      });
    },
    idle: () => new Promise((resolve) => (release = resolve)),
    report: () => undefined,
  });
  const answer = () => {
    release();
    return settled();
  };
  return { keeper, engine, seen, answer };
}

function settled(): Promise<void> {
  return new Promise((after) => setTimeout(after, 1));
}

function stateWith(now: number, instants: readonly number[]) {
  const state = freshState({ seed: 1, at: now, mode: 'freeze' });
  for (const at of instants) {
    const event = { type: 'template-job-finished', at, appid: '', openid: '', msgid: at, status: 'success' } as const;
    schedule(state.due, { at, event });
  }
  return state;
}

function withJobs(now: number, instants: readonly number[]): Uint8Array {
  return encodeState(stateWith(now, instants), now);
}
