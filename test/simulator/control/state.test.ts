import { expect } from 'chai';
import { Api } from '../api.js';

describe('the state, from outside', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const put = (body: unknown) => api.post('/simulator/state', body, { method: 'PUT', body: JSON.stringify(body) });

  it('is exported and imported whole, also into another simulator', async () => {
    await api.call('message/custom/send', api.text(1));
    await api.simulator.clock.advance(1000);
    const exported = (await api.get('/simulator/state')).json;
    expect(exported.at).to.equal('2026-01-05T10:00:01.000+08:00');
    const bytes = await api.simulator.snapshot();

    const other = await Api.start({ seed: 9 });
    const init = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(exported) };
    expect((await other.get('/simulator/state', init)).json).to.include({ seed: 1, messages: 6 });
    expect(await other.simulator.snapshot()).to.deep.equal(bytes);
    expect((await other.get('/simulator/clock')).json.now).to.equal('2026-01-05T10:00:01.000+08:00');
  });

  it('refuses garbage, and stays as it was', async () => {
    const { state } = (await api.get('/simulator/state')).json as { state: string };
    const before = await api.simulator.snapshot();
    const damaged = `${state.slice(0, 400)}${state[400] === 'A' ? 'B' : 'A'}${state.slice(401)}`;
    const bad: readonly [unknown, number, string][] = [
      [{}, 400, '"state" is missing'],
      [{ state: 5 }, 400, '"state" must be a text'],
      [{ state: '这不是' }, 400, 'base64'],
      [{ state: '' }, 400, 'no snapshot'],
      [{ state: btoa('{"schema":1}') }, 400, 'no snapshot'],
      [{ state: damaged }, 400, 'damaged'],
      [{ state: state.slice(0, -8) }, 400, 'damaged'],
      [{ state, secret: 1 }, 400, '"secret" is not supported'],
    ];
    for (const [body, status, sentence] of bad) {
      const reply = await put(body);
      expect(reply.status, sentence).to.equal(status);
      expect(reply.json.error).to.contain(sentence);
    }
    expect(await api.simulator.snapshot()).to.deep.equal(before);
  });

  it('goes back to a snapshot with a name, more than once, and past a reset', async () => {
    const name = '发货之前';
    const kept = (await api.post('/simulator/snapshots', { name })).json;
    expect(kept.snapshots).to.be.an('array').with.length(1);
    const before = await api.simulator.snapshot();
    for (const deed of [
      () => api.call('message/custom/send', api.text(1)),
      () => api.simulator.clock.advance(72 * 3600_000),
      () => api.post('/simulator/reset', { seed: 3 }),
    ]) {
      await deed();
      expect((await api.post('/simulator/snapshots', { restore: name })).json).to.include({
        now: '2026-01-05T10:00:00.000+08:00',
        seed: 1,
      });
      expect(await api.simulator.snapshot()).to.deep.equal(before);
    }
    expect((await api.get('/simulator/snapshots')).json).to.deep.equal(kept);
    expect((await api.get('/simulator/snapshots', { method: 'DELETE' })).json).to.deep.equal({ snapshots: [] });
  });

  it('says which snapshot there is not, and when there are too many', async () => {
    const missing = await api.post('/simulator/snapshots', { restore: 'a' });
    expect([missing.status, missing.json.error]).to.deep.equal([404, 'There is no snapshot named "a".']);
    for (const body of [{}, { name: 'a', restore: 'a' }, { name: '' }, { name: 5 }]) {
      expect((await api.post('/simulator/snapshots', body)).status).to.equal(400);
    }
    for (let count = 1; count <= 32; count++) {
      expect((await api.post('/simulator/snapshots', { name: `第${String(count)}个` })).status).to.equal(200);
    }
    expect((await api.post('/simulator/snapshots', { name: '第1个' })).status).to.equal(200);
    const over = await api.post('/simulator/snapshots', { name: '第33个' });
    expect(over.status).to.equal(409);
    expect(over.json.error).to.contain('32 snapshots');
  });

  it('names every method that a path takes', async () => {
    const { status, json } = await api.get('/simulator/faults', { method: 'PUT' });
    expect([status, json.error]).to.deep.equal([405, '/simulator/faults takes GET, POST, DELETE, not PUT.']);
  });
});
