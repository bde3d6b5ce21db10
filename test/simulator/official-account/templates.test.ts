import { expect } from 'chai';
import type { Call } from '../../../simulator/index.js';
import { answerOf, Api } from '../api.js';

describe('template management', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const post = async (path: string, body: object) => (await api.call(`template/${path}`, body)).json;
  const add = (template_id_short: unknown, keyword_name_list?: unknown) =>
    post('api_add_template', { template_id_short, keyword_name_list });
  const list = async () =>
    (await api.call('template/get_all_private_template')).json.template_list as readonly {
      readonly template_id: string;
      readonly content: string;
    }[];

  it('chooses two industries once a month', async () => {
    const other = { first_class: '其他', second_class: '其他' };
    const industry = async () => (await api.call('template/get_industry')).json;
    expect(await industry()).to.deep.equal({ primary_industry: other, secondary_industry: other });
    expect((await post('api_set_industry', { industry_id1: '1', industry_id2: '4' })).errcode).to.equal(0);
    expect(await industry()).to.deep.equal({
      primary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
      secondary_industry: { first_class: 'IT科技', second_class: '电子技术' },
    });
    expect((await post('api_set_industry', { industry_id1: 2, industry_id2: 41 })).errcode).to.equal(43100);
    const february = Date.UTC(2026, 0, 31, 16);
    expect(await api.lastRefusal()).to.include({ rule: 'industry-change', succeeds_at: february });
    await api.simulator.clock.set(february);
    await api.renewToken();
    expect((await post('api_set_industry', { industry_id1: 2, industry_id2: 41 })).errcode).to.equal(0);
  });

  for (const ids of [['0', '1'], ['1', '42'], ['1'], ['x', '1'], ['1.5', '1'], [null, '1']]) {
    it(`refuses the industries ${JSON.stringify(ids)} with 40102`, async () => {
      const [industry_id1, industry_id2] = ids;
      expect((await post('api_set_industry', { industry_id1, industry_id2 })).errcode).to.equal(40102);
    });
  }

  it('takes a template of the library, with the lines named, in their order', async () => {
    const { errcode, template_id } = await add('51801', ['快递单号', '商品名称']);
    expect(errcode).to.equal(0);
    const added = (await list()).at(-1);
    expect(added).to.include({
      template_id,
      content: '快递单号：{{character_string4.DATA}}\n商品名称：{{thing1.DATA}}',
      example: '快递单号：FL8830512764201\n商品名称：手冲咖啡壶套装',
    });
    const data = { character_string4: { value: 'A1' }, thing1: { value: '碗' } };
    const sent = await api.call('message/template/send', { touser: api.openid(1), template_id, data });
    expect(sent.json.errcode).to.equal(0);
  });

  it('adds nothing of the older library any more (L07)', async () => {
    for (const old of ['TM00015', 'OPENTM200565259']) expect((await add(old, ['a', 'b'])).errcode).to.equal(45103);
    expect(await api.lastRefusal()).to.include({ rule: 'L07' });
  });

  const refused: readonly [number, unknown, unknown][] = [
    [40037, '99999', ['商品名称', '快递单号']],
    [40037, undefined, ['商品名称', '快递单号']],
    [45100, '51801', undefined],
    [45100, '51801', ['商品名称']],
    [45100, '51801', ['a', 'b', 'c', 'd', 'e', 'f']],
    [45075, '51801', ['商品名称', '诗']],
    [45075, '51801', ['商品名称', '商品名称']],
  ];
  for (const [errcode, id, names] of refused) {
    it(`refuses ${JSON.stringify([id, names])} with ${String(errcode)}`, async () => {
      expect((await add(id, names)).errcode).to.equal(errcode);
    });
  }

  it('sends a template only while the account has it: after it was added, until it is deleted (L04)', async () => {
    const data = { character_string4: { value: 'A1' }, thing1: { value: '碗' } };
    const send = async (template_id: unknown) =>
      (await api.call('message/template/send', { touser: api.openid(1), template_id, data })).json.errcode;
    expect(await send('x'.repeat(43))).to.equal(40037);
    const { template_id } = await add('51801', ['快递单号', '商品名称']);
    expect(await send(template_id)).to.equal(0);
    await post('del_private_template', { template_id });
    expect(await send(template_id)).to.equal(40037);
  });

  it('keeps 25, and room again once one is deleted', async () => {
    const names = ['商品名称', '快递单号'];
    for (let count = (await list()).length; count < 25; count++) {
      expect((await add('51801', names)).errcode).to.equal(0);
    }
    expect((await add('51801', names)).errcode).to.equal(45026);
    expect(await api.lastRefusal()).to.include({ rule: 'templates', counter: 25, limit: 25 });
    const template_id = (await list())[0]?.template_id;
    expect((await post('del_private_template', { template_id })).errcode).to.equal(0);
    expect((await post('del_private_template', { template_id })).errcode).to.equal(40037);
    expect((await post('del_private_template', {})).errcode).to.equal(40036);
    expect((await add('51801', names)).errcode).to.equal(0);
    expect(await list()).to.have.length(25);
  });
});

describe('template messages that WeChat minds', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const send = async (number: number, more: object = {}) =>
    (await api.call('message/template/send', { ...(await api.shipment(number)), ...more })).json.errcode;
  const lastCall = async (): Promise<Call | undefined> =>
    answerOf(await api.simulator.execute({ type: 'list-calls' })).calls.at(-1);

  it('are the third of the same after one action of the person, a warning and no errcode (L22)', async () => {
    expect([await send(1), await send(1)]).to.deep.equal([0, 0]);
    expect((await lastCall())?.warnings).to.equal(undefined);
    expect(await send(1)).to.equal(0);
    expect((await lastCall())?.warnings?.[0]).to.include({
      code: 'policy',
      severity: 'warning',
      rule: 'L22',
      received: 3,
      limit: 2,
    });
    const { data } = await api.shipment(1);
    expect(await send(1, { data: { ...data, thing1: { value: '另一件' } } })).to.equal(0);
    expect((await lastCall())?.warnings).to.equal(undefined);
    await api.simulator.clock.advance(1000);
    await api.simulator.execute({ type: 'act', openid: api.openid(1), action: { type: 'click', key: 'ORDERS' } });
    await send(1);
    expect((await lastCall())?.warnings).to.equal(undefined);
  });

  it('are marketing: accepted, kept back, reported as failed and listed (L27)', async () => {
    const { appid } = api.account;
    await api.post('/simulator/accounts', { appid, intercepted_words: ['优惠券'] });
    const { template_id, data } = await api.shipment(1);
    const jobs: unknown[] = [];
    api.simulator.subscribe((event) => {
      if (event.type === 'template-job-finished') jobs.push(event.status);
    });
    expect(await send(1, { data: { ...data, thing1: { value: '领取优惠券' } } })).to.equal(0);
    expect(await send(1)).to.equal(0);
    expect(jobs).to.deep.equal(['failed: system failed', 'success']);
    expect((await api.inbox(1)).filter(({ kind }) => kind === 'template')).to.have.length(1);
    const query = async (body: object) =>
      (await api.post(`/wxa/sec/queryblocktmplmsg?access_token=${api.token}`, body)).json;
    const answer = await query({ tmpl_msg_id: template_id, largest_id: 0, limit: 10 });
    expect(answer).to.deep.include({ errcode: 0, errmsg: 'ok' });
    expect(answer).to.have.nested.property('msginfo[0].openid', api.openid(1));
    expect(answer).to.have.nested.property('msginfo[0].content').that.includes('领取优惠券');
    expect((await query({ tmpl_msg_id: template_id, largest_id: 1 })).msginfo).to.deep.equal([]);
    expect((await query({ tmpl_msg_id: template_id, limit: 101 })).msginfo).to.have.length(1);
    expect((await query({ tmpl_msg_id: template_id, largest_id: { toString: 1 }, limit: {} })).msginfo).to.have.length(
      1,
    );
    expect((await query({ tmpl_msg_id: 'x' })).errcode).to.equal(40037);
  });
});
