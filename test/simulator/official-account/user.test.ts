import { expect } from 'chai';
import { SUBSCRIBE_SCENES } from '../../../wechat/limit/subscribe-scene.js';
import { Api } from '../api.js';

describe('GET /cgi-bin/user/get', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });

  it('lists who follows', async () => {
    const { json } = await api.call('user/get');
    const following = api.people.filter(({ subscribed }) => subscribed).map(({ openid }) => openid);
    expect(json).to.deep.equal({
      total: 10,
      count: 10,
      data: { openid: following },
      next_openid: following.at(-1),
    });
  });

  it('goes on after the one named, and ends without data', async () => {
    const { json } = await api.call(`user/get?next_openid=${api.openid(10)}`);
    expect(json.data).to.deep.equal({ openid: [api.openid(12)] });
    const end = await api.call(`user/get?next_openid=${api.openid(12)}`);
    expect(end.json).to.deep.equal({ total: 10, count: 0, next_openid: '' });
  });

  it('refuses an unknown next_openid with 40003, POST with 43001', async () => {
    expect((await api.call('user/get?next_openid=nobody')).json.errcode).to.equal(40003);
    expect((await api.call('user/get', {})).json.errcode).to.equal(43001);
  });

  it('gives 10,000 at a time', async () => {
    const many = await Api.start();
    await many.simulator.execute({ type: 'add-followers', appid: many.account.appid, count: 10_000 });
    const first = (await many.call('user/get')).json;
    expect([first.total, first.count]).to.deep.equal([10_010, 10_000]);
    const second = (await many.call(`user/get?next_openid=${String(first.next_openid)}`)).json;
    expect(second.count).to.equal(10);
  });
});

describe('GET /cgi-bin/user/info', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });

  it('tells about a follower, without name and picture', async () => {
    const { json } = await api.call(`user/info?openid=${api.openid(1)}&lang=en`);
    expect(json).to.deep.equal({
      subscribe: 1,
      openid: api.openid(1),
      language: 'en',
      subscribe_time: (Date.UTC(2026, 0, 5, 2) - 210 * 24 * 3600_000) / 1000,
      remark: '',
      groupid: 100,
      tagid_list: [100, 101],
      subscribe_scene: 'ADD_SCENE_SEARCH',
      qr_scene: 0,
      qr_scene_str: '',
    });
  });

  it('tells how somebody came to follow: by search, card, code, a link in Moments and the others (Z27)', async () => {
    for (const subscribe_scene of SUBSCRIBE_SCENES) {
      const many = await Api.start();
      const { status } = await many.post(`/simulator/followers/${many.openid(5)}/actions`, {
        type: 'follow',
        subscribe_scene,
      });
      expect(status).to.equal(200);
      expect((await many.call(`user/info?openid=${many.openid(5)}`)).json.subscribe_scene).to.equal(subscribe_scene);
    }
    const { status } = await api.post(`/simulator/followers/${api.openid(5)}/actions`, {
      type: 'follow',
      subscribe_scene: 'x',
    });
    expect(status).to.equal(400);
  });

  it('tells nothing about who does not follow', async () => {
    const { json } = await api.call(`user/info?openid=${api.openid(5)}`);
    expect(json).to.deep.equal({ subscribe: 0, openid: api.openid(5) });
  });

  it('tells the unionid, and that of who does not follow, once the account is bound to an Open Platform', async () => {
    const bound = await Api.start();
    await bound.post('/simulator/accounts', { appid: bound.account.appid, open_platform: true });
    const info = async (number: number) => (await bound.call(`user/info?openid=${bound.openid(number)}`)).json;
    expect((await info(1)).unionid).to.match(/^o[\w-]{27}$/);
    expect(await info(5)).to.have.all.keys('subscribe', 'openid', 'unionid');
    const user_list = [{ openid: bound.openid(1) }];
    const { json } = await bound.call('user/info/batchget', { user_list });
    expect(json).to.have.nested.property('user_info_list[0].unionid', (await info(1)).unionid);
  });

  it('refuses an unknown openid, and none, with 40003', async () => {
    for (const query of ['?openid=nobody', '?openid=', '']) {
      expect((await api.call(`user/info${query}`)).json.errcode).to.equal(40003);
    }
  });
});
