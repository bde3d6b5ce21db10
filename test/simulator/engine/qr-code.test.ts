import { expect } from 'chai';
import { SEEDED_START } from '../../../simulator/create-simulator.js';
import { Engine } from '../../../simulator/engine/engine.js';

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

  // How many there may be at most is counted in test/node/large-counts.test.ts.
  it('are kept once each: a permanent one that exists is answered again', () => {
    const { create, codes } = begin();
    for (let scene_id = 1; scene_id <= 1000; scene_id++) create('QR_LIMIT_SCENE', { scene_id });
    expect(create('QR_LIMIT_STR_SCENE', { scene_str: '门店' }).ok).to.equal(true);
    expect(codes()).to.equal(1001);
    expect(create('QR_LIMIT_STR_SCENE', { scene_str: '门店' }).ok).to.equal(true);
    expect(create('QR_LIMIT_SCENE', { scene_id: 1000 }).ok).to.equal(true);
    expect(codes()).to.equal(1001);
  });

  it('are forgotten once temporary ones are over since a day', () => {
    const { create, codes } = begin();
    for (let count = 0; count < 999; count++) create('QR_SCENE', { scene_id: 1 });
    create('QR_LIMIT_SCENE', { scene_id: 1 });
    expect(codes()).to.equal(1000);
    for (let count = 0; count < 1000; count++) create('QR_SCENE', { scene_id: 1 }, SEEDED_START + 2 * DAY);
    expect(codes()).to.equal(1001);
  });
});
