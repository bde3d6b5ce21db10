import { expect } from 'chai';
import { SEEDED_START } from '../../simulator/create-simulator.js';
import { Engine } from '../../simulator/engine/engine.js';
import { PERMANENT_QR_CODES_MAX } from '../../wechat/limit/qr-code.js';
import { Api } from '../simulator/api.js';

// In Node alone: counting that far takes a browser several seconds and shows nothing that a smaller count does not.
// test/simulator does the same on a small scale in every engine.

describe('large counts', () => {
  it('of permanent QR codes are 100,000 at most, then 45029; those that exist are still answered', () => {
    const engine = new Engine({ seed: 1, at: SEEDED_START, mode: 'freeze' }, () => undefined);
    const [account = ''] = engine.state.accounts.keys();
    const create = (action_name: string, scene: object) =>
      engine.execute({ type: 'create-qr-code', account, body: { action_name, action_info: { scene } } }, SEEDED_START);
    for (let scene_id = 1; scene_id < PERMANENT_QR_CODES_MAX; scene_id++) create('QR_LIMIT_SCENE', { scene_id });
    expect(create('QR_LIMIT_STR_SCENE', { scene_str: '门店' }).ok).to.equal(true);
    const refused = create('QR_LIMIT_STR_SCENE', { scene_str: '海报' });
    expect(!refused.ok && refused.refusal).to.include({ errcode: 45029, counter: 100_000, limit: 100_000 });
    expect(create('QR_LIMIT_STR_SCENE', { scene_str: '门店' }).ok).to.equal(true);
    expect(create('QR_SCENE', { scene_id: 1 }).ok).to.equal(true);
  }).timeout(20_000);

  it('of followers make a state that is imported, though it is larger than other bodies may be', async () => {
    const api = await Api.start();
    await api.simulator.execute({ type: 'add-followers', appid: api.account.appid, count: 250_000 });
    const { text: body } = await api.get('/simulator/state');
    expect(body.length).to.be.above(10 * 1024 * 1024);
    await api.simulator.execute({ type: 'reset' });
    const headers = { 'content-type': 'application/json' };
    const imported = await api.get('/simulator/state', { method: 'PUT', headers, body });
    expect(imported.json).to.include({ followers: 250_012 });
  });
});
