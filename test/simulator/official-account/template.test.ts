import { expect } from 'chai';
import { Api, issueToken } from '../api.js';
import { edit } from '../edited.js';

const SEND = 'message/template/send';

describe('GET /cgi-bin/template/get_all_private_template', () => {
  it('answers the list alone', async () => {
    const { json } = await (await Api.start()).call('template/get_all_private_template');
    expect(Object.keys(json)).to.deep.equal(['template_list']);
    expect((json.template_list as readonly object[])[0]).to.have.all.keys(
      ...['template_id', 'title', 'primary_industry', 'deputy_industry', 'content', 'example'],
    );
  });
});

describe('POST /cgi-bin/message/template/send', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });

  it('puts the message on the phone and answers its msgid', async () => {
    const body = await api.shipment(1);
    const { status, text, json } = await api.call(SEND, body);
    expect(status).to.equal(200);
    expect(text).to.equal(`{"errcode":0,"errmsg":"ok","msgid":${String(json.msgid)}}`);
    const { touser: _, ...kept } = body;
    const message = (await api.inbox(1)).at(-1);
    expect(message).to.deep.include({ id: String(json.msgid), direction: 'in', kind: 'template', body: kept });
    expect(message?.template?.title).to.equal('订单发货通知');
    expect(message?.text.split('\n')).to.deep.equal([
      '订单发货通知',
      '商品名称：手冲咖啡壶套装',
      '订单编号：QZ20260105004217',
      '快递公司：飞鹭速运',
      '快递单号：FL8830512764201',
      '发货时间：2026-01-05 09:30',
    ]);
  });

  it('reaches a person who has been silent for days (L02)', async () => {
    expect((await api.call(SEND, await api.shipment(4))).json.errcode).to.equal(0);
  });

  it('reports failed:user block, and nothing arrives, when the person blocked the account', async () => {
    const reports: string[] = [];
    api.simulator.subscribe((event) => event.type === 'template-job-finished' && reports.push(event.status));
    expect((await api.call(SEND, await api.shipment(6))).json.errcode).to.equal(0);
    expect((await api.call(SEND, await api.shipment(1))).json.errcode).to.equal(0);
    expect(reports).to.deep.equal(['failed:user block', 'success']);
    expect(await api.inbox(6)).to.deep.equal([]);
  });

  const refusals: readonly [number, string, (body: Record<string, unknown>) => object][] = [
    [40003, 'an unknown openid', (body) => ({ ...body, touser: `o${'x'.repeat(27)}` })],
    [40003, 'an openid inside a list', ({ touser, ...body }) => ({ ...body, touser: [touser] })],
    [40003, 'no touser', ({ touser: _, ...body }) => body],
    ...[null, 1, true, [], {}, ''].map((touser): [number, string, (body: object) => object] => [
      40003,
      `touser ${JSON.stringify(touser)}`,
      (body) => ({ ...body, touser }),
    ]),
    [40036, 'no template_id', ({ template_id: _, ...body }) => body],
    [40036, 'a template_id of 42 characters', (body) => ({ ...body, template_id: 'x'.repeat(42) })],
    [40036, 'a template_id that is a number', (body) => ({ ...body, template_id: 5 })],
    [40037, 'a template of nobody', (body) => ({ ...body, template_id: 'x'.repeat(43) })],
    [40166, 'a mini program that is not linked', (body) => ({ ...body, miniprogram: { appid: 'wx0123456789abcdef' } })],
    [47003, 'no data', ({ data: _, ...body }) => body],
    [47003, 'data that is a list', (body) => ({ ...body, data: [] })],
  ];
  for (const [errcode, words, change] of refusals) {
    it(`refuses ${words} with ${String(errcode)}`, async () => {
      const { status, json } = await api.call(SEND, change(await api.shipment(1)));
      expect([status, json.errcode]).to.deep.equal([200, errcode]);
      expect(await api.inbox(1)).to.have.length(1);
    });
  }

  it('takes the linked mini program', async () => {
    const [appid] = api.account.mini_programs;
    const body = { ...(await api.shipment(1)), miniprogram: { appid, pagepath: 'pages/order' } };
    expect((await api.call(SEND, body)).json.errcode).to.equal(0);
  });

  it('refuses a 21st character and names the parameter, then a rid (L13)', async () => {
    const body = await api.shipment(1);
    body.data.thing1 = { value: '字'.repeat(21) };
    const { json } = await api.call(SEND, body);
    expect(json.errcode).to.equal(47003);
    expect(json.errmsg).to.match(
      /^argument invalid! data\.thing1\.value invalid rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/,
    );
    expect(await api.lastRefusal()).to.deep.include({ rule: 'L13', counter: 21, limit: 20, succeeds_at: null });
  });

  for (const [value, errcode] of [
    ['待付款', 47003],
    ['已发货', 0],
    ['', 0],
  ] as const) {
    it(`answers ${String(errcode)} to ${JSON.stringify(value)} in a const that may be 已发货 or 已签收 (L19)`, async () => {
      const template_id = 'c'.repeat(43);
      await edit(api, ({ templates }) => {
        const keywordEnumValueList = [{ keywordCode: 'const1.DATA', enumValueList: ['已发货', '已签收'] }];
        const named = { template_id, title: '订单状态', content: '状态：{{const1.DATA}}', keywordEnumValueList };
        templates.set(template_id, named);
      });
      const body = { touser: api.openid(1), template_id, data: { const1: { value } } };
      expect((await api.call(SEND, body)).json.errcode).to.equal(errcode);
    });
  }

  it('says in the rid when it was', async () => {
    const { json } = await api.call(SEND, {});
    const seconds = Number.parseInt(/rid: ([0-9a-f]{8})-/.exec(String(json.errmsg))?.[1] ?? '', 16);
    expect(seconds * 1000).to.equal((await api.simulator.clock.now()).now);
  });

  for (const value of [null, 1, true, [], {}]) {
    it(`refuses ${JSON.stringify(value)} where text belongs, naming the parameter`, async () => {
      const body = await api.shipment(1);
      body.data.thing1 = { value };
      expect((await api.call(SEND, body)).json.errmsg).to.match(/^argument invalid! data\.thing1\.value /);
    });
  }

  it('refuses with 43004 who does not follow, and 43019 who is on the blacklist (L01)', async () => {
    expect((await api.call(SEND, await api.shipment(5))).json.errcode).to.equal(43004);
    expect((await api.call(SEND, await api.shipment(7))).json.errcode).to.equal(43019);
  });

  it('refuses a subscription account with 48001 before it looks at the body (E09)', async () => {
    const token = await issueToken(api.simulator, api.subscriptionAccount);
    for (const body of ['', '{', '{}']) {
      const { json } = await api.post(`/cgi-bin/${SEND}?access_token=${token}`, body);
      expect(json.errcode).to.equal(48001);
    }
  });

  it('names the first fault in its order of checks', async () => {
    const url = `/cgi-bin/${SEND}`;
    const all = { touser: api.openid(5), template_id: 'short', data: {} };
    const steps = [
      [await api.get(`${url}?access_token=no one`), 43002],
      [await api.post(url, ''), 41001],
      [await api.post(`${url}?access_token=no one`, ''), 40014],
      [await api.post(`${url}?access_token=nobody`, ''), 40001],
      [await api.call(SEND, ''), 44002],
      [await api.call(SEND, '{'), 47001],
      [await api.call(SEND, { ...all, touser: '' }), 40036],
      [await api.call(SEND, { ...(await api.shipment(1)), data: {}, touser: '' }), 40003],
      [await api.call(SEND, { ...(await api.shipment(5)), data: {} }), 43004],
      [await api.call(SEND, { ...(await api.shipment(1)), data: {} }), 47003],
    ] as const;
    expect(steps.map(([{ json }]) => json.errcode)).to.deep.equal(steps.map(([, errcode]) => errcode));
  });

  describe('with a client_msg_id', () => {
    it('sends once within ten minutes and answers the first msgid again', async () => {
      const body = { ...(await api.shipment(1)), client_msg_id: 'order-1' };
      const first = await api.call(SEND, body);
      await api.simulator.clock.advance(600_000 - 1);
      const second = await api.call(SEND, body);
      expect(second.json).to.deep.equal(first.json);
      expect(await api.inbox(1)).to.have.length(2);
      await api.simulator.clock.advance(1);
      const third = await api.call(SEND, body);
      expect(third.json.msgid).not.to.equal(first.json.msgid);
      expect(await api.inbox(1)).to.have.length(3);
    });

    it('sends to another person, and under another id', async () => {
      const id = { client_msg_id: 'a' };
      const msgids = [
        await api.call(SEND, { ...(await api.shipment(1)), ...id }),
        await api.call(SEND, { ...(await api.shipment(2)), ...id }),
        await api.call(SEND, { ...(await api.shipment(1)), client_msg_id: 'b' }),
      ].map(({ json }) => json.msgid);
      expect(new Set(msgids).size).to.equal(3);
    });
  });
});
