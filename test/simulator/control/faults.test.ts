import { expect } from 'chai';
import { Api } from '../api.js';

const CUSTOM = '/cgi-bin/message/custom/send';

describe('faults', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const add = async (fault: object) => {
    const { status, json } = await api.post('/simulator/faults', fault);
    expect(status, JSON.stringify(json)).to.equal(200);
    return json;
  };
  const send = async (number = 1) => api.call('message/custom/send', api.text(number));
  /** Resolves with the next event of a type: what was asked for has happened, whenever it is answered. */
  const happening = (type: string) =>
    new Promise((resolve) => api.simulator.subscribe(resolve, (event) => event.type === type));
  const errcode = async (number = 1) => (await send(number)).json.errcode;

  it('stand in place of a call, as often as asked, and nothing is sent meanwhile', async () => {
    await add({ path: CUSTOM, errcode: -1, times: 2 });
    const before = await api.inbox(1);
    const { status, json } = await send();
    expect(status).to.equal(200);
    expect(json.errcode).to.equal(-1);
    expect(json.errmsg).to.match(/^system error rid: /);
    expect(await errcode()).to.equal(-1);
    expect(await api.inbox(1)).to.deep.equal(before);
    expect(await errcode()).to.equal(0);
    expect((await api.get('/simulator/faults')).json).to.deep.equal({ faults: [] });
  });

  it('say in the log that they were asked for, and whether repeating the call helps', async () => {
    await add({ path: CUSTOM, errcode: 45009, times: 2 });
    await send();
    expect(await api.lastRefusal()).to.include({ errcode: 45009, rule: 'fault', succeeds_at: null });
    await send();
    expect(await api.lastRefusal()).to.include({ rule: 'fault', succeeds_at: (await api.simulator.clock.now()).now });
  });

  it('are for one path, or for all that begin so, and for one person', async () => {
    await add({ path: '/cgi-bin/message/*', openid: api.openid(2), errcode: 50002 });
    expect(await errcode(1)).to.equal(0);
    expect(await errcode(2)).to.equal(50002);
    expect((await api.call('message/template/send', await api.shipment(2))).json.errcode).to.equal(50002);
    expect((await api.call(`user/info?openid=${api.openid(2)}`)).json.subscribe).to.equal(1);
  });

  it('answer with an HTTP status, alone or with an errcode', async () => {
    await add({ path: CUSTOM, status: 502, times: 1 });
    await add({ path: CUSTOM, status: 503, errcode: -1, times: 1 });
    const url = `${CUSTOM}?access_token=${api.token}`;
    const init = { method: 'POST', body: JSON.stringify(api.text(1)) };
    const first = await api.simulator.handle(new Request(`http://localhost${url}`, init));
    expect([first.status, await first.text()]).to.deep.equal([502, '']);
    const second = await send();
    expect([second.status, second.json.errcode]).to.deep.equal([503, -1]);
    expect(await errcode()).to.equal(0);
  });

  it('befall by chance what the seed says, and the same again with the same seed', async () => {
    const run = async (seed: number) => {
      api = await Api.start({ seed });
      await add({ path: '/cgi-bin/user/get', errcode: -1, probability: 0.3 });
      const codes = [];
      for (let call = 0; call < 200; call++) codes.push((await api.call('user/get')).json.errcode ?? 0);
      return codes;
    };
    const first = await run(1);
    expect(first.filter((code) => code === -1).length).to.be.within(40, 80);
    expect(await run(1)).to.deep.equal(first);
    expect(await run(2)).not.to.deep.equal(first);
  });

  it('hold an answer back until the clock has moved on; what was asked for has happened', async () => {
    await add({ path: CUSTOM, latency: 'PT5M', times: 1 });
    const before = (await api.inbox(1)).length;
    let answered = false;
    const called = happening('called');
    const reply = send().finally(() => (answered = true));
    await called;
    await api.simulator.clock.advance(5 * 60_000 - 1);
    expect(await api.inbox(1)).to.have.length(before + 1);
    expect(answered).to.equal(false);
    await api.simulator.clock.advance(1);
    expect((await reply).json.errcode).to.equal(0);
  });

  it('hold an answer back for real time while the clock stands still, and for simulated time while it runs', async () => {
    await add({ path: CUSTOM, latency: 60 });
    const since = Date.now();
    await send();
    expect(Date.now() - since).to.be.within(55, 2000);
    await api.simulator.clock.run(1000);
    await api.post('/simulator/faults', { path: CUSTOM, latency: 'PT9M' });
    const sent = Date.now();
    await send();
    expect(Date.now() - sent).to.be.below(2000);
  });

  it('end with DELETE, with a reset, and with the simulator', async () => {
    await add({ path: CUSTOM, errcode: -1 });
    expect((await api.get('/simulator/faults', { method: 'DELETE' })).json).to.deep.equal({ faults: [] });
    expect(await errcode()).to.equal(0);
    await add({ path: CUSTOM, errcode: -1 });
    await api.post('/simulator/reset', {});
    expect((await api.get('/simulator/faults')).json).to.deep.equal({ faults: [] });
    await api.renewToken();
    await add({ path: CUSTOM, latency: 'PT10M' });
    const called = happening('called');
    const held = send();
    await called;
    await api.simulator.close();
    expect((await held).json.errcode).to.equal(0);
  });

  it('of the callback URL are used up by the deliveries that ask for them', async () => {
    await add({ callback: 'timeout', times: 1 });
    await add({ callback: '500', times: 1 });
    const asked = [];
    for (let delivery = 0; delivery < 3; delivery++) {
      const result = await api.simulator.execute({ type: 'meet-callback-fault' });
      asked.push(result.ok && result.answer.callback);
    }
    expect(asked).to.deep.equal(['timeout', '500', null]);
  });

  it('survive a snapshot', async () => {
    await add({ path: CUSTOM, errcode: -1, times: 3 });
    await send();
    const bytes = await api.simulator.snapshot();
    await api.simulator.execute({ type: 'reset' });
    await api.simulator.restore(bytes);
    expect((await api.get('/simulator/faults')).json).to.deep.equal({
      faults: [{ path: CUSTOM, errcode: -1, times: 2, id: 1 }],
    });
  });

  const bad: readonly [object, string][] = [
    [{}, 'exactly one of path, callback'],
    [{ path: CUSTOM, callback: '500' }, 'exactly one of path, callback'],
    [{ path: CUSTOM }, 'Say what goes wrong'],
    [{ path: CUSTOM, errcode: 0 }, '"errcode" 0'],
    [{ path: CUSTOM, errcode: 1.5 }, '"errcode" must be'],
    [{ path: '/simulator/reset', errcode: -1 }, '"path" must be'],
    [{ path: 'cgi-bin', errcode: -1 }, '"path" must be'],
    [{ path: CUSTOM, status: 200 }, '"status" must be'],
    [{ path: CUSTOM, errcode: -1, probability: 0 }, '"probability" must be'],
    [{ path: CUSTOM, errcode: -1, probability: 1.1 }, '"probability" must be'],
    [{ path: CUSTOM, errcode: -1, times: 0 }, '"times" must be'],
    [{ path: CUSTOM, errcode: -1, openid: 'me' }, '"openid" must be'],
    [{ path: CUSTOM, latency: 'soon' }, '"latency" must be'],
    [{ path: CUSTOM, latency: -1 }, '"latency" must be'],
    [{ path: CUSTOM, latency: 'PT11M' }, '"latency" must be'],
    [{ callback: 'explode' }, '"callback" must be one of'],
    [{ callback: '500', errcode: -1 }, '"errcode" is not supported'],
  ];
  for (const [fault, sentence] of bad) {
    it(`refuse ${JSON.stringify(fault)}`, async () => {
      const { status, json } = await api.post('/simulator/faults', fault);
      expect(status).to.equal(400);
      expect(json.error).to.contain(sentence);
      expect((await api.get('/simulator/faults')).json).to.deep.equal({ faults: [] });
    });
  }
});
