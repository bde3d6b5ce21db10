import { expect } from 'chai';
import { Api } from '../api.js';
import { act } from '../notices.js';

describe('the older one-time message', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const PATH = 'message/template/subscribe';
  const body = (number: number, change: object = {}) => ({
    touser: api.openid(number),
    template_id: api.account.one_time_template_id,
    url: 'https://shop.example/o/1',
    scene: '7',
    title: '取货提醒',
    data: { content: { value: '您的咖啡壶到了', color: '#FF0000' } },
    ...change,
  });
  const send = async (number: number, change: object = {}) => (await api.call(PATH, body(number, change))).json.errcode;
  const allow = (number: number, scene = 7, status = 'accept') =>
    act(api, number, { type: 'consent', template_id: api.account.one_time_template_id, status, scene });

  it('arrives once for each scene the person allowed; several consents for one do not add up', async () => {
    expect(await send(1)).to.equal(43101);
    await allow(1);
    await allow(1);
    expect(await send(1, { scene: '8' })).to.equal(43101);
    expect(await send(1)).to.equal(0);
    expect(await send(1)).to.equal(43101);
    await allow(1, 8);
    expect(await send(1, { scene: '8' })).to.equal(0);
  });

  it('stands with its own title in the chat, or in 服务通知 for who does not follow (L80, L81)', async () => {
    for (const number of [1, 11]) {
      await allow(number);
      await send(number);
    }
    expect((await api.inbox(1)).at(-1)).to.deep.include({
      place: 'chat',
      kind: 'subscription',
      text: '取货提醒\n您的咖啡壶到了',
    });
    const [message] = await api.inbox(11);
    expect(message?.place).to.equal('service-notifications');
    expect(message?.body).to.deep.include({ page: 'https://shop.example/o/1' });
  });

  it('is allowed without an event: the page that the person returns to tells', async () => {
    await api.post('/simulator/accounts', { appid: api.account.appid, callback_url: 'http://127.0.0.1:1/' });
    await allow(1);
    expect((await api.get('/simulator/pushes')).json.pushes).to.deep.equal([]);
    expect((await allow(1, 10_001)).status).to.equal(400);
  });

  const wrong: readonly [what: string, errcode: number, change: object][] = [
    ['another template', 40037, { template_id: 'x'.repeat(43) }],
    ['no scene', 47003, { scene: undefined }],
    ['scene 10001', 47003, { scene: '10001' }],
    ['no title', 47003, { title: '' }],
    ['a title of 16 characters', 47003, { title: '字'.repeat(16) }],
    ['a title of two lines', 47003, { title: 'a\nb' }],
    ['201 characters', 47003, { data: { content: { value: '字'.repeat(201) } } }],
    ['no content', 47003, { data: {} }],
    ['a mini program of others', 40166, { miniprogram: { appid: 'wx0123456789abcdef' } }],
    ['an address that is none', 45162, { url: 5 }],
    ['nobody', 40003, { touser: 'nobody' }],
  ];
  for (const [what, errcode, change] of wrong) {
    it(`with ${what} is refused with ${String(errcode)}, and the chance stays (L83)`, async () => {
      await allow(1);
      expect(await send(1, change)).to.equal(errcode);
      expect(await send(1)).to.equal(0);
    });
  }

  it('opens a linked mini program', async () => {
    await allow(1);
    const miniprogram = { appid: api.account.mini_programs[0], pagepath: 'pages/index' };
    expect(await send(1, { miniprogram })).to.equal(0);
    expect((await api.inbox(1)).at(-1)?.body).to.deep.include({ miniprogram });
  });

  it('names the part that is wrong', async () => {
    await allow(1);
    const { errmsg } = (await api.call(PATH, body(1, { title: '' }))).json;
    expect(errmsg).to.match(/^argument invalid! title is empty rid: /);
  });

  it('takes 15 characters as title and 200 as content', async () => {
    await allow(1, 0);
    const content = { value: '字'.repeat(200) };
    expect(await send(1, { scene: '0', title: '字'.repeat(15), data: { content } })).to.equal(0);
  });
});
