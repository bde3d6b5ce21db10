import { expect } from 'chai';
import { schedule } from '../../simulator/engine/due.js';
import { freshState } from '../../simulator/engine/fresh-state.js';
import { encodeState } from '../../simulator/engine/snapshot.js';
import { createSimulator } from '../../simulator/index.js';
import type { SimulatorEvent } from '../../simulator/index.js';
import { answerOf, Api } from './api.js';

const HOUR = 3600_000;

describe('a simulator in the same process', () => {
  describe('its clock', () => {
    it('follows the real time without a seed', async () => {
      let wall = Date.UTC(2026, 5, 1);
      const { clock } = createSimulator({ wallClock: () => wall });
      wall += 1500;
      expect(await clock.now()).to.deep.equal({ now: Date.UTC(2026, 5, 1) + 1500, mode: 'run', speed: 1 });
    });

    it('runs as fast as it is told, and stops where it is', async () => {
      let wall = 0;
      const { clock } = createSimulator({ seed: 1, wallClock: () => wall });
      const { now } = await clock.run(3600);
      wall += 1000;
      expect((await clock.freeze()).now).to.equal(now + HOUR);
      wall += 1000;
      expect((await clock.now()).now).to.equal(now + HOUR);
    });

    it('never goes back when the real one does', async () => {
      let wall = 10_000;
      const { clock } = createSimulator({ now: '2026-01-05T10:00:00+08:00', wallClock: () => wall });
      wall = 5000;
      expect((await clock.now()).now).to.equal(Date.UTC(2026, 0, 5, 2));
    });

    it('moves forward and refuses everything else', async () => {
      const { clock } = createSimulator({ seed: 1 });
      const { now } = await clock.now();
      expect((await clock.advance(48 * HOUR)).now).to.equal(now + 48 * HOUR);
      for (const bad of [-1, NaN, Infinity, 0.5])
        expect(await rejection(clock.advance(bad))).to.be.instanceOf(RangeError);
      expect(await rejection(clock.set(now))).to.be.instanceOf(RangeError);
      expect(await rejection(clock.run(0))).to.be.instanceOf(RangeError);
      expect((await clock.now()).now).to.equal(now + 48 * HOUR);
    });

    it('stays where it is when nothing of that name is due', async () => {
      const { clock } = createSimulator({ seed: 1 });
      const before = await clock.now();
      expect(await clock.until('MASSSENDJOBFINISH')).to.deep.equal({ ...before, reached: false });
    });

    it('lets what is due happen at its own time, in order, and goes to the next of a name', async () => {
      const simulator = createSimulator({ seed: 1 });
      const { now } = await simulator.clock.now();
      await simulator.restore(withDueWork(now, [now + HOUR, now + 2 * HOUR, now + 3 * HOUR]));
      const seen: [string, number][] = [];
      simulator.subscribe(({ type, at }) => seen.push([type, at - now]));
      expect(await simulator.clock.until('TEMPLATESENDJOBFINISH')).to.include({ now: now + HOUR, reached: true });
      await simulator.clock.advance(5 * HOUR);
      expect(seen).to.deep.equal([
        ['template-job-finished', HOUR],
        ['clock-changed', HOUR],
        ['template-job-finished', 2 * HOUR],
        ['template-job-finished', 3 * HOUR],
        ['clock-changed', 6 * HOUR],
      ]);
      expect(await simulator.clock.until('TEMPLATESENDJOBFINISH')).to.include({ reached: false });
    });

    for (const options of [{ seed: 1.5 }, { seed: NaN }, { now: 'tomorrow' }, { now: 0 }, { now: Infinity }]) {
      it(`does not begin with ${JSON.stringify(options)}`, () => {
        expect(() => createSimulator(options)).to.throw(RangeError, 'createSimulator');
      });
    }
  });

  describe('its events', () => {
    it('come in the order of cause, after they took effect', async () => {
      const api = await Api.start();
      const seen: string[] = [];
      api.simulator.subscribe(({ type }) => seen.push(type));
      await api.call('message/template/send', await api.shipment(1));
      expect(seen).to.deep.equal(['template-sent', 'called', 'template-job-finished']);
    });

    it('stay in order when a listener makes more happen', async () => {
      const { simulator, people } = await Api.start();
      const openid = people[0]?.openid ?? '';
      const seen: string[] = [];
      let done: Promise<unknown> = Promise.resolve();
      simulator.subscribe((event) => {
        if (event.type === 'acted' && event.action.type === 'unfollow') {
          done = simulator.execute({ type: 'act', openid, action: { type: 'follow' } });
        }
      });
      simulator.subscribe((event) => seen.push(event.type === 'acted' ? event.action.type : event.type));
      await simulator.execute({ type: 'act', openid, action: { type: 'unfollow' } });
      await done;
      expect(seen).to.deep.equal(['unfollow', 'follow']);
    });

    it('reach every listener though one throws, which is reported', async () => {
      const reported: unknown[] = [];
      const simulator = createSimulator({ seed: 1, report: (error) => reported.push(error) });
      const seen: SimulatorEvent[] = [];
      const fault = new Error('in a listener');
      simulator.subscribe(() => {
        throw fault;
      });
      simulator.subscribe((event) => seen.push(event));
      expect((await simulator.execute({ type: 'reset' })).ok).to.equal(true);
      expect(seen).to.have.length(1);
      expect(reported).to.deep.equal([fault]);
    });

    it('are filtered, and end with the subscription', async () => {
      const simulator = createSimulator({ seed: 1 });
      const seen: string[] = [];
      const stop = simulator.subscribe(
        ({ type }) => seen.push(type),
        ({ type }) => type === 'reset',
      );
      await simulator.clock.advance(1);
      await simulator.execute({ type: 'reset' });
      stop();
      await simulator.execute({ type: 'reset' });
      expect(seen).to.deep.equal(['reset']);
    });
  });

  it('goes back to its beginning, or to that of another seed', async () => {
    const api = await Api.start();
    const { simulator } = api;
    const fresh = await simulator.snapshot();
    await api.call('message/custom/send', api.text(1));
    await simulator.clock.advance(HOUR);
    expect(answerOf(await simulator.execute({ type: 'reset' }))).to.include({ seed: 1, messages: 5 });
    expect(await (await Api.start()).simulator.snapshot()).to.deep.equal(fresh);
    expect(answerOf(await simulator.execute({ type: 'reset', seed: 9 }))).to.include({ seed: 9, followers: 12 });
  });

  it('keeps no hold on what it was given', async () => {
    const api = await Api.start();
    const body = await api.shipment(1);
    await api.simulator.execute({ type: 'send-template', account: api.account.appid, body });
    body.data.thing1 = { value: '换了' };
    expect((await api.inbox(1)).at(-1)?.text).to.contain('手冲咖啡壶套装');
  });

  it('gives the same bytes for the same seed and the same doings', async () => {
    const transcript = async () => {
      const api = await Api.start({ seed: 7 });
      const replies = [
        await api.call('message/template/send', await api.shipment(1)),
        await api.call('message/custom/send', api.text(4)),
        await api.post(`/simulator/followers/${api.openid(4)}/actions`, { type: 'text', content: '在吗' }),
        await api.post('/simulator/clock', { advance: 'PT1H' }),
        await api.call('message/custom/send', api.text(4)),
        await api.get('/simulator/calls'),
        await api.get(`/simulator/followers/${api.openid(4)}/inbox`),
      ];
      return [...replies.map(({ text }) => text), ...(await api.simulator.snapshot())];
    };
    expect(await transcript()).to.deep.equal(await transcript());
  });

  it('does nothing more once it is closed', async () => {
    const simulator = createSimulator({ seed: 1 });
    await simulator.close();
    expect(String(await rejection(simulator.execute({ type: 'status' })))).to.contain('closed');
  });
});

describe('snapshots', () => {
  it('bring back messages, windows, tokens and time', async () => {
    const api = await Api.start();
    await api.call('message/template/send', { ...(await api.shipment(1)), client_msg_id: 'a' });
    await api.simulator.execute({
      type: 'add-followers',
      appid: api.account.appid,
      nickname: '老槐',
      tags: [100, 102],
    });
    const bytes = await api.simulator.snapshot();
    const before = await Promise.all([api.get('/simulator/followers'), api.get('/simulator'), api.inbox(1)]);

    const other = createSimulator({ seed: 99 });
    await other.restore(bytes);
    expect(await other.snapshot()).to.deep.equal(bytes);
    await api.simulator.execute({ type: 'reset' });
    await api.simulator.restore(bytes);
    const after = await Promise.all([api.get('/simulator/followers'), api.get('/simulator'), api.inbox(1)]);
    expect(after[0].json).to.deep.equal(before[0].json);
    expect(after[1].json).to.deep.equal(before[1].json);
    expect(after[2]).to.deep.equal(before[2]);
    expect((await api.call('message/custom/send', api.text(1))).json).to.deep.equal({ errcode: 0, errmsg: 'ok' });
  });

  it('are refused when they are none, cut, damaged, or of another schema', async () => {
    const simulator = createSimulator({ seed: 1 });
    const bytes = await simulator.snapshot();
    const changed = (at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const bad: readonly [string, Uint8Array][] = [
      ['no snapshot', new Uint8Array()],
      ['no snapshot', new TextEncoder().encode('{"schema":1,"accounts":[]}')],
      ['schema', changed(7)],
      ['damaged', changed(bytes.length - 1)],
      ['damaged', changed(40)],
      ['damaged', bytes.slice(0, -1)],
    ];
    for (const [words, garbage] of bad) {
      expect(String(await rejection(simulator.restore(garbage)))).to.contain(words);
    }
    expect(await simulator.snapshot()).to.deep.equal(bytes);
  });
});

/** A fresh state in which jobs finish later than they do by themselves. */
function withDueWork(now: number, instants: readonly number[]): Uint8Array {
  const state = freshState({ seed: 1, at: now, mode: 'freeze' });
  for (const at of instants) {
    const event = { type: 'template-job-finished', at, appid: '', openid: '', msgid: at, status: 'success' } as const;
    schedule(state.due, { at, event });
  }
  return encodeState(state, now);
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was accepted.');
}
