import { expect } from 'chai';
import { Api } from '../api.js';

const NEWS = { type: 'click', name: '新品', key: 'NEWS' };
const SHOP = { type: 'view', name: '商店', url: 'https://shop.example/' };
const MORE = { name: '更多', sub_button: [{ type: 'click', name: '联系我们', key: 'CONTACT' }, SHOP] };

describe('menus', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const create = async (button: unknown) => (await api.call('menu/create', { button })).json.errcode;
  const act = (action: object) => api.post(`/simulator/followers/${api.openid(1)}/actions`, action);

  it('are created, read and deleted', async () => {
    expect((await api.call('menu/get')).json.errcode).to.equal(46003);
    expect(await create([NEWS, MORE])).to.equal(0);
    expect((await api.call('menu/get')).json).to.deep.equal({
      menu: { button: [{ ...NEWS, sub_button: [] }, MORE], menuid: 208_396_901 },
    });
    expect((await api.call('get_current_selfmenu_info')).json).to.deep.equal({
      is_menu_open: 1,
      selfmenu_info: { button: [NEWS, { name: '更多', sub_button: { list: MORE.sub_button } }] },
    });
    expect((await api.call('menu/delete')).json.errcode).to.equal(0);
    expect((await api.call('menu/get')).json.errcode).to.equal(46003);
    expect((await api.call('get_current_selfmenu_info')).json.is_menu_open).to.equal(0);
    expect((await api.call('menu/delete')).json.errcode).to.equal(0);
  });

  it('keep the menu before when the new one is refused', async () => {
    await create([NEWS]);
    expect(await create([])).to.equal(40016);
    expect((await api.call('menu/get')).json).to.have.nested.property('menu.button[0].key', 'NEWS');
  });

  it('name a mini program only when it is linked, and no media that nobody has', async () => {
    const [linked] = api.account.mini_programs;
    const button = { type: 'miniprogram', name: '小程序', url: 'https://shop.example/', pagepath: 'pages/index' };
    expect(await create([{ ...button, appid: linked }])).to.equal(0);
    expect(await create([{ ...button, appid: 'wx0000000000000000' }])).to.equal(45064);
    expect(await create([{ type: 'media_id', name: '图', media_id: 'x' }])).to.equal(40007);
  });

  it('are tapped: a click opens the reply window, a link does not (L45)', async () => {
    await create([NEWS, MORE]);
    const openid = api.openid(4);
    const seen: unknown[] = [];
    api.simulator.subscribe((event) => {
      if (event.type === 'acted') seen.push([event.action, event.menuid]);
    });
    const tap = async (action: object) => (await api.post(`/simulator/followers/${openid}/actions`, action)).status;
    expect(await tap({ type: 'view', url: SHOP.url })).to.equal(200);
    expect((await api.call('message/custom/send', api.text(4))).json.errcode).to.equal(45015);
    expect(await tap({ type: 'click', key: 'CONTACT' })).to.equal(200);
    expect((await api.call('message/custom/send', api.text(4))).json.errcode).to.equal(0);
    expect(seen).to.deep.equal([
      [{ type: 'view', url: SHOP.url }, 208_396_901],
      [{ type: 'click', key: 'CONTACT' }, undefined],
    ]);
  });

  it('have only the buttons they have', async () => {
    expect((await act({ type: 'click', key: 'POEM' })).status).to.equal(200);
    await create([NEWS, MORE]);
    const missing = await act({ type: 'click', key: 'POEM' });
    expect([missing.status, missing.json.error]).to.deep.equal([409, 'No button of the menu has the key "POEM".']);
    expect((await act({ type: 'view', url: 'https://other.example/' })).status).to.equal(409);
  });
});
