import { expect } from 'chai';
import { createSimulator } from '../../../simulator/index.js';
import { Api } from '../api.js';

describe('a snapshot', () => {
  it('holds tags, remarks, origins, codes, menu, typing, quotas, industries and what was kept back', async () => {
    const api = await Api.start();
    const { appid } = api.account;
    await api.post('/simulator/accounts', { appid, intercepted_words: ['咖啡'], profile: 'zoho' });
    const openid = api.openid(1);
    await api.call('tags/create', { tag: { name: '广东' } });
    await api.call('tags/members/batchtagging', { openid_list: [openid], tagid: 103 });
    await api.call('tags/members/batchblacklist', { openid_list: [api.openid(2)] });
    await api.call('user/info/updateremark', { openid, remark: '老张' });
    await api.call('menu/create', { button: [{ type: 'click', name: '新品', key: 'NEWS' }] });
    await api.call('qrcode/create', { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'a' } } });
    await api.simulator.execute({ type: 'act', openid: api.openid(5), action: { type: 'scan', scene: 'a' } });
    await api.simulator.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } });
    await api.call('message/custom/typing', { touser: openid, command: 'Typing' });
    await api.call('template/api_set_industry', { industry_id1: '1', industry_id2: '2' });
    await api.call('template/api_add_template', {
      template_id_short: '51801',
      keyword_name_list: ['商品名称', '快递单号'],
    });
    await api.call('message/template/send', await api.shipment(1));
    await api.call('clear_quota', { appid });

    const bytes = await api.simulator.snapshot();
    const other = createSimulator({ seed: 9 });
    await other.restore(bytes);
    expect(await other.snapshot()).to.deep.equal(bytes);
    const ask = async (path: string, body?: object) => {
      const init = body && { method: 'POST', body: JSON.stringify(body) };
      const url = `http://localhost/cgi-bin/${path}?access_token=${api.token}`;
      return (await (await other.handle(new Request(url, init))).json()) as Readonly<Record<string, unknown>>;
    };
    expect(await ask('tags/getidlist', { openid })).to.deep.equal({ tagid_list: [100, 101, 103] });
    expect(await ask('menu/get')).to.have.nested.property('menu.button[0].key', 'NEWS');
    expect((await ask('message/custom/typing', { touser: openid, command: 'Typing' })).errcode).to.equal(45081);
    expect(await ask('user/info/batchget', { user_list: [{ openid: api.openid(5) }] })).to.have.nested.property(
      'user_info_list[0].qr_scene_str',
      'a',
    );
  });
});
