import { expect } from 'chai';
import { SEEDED_START } from '../../../simulator/create-simulator.js';
import { Engine } from '../../../simulator/engine/engine.js';
import { PERMANENT_QR_CODES_MAX } from '../../../wechat/limit/qr-code.js';

const DAY = 24 * 3600_000;

describe('QR codes in the engine', () => {
  const begin = () => {
    const engine = new Engine({ seed: 1, at: SEEDED_START, mode: 'freeze' }, () => undefined);
    const [account = ''] = engine.state.accounts.keys();
    const create = (action_name: string, scene: object, now = SEEDED_START) =>
      engine.execute({ type: 'create-qr-code', account, body: { action_name, action_info: { scene } } }, now);
    const codes = () => engine.state.accounts.get(account)?.book.codes.size;
    return { create, codes };
  };

  it('are 100,000 permanent ones at most, then 45029; those that exist are still answered', () => {
    const { create } = begin();
    for (let scene_id = 1; scene_id < PERMANENT_QR_CODES_MAX; scene_id++) create('QR_LIMIT_SCENE', { scene_id });
    expect(create('QR_LIMIT_STR_SCENE', { scene_str: '门店' }).ok).to.equal(true);
    const refused = create('QR_LIMIT_STR_SCENE', { scene_str: '海报' });
    expect(!refused.ok && refused.refusal).to.include({ errcode: 45029, counter: 100_000, limit: 100_000 });
    expect(create('QR_LIMIT_STR_SCENE', { scene_str: '门店' }).ok).to.equal(true);
    expect(create('QR_SCENE', { scene_id: 1 }).ok).to.equal(true);
  }).timeout(20_000);

  it('are forgotten once temporary ones are over since a day', () => {
    const { create, codes } = begin();
    for (let count = 0; count < 999; count++) create('QR_SCENE', { scene_id: 1 });
    create('QR_LIMIT_SCENE', { scene_id: 1 });
    expect(codes()).to.equal(1000);
    for (let count = 0; count < 1000; count++) create('QR_SCENE', { scene_id: 1 }, SEEDED_START + 2 * DAY);
    expect(codes()).to.equal(1001);
  });
});
