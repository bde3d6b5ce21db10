import { expect } from 'chai';
import WechatApi from 'co-wechat-api';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import type { Account, Follower } from '../../simulator/index.js';
import { getJson } from './http-api.js';

const OK = { errcode: 0, errmsg: 'ok' };

describe('the unmodified client co-wechat-api, for people, menus, codes and templates', () => {
  let door: HttpDoor;
  let client: WechatApi;
  let openid: (number: number) => string;

  before(async () => {
    door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const { accounts } = await getJson<{ accounts: Account[] }>(`${door.url}/simulator/accounts`);
    const { followers } = await getJson<{ followers: Follower[] }>(`${door.url}/simulator/followers`);
    openid = (number) => followers[number - 1]?.openid ?? '';
    client = new WechatApi(accounts[0]?.appid ?? '', accounts[0]?.secret ?? '');
    client.prefix = `${door.url}/cgi-bin/`;
  });
  after(() => door.close());

  it('describes several people, and gives one a remark', async () => {
    expect(await client.updateRemark(openid(1), '老张')).to.deep.equal(OK);
    const { user_info_list } = await client.batchGetUsers([openid(1), openid(2)]);
    expect(user_info_list.map(({ remark }) => remark)).to.deep.equal(['老张', '']);
  });

  it('makes a tag, puts it on people, lists them, takes it off and deletes it', async () => {
    const { tag } = await client.createTags('广东');
    expect(await client.updateTag(tag.id, '广东省')).to.deep.equal(OK);
    expect(await client.batchTagging([openid(1), openid(4)], tag.id)).to.deep.equal(OK);
    expect((await client.getTags()).tags.at(-1)).to.deep.equal({ id: tag.id, name: '广东省', count: 2 });
    expect((await client.getUsersFromTag(tag.id, '')).data.openid).to.deep.equal([openid(1), openid(4)]);
    expect(await client.batchUnTagging([openid(1)], tag.id)).to.deep.equal(OK);
    expect((await client.getIdList(openid(4))).tagid_list).to.deep.equal([tag.id]);
    expect(await client.deleteTag(tag.id)).to.deep.equal(OK);
    expect((await client.getIdList(openid(4))).tagid_list).to.deep.equal([]);
  });

  it('makes a menu, reads it and takes it away', async () => {
    const button = [{ type: 'click', name: '新品', key: 'NEWS' }];
    expect(await client.createMenu({ button })).to.deep.equal(OK);
    expect((await client.getMenu()).menu.button[0]).to.include({ key: 'NEWS' });
    expect((await client.getMenuConfig()).is_menu_open).to.equal(1);
    expect(await client.removeMenu()).to.deep.equal(OK);
  });

  it('makes QR codes of both kinds', async () => {
    expect(await client.createTmpQRCode(10_000, 1800)).to.include({ expire_seconds: 1800 });
    expect((await client.createLimitQRCode('门店')).ticket).to.match(/^gQ/);
  });

  it('chooses industries, and deletes a template', async () => {
    expect(await client.setIndustry({ industry_id1: '1', industry_id2: '4' })).to.deep.equal(OK);
    expect((await client.getIndustry()).primary_industry.second_class).to.equal('互联网|电子商务');
    const [first] = (await client.getAllPrivateTemplate()).template_list;
    expect(await client.delPrivateTemplate(first?.template_id ?? '')).to.deep.equal(OK);
    expect((await client.getAllPrivateTemplate()).template_list).to.have.length(14);
  });

  it('asks where pushes come from', async () => {
    expect((await client.getIp()).ip_list).to.deep.equal(['127.0.0.1']);
  });
});

describe('the whitelist over a socket', () => {
  it('sees the address that the socket sees (Z04)', async () => {
    const door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const { accounts } = await getJson<{ accounts: Account[] }>(`${door.url}/simulator/accounts`);
    const { appid = '', secret = '' } = accounts[0] ?? {};
    const allow = (ip_whitelist: readonly string[]) =>
      fetch(`${door.url}/simulator/accounts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ appid, ip_whitelist }),
      });
    const token = `${door.url}/cgi-bin/token?grant_type=client_credential&appid=${appid}&secret=${secret}`;
    await allow(['203.0.113.7']);
    expect((await getJson<{ errmsg: string }>(token)).errmsg).to.match(
      /^invalid ip 127\.0\.0\.1, not in whitelist rid: /,
    );
    await allow(['127.0.0.1']);
    expect(await getJson<object>(token)).to.have.property('expires_in', 7200);
    await door.close();
  });
});
