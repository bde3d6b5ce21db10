import { expect } from 'chai';
import type { SimulatorEvent } from '../../../simulator/index.js';
import { Api } from '../api.js';
import { edit } from '../edited.js';

describe('QR codes with parameters', () => {
  let api: Api;
  let deeds: Extract<SimulatorEvent, { type: 'acted' }>[];
  beforeEach(async () => {
    api = await Api.start();
    deeds = [];
    api.simulator.subscribe((event) => {
      if (event.type === 'acted') deeds.push(event);
    });
  });
  const create = async (body: object) => (await api.call('qrcode/create', body)).json;
  const scan = (number: number, scene: unknown) =>
    api.post(`/simulator/followers/${api.openid(number)}/actions`, { type: 'scan', scene });
  const info = async (number: number) => (await api.call(`user/info?openid=${api.openid(number)}`)).json;

  it('are temporary, with a life, or permanent, with one ticket for a scene', async () => {
    const temporary = { action_name: 'QR_SCENE', expire_seconds: 600, action_info: { scene: { scene_id: 42 } } };
    const first = await create(temporary);
    expect(Object.keys(first)).to.deep.equal(['ticket', 'expire_seconds', 'url']);
    expect(first.expire_seconds).to.equal(600);
    expect(first.ticket).to.match(/^gQ[\w-]{92}$/);
    expect((await create(temporary)).ticket).not.to.equal(first.ticket);
    const permanent = { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: '门店' } } };
    const kept = await create(permanent);
    expect(Object.keys(kept)).to.deep.equal(['ticket', 'url']);
    expect(await create(permanent)).to.deep.equal(kept);
  });

  it('scanned by a follower open the reply window and say their scene and ticket (L45)', async () => {
    const scene = { scene_id: 42 };
    const { ticket } = await create({ action_name: 'QR_SCENE', expire_seconds: 600, action_info: { scene } });
    await scan(4, 42);
    expect(deeds.at(-1)).to.deep.include({ subscribed: true, code: { scene: '42', ticket } });
    expect((await api.call('message/custom/send', api.text(4))).json.errcode).to.equal(0);
  });

  it('scanned by who does not follow make them follow, and are remembered as the way they came', async () => {
    const { ticket } = await create({ action_name: 'QR_LIMIT_SCENE', action_info: { scene: { scene_id: 7 } } });
    await scan(5, '7');
    expect(deeds.at(-1)).to.deep.include({ subscribed: false, code: { scene: '7', ticket } });
    expect(await info(5)).to.deep.include({
      subscribe: 1,
      subscribe_scene: 'ADD_SCENE_QR_CODE',
      qr_scene: 7,
      qr_scene_str: '',
    });
    await api.simulator.execute({ type: 'act', openid: api.openid(5), action: { type: 'unfollow' } });
    await api.simulator.execute({ type: 'act', openid: api.openid(5), action: { type: 'follow' } });
    expect(await info(5)).to.deep.include({ subscribe_scene: 'ADD_SCENE_SEARCH', qr_scene: 0 });
    await api.simulator.execute({ type: 'act', openid: api.openid(11), action: { type: 'follow', scene: '海报' } });
    expect(await info(11)).to.deep.include({ subscribe_scene: 'ADD_SCENE_QR_CODE', qr_scene_str: '海报' });
  });

  it('with one scene twice are scanned as the newer one', async () => {
    const body = { action_name: 'QR_SCENE', expire_seconds: 600, action_info: { scene: { scene_id: 42 } } };
    const [first, second] = [await create(body), await create(body)];
    await scan(4, 42);
    expect(deeds.at(-1)?.code?.ticket).to.equal(second.ticket);
    expect(first.ticket).not.to.equal(second.ticket);
  });

  it('made elsewhere are scanned too', async () => {
    expect((await scan(4, '橱窗')).status).to.equal(200);
    expect(deeds.at(-1)?.code?.ticket).to.match(/^gQ/);
  });

  it('are over after their time', async () => {
    await create({ action_name: 'QR_STR_SCENE', expire_seconds: 60, action_info: { scene: { scene_str: 'a' } } });
    await api.simulator.clock.advance(60_000);
    expect((await scan(4, 'a')).status).to.equal(200);
    await api.simulator.clock.advance(1);
    expect((await scan(4, 'a')).status).to.equal(409);
  });

  it('are 100,000 permanent ones at most, then 45029', async () => {
    await edit(api, ({ book }) => {
      book.permanentCodes = 99_999;
    });
    const permanent = (scene_str: string) =>
      create({ action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str } } });
    expect((await permanent('门店')).errcode).to.equal(undefined);
    expect((await permanent('海报')).errcode).to.equal(45029);
    expect(await api.lastRefusal()).to.include({ rule: 'qr-codes', counter: 100_000, limit: 100_000 });
    expect((await permanent('门店')).errcode).to.equal(undefined);
  });

  const refused: readonly [number, object][] = [
    [40052, {}],
    [40052, { action_name: 'QR_POEM', action_info: { scene: { scene_id: 1 } } }],
    [40053, { action_name: 'QR_SCENE' }],
    [40053, { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 0 } } }],
    [40053, { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 2 ** 32 } } }],
    [40053, { action_name: 'QR_SCENE', action_info: { scene: { scene_str: 'a' } } }],
    [40053, { action_name: 'QR_LIMIT_SCENE', action_info: { scene: { scene_id: 100_001 } } }],
    [40053, { action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: '' } } }],
    [40053, { action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'a'.repeat(65) } } }],
    [40162, { action_name: 'QR_SCENE', expire_seconds: 2_592_001, action_info: { scene: { scene_id: 1 } } }],
    [40162, { action_name: 'QR_SCENE', expire_seconds: '60', action_info: { scene: { scene_id: 1 } } }],
  ];
  for (const [errcode, body] of refused) {
    it(`refuse ${JSON.stringify(body).slice(0, 90)} with ${String(errcode)}`, async () => {
      expect((await create(body)).errcode).to.equal(errcode);
    });
  }

  const taken: readonly object[] = [
    { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 2 ** 32 - 1 } } },
    { action_name: 'QR_LIMIT_SCENE', action_info: { scene: { scene_id: 100_000 } } },
    { action_name: 'QR_STR_SCENE', expire_seconds: 2_592_000, action_info: { scene: { scene_str: '字'.repeat(64) } } },
  ];
  for (const body of taken) {
    it(`take ${JSON.stringify(body).slice(0, 90)}`, async () => {
      expect((await create(body)).errcode).to.equal(undefined);
    });
  }
});
