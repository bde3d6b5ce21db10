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

  const page = { url: 'https://shop.example/', appid: 'wx0000000000000000', pagepath: 'pages/index' };
  const below = (...sub_button: object[]) => [{ name: '更多', sub_button }];
  const links = [1, 2, 3, 4].map((shop) => ({ ...SHOP, url: `https://shop${String(shop)}.example/` }));
  const refused: readonly (readonly [what: string, button: readonly object[], errcode: number, limit?: number])[] = [
    ['four buttons', [NEWS, NEWS, NEWS, NEWS], 40016, 3],
    ['six buttons below', below(NEWS, NEWS, NEWS, NEWS, NEWS, NEWS), 40023, 5],
    ['nothing below', below(), 41007],
    ['an unknown type', [{ ...NEWS, type: 'poem' }], 40017],
    ['an unknown type below', below({ ...NEWS, type: 'poem' }), 40024],
    ['a name of 17 bytes', [{ ...NEWS, name: '字字字字字ab' }], 40018, 16],
    ['a name below of 61 bytes', below({ ...NEWS, name: `${'字'.repeat(20)}a` }), 40025, 60],
    ['a key of 129 bytes', [{ ...NEWS, key: 'k'.repeat(129) }], 40019, 128],
    ['a key below of 129 bytes', below({ ...NEWS, key: 'k'.repeat(129) }), 40026, 128],
    ['an address of 1,025 bytes', [{ ...SHOP, url: SHOP.url.padEnd(1025, 'a') }], 40020, 1024],
    ['an address below of 1,025 bytes', below({ ...SHOP, url: SHOP.url.padEnd(1025, 'a') }), 40027, 1024],
    ['no media', [{ type: 'media_id', name: '图', media_id: '' }], 40117],
    ['no media below', below({ type: 'view_limited', name: '图', media_id: '' }), 40118],
    ['an article nobody has', [{ type: 'article_id', name: '文', article_id: 'x' }], 40007],
    ['an article below nobody has', below({ type: 'article_view_limited', name: '文', article_id: 'x' }), 40007],
    ['a mini program below that is not linked', below({ type: 'miniprogram', name: '店', ...page }), 45064],
    ['an address that is none', [{ ...SHOP, url: 'shop.example' }], 65317],
    ['links to a fourth domain', [...links.slice(0, 1), ...below(...links.slice(1))], 65316, 3],
  ];
  for (const [what, button, errcode, limit] of refused) {
    it(`are refused with ${what}: ${String(errcode)}`, async () => {
      expect(await create(button)).to.equal(errcode);
      const refusal = await api.lastRefusal();
      expect(refusal).to.include({ succeeds_at: null });
      expect(refusal?.limit).to.equal(limit);
      expect((await api.call('menu/get')).json.errcode).to.equal(46003);
    });
  }

  it('are kept with names, keys and addresses as long as they may be', async () => {
    const longest = { ...SHOP, name: 'a'.repeat(16), url: SHOP.url.padEnd(1024, 'a') };
    const name = '字'.repeat(20);
    expect(await create([longest, ...below({ ...NEWS, name, key: 'k'.repeat(128) }, ...links.slice(2))])).to.equal(0);
    expect((await api.call('get_current_selfmenu_info')).json).to.have.nested.property(
      'selfmenu_info.button[0].url',
      longest.url,
    );
  });

  it('open a mini program only when the account is verified: 40119, below 40120', async () => {
    await api.post('/simulator/accounts', { appid: api.account.appid, verified: false });
    const button = { type: 'miniprogram', name: '店', ...page };
    expect(await create([button])).to.equal(40119);
    expect(await create(below(button))).to.equal(40120);
    expect(await create([NEWS])).to.equal(0);
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
