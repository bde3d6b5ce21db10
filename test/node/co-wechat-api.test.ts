import { expect } from 'chai';
import WechatApi from 'co-wechat-api';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import type { Account, Follower, InboxMessage, LocalSimulator } from '../../simulator/index.js';
import { getJson } from './http-api.js';

const SHIPMENT = {
  thing1: { value: '手冲咖啡壶套装', color: '#173177' },
  character_string2: { value: 'QZ20260105004217' },
  thing3: { value: '飞鹭速运' },
  character_string4: { value: 'FL8830512764201' },
  time5: { value: '2026-01-05 09:30' },
};

describe('the unmodified client co-wechat-api, over a socket', () => {
  let simulator: LocalSimulator;
  let door: HttpDoor;
  let account: Account;
  let people: readonly Follower[];
  let client: WechatApi;

  beforeEach(async () => {
    simulator = createSimulator({ seed: 1 });
    door = await serveHttp(simulator, { port: 0 });
    const { accounts } = await getJson<{ accounts: Account[] }>(`${door.url}/simulator/accounts`);
    const { followers } = await getJson<{ followers: Follower[] }>(`${door.url}/simulator/followers`);
    const [first] = accounts;
    if (!first) throw new Error('The fresh state has an account.');
    account = first;
    people = followers;
    client = new WechatApi(account.appid, account.secret);
    client.prefix = `${door.url}/cgi-bin/`;
  });
  afterEach(() => door.close());

  const openid = (number: number): string => people[number - 1]?.openid ?? '';
  const inbox = async (number: number): Promise<readonly InboxMessage[]> =>
    (await getJson<{ messages: InboxMessage[] }>(`${door.url}/simulator/followers/${openid(number)}/inbox`)).messages;
  const templateId = async (): Promise<string> =>
    (await client.getAllPrivateTemplate()).template_list[0]?.template_id ?? '';
  const sendTemplate = async (number: number, data: object = SHIPMENT, id?: string) =>
    client.sendTemplate(openid(number), id ?? (await templateId()), 'https://shop.example/o', '#ff0000', data);

  it('gets a token by appid and secret (Z06)', async () => {
    const { accessToken } = await client.getAccessToken();
    expect(accessToken).to.match(/^\d\d_[\w-]+$/);
  });

  it('lists templates and followers', async () => {
    const { template_list } = await client.getAllPrivateTemplate();
    expect(template_list.map(({ title }) => title)).to.include('订单发货通知');
    expect((await client.getFollowers()).data.openid).to.have.length(10);
    expect(await client.getUser(openid(1))).to.include({ subscribe: 1, language: 'en' });
  });

  it('sends a template, which arrives', async () => {
    const before = await inbox(1);
    const answer = await sendTemplate(1);
    expect(answer).to.include({ errcode: 0, errmsg: 'ok' });
    expect(answer).to.have.property('msgid').that.is.a('number');
    const after = await inbox(1);
    expect(after).to.have.length(before.length + 1);
    expect(after.at(-1)?.text).to.contain('商品名称：手冲咖啡壶套装');
  });

  it('sends a text, which arrives', async () => {
    expect(await client.sendText(openid(1), '今天 18:00 前发出')).to.deep.equal({ errcode: 0, errmsg: 'ok' });
    expect((await inbox(1)).at(-1)).to.include({ text: '今天 18:00 前发出', direction: 'in' });
  });

  const forged = () => {
    const token = { accessToken: '10_forged', expireTime: Date.now() + 1000_000 };
    client = new WechatApi(account.appid, account.secret, () => Promise.resolve(token));
    client.prefix = `${door.url}/cgi-bin/`;
    client.tokenFromCustom = true;
  };
  const refusals: readonly [number, string, number, () => Promise<unknown>, (() => void)?][] = [
    [40001, 'a forged token', 1, () => client.sendText(openid(1), 'a'), forged],
    [40003, 'an unknown openid', 1, () => client.sendText(`o${'x'.repeat(27)}`, 'a')],
    [40037, 'an unknown template', 1, () => sendTemplate(1, SHIPMENT, 'x'.repeat(43))],
    [43004, 'a template to one who left', 5, () => sendTemplate(5)],
    [45015, 'a text outside the window', 4, () => client.sendText(openid(4), 'a')],
    [47003, 'a value too long', 1, () => sendTemplate(1, { ...SHIPMENT, thing1: { value: '字'.repeat(21) } })],
  ];
  for (const [errcode, words, number, deed, prepare] of refusals) {
    it(`is refused ${words} with ${String(errcode)}, and nothing arrives`, async () => {
      const before = await inbox(number);
      prepare?.();
      const error = await rejection(deed());
      expect(error).to.include({ name: 'WeChatAPIError', code: errcode });
      expect(String(error)).to.match(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
      expect(await inbox(number)).to.deep.equal(before);
    });
  }

  it('gets itself a new token when the old one is over', async () => {
    await client.sendText(openid(1), '一');
    await simulator.clock.advance(7200_000);
    expect(await client.sendText(openid(1), '二')).to.include({ errcode: 0 });
    expect((await inbox(1)).slice(-2).map(({ text }) => text)).to.deep.equal(['一', '二']);
  });

  it('is refused a text once 48 hours have passed (E05)', async () => {
    await client.sendText(openid(1), '一');
    await simulator.clock.advance(48 * 3600_000);
    expect(await rejection(client.sendText(openid(1), '二'))).to.include({ code: 45015 });
  });
});

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was accepted.');
}
