import { expect } from 'chai';
import { answerOf, Api } from '../api.js';
import { BIZSEND, newtmpl, notice, NOTICE_DATA } from '../notices.js';

describe('the library of notices', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const get = async (path: string) => (await newtmpl(api, path)).json;
  const add = async (tid: unknown, kidList?: unknown, sceneDesc?: unknown) =>
    (await newtmpl(api, 'addtemplate', { tid, kidList, sceneDesc })).json;
  const own = async () => (await get('gettemplate')).data as Readonly<Record<string, unknown>>[];
  const put = (change: object) =>
    api.simulator.execute({ type: 'put-account', account: { appid: api.account.appid, ...change } });

  it('has categories, those of public services only for an account that is one (L64, L66)', async () => {
    const names = async () =>
      ((await get('getcategory')).data as { id: number; name: string }[]).map(({ name }) => name).join(' ');
    expect(await names()).to.equal('百货零售 生活服务 公立医疗机构 公交');
    await put({ long_term: false });
    expect(await names()).to.equal('百货零售 生活服务');
  });

  it('lists the templates of the categories named, page by page', async () => {
    const first = await get('getpubtemplatetitles?ids=307,616&start=0&limit=2');
    expect(first).to.deep.equal({
      errcode: 0,
      errmsg: 'ok',
      count: 3,
      data: [
        { tid: 2001, title: '开售提醒', type: 2, categoryId: '307' },
        { tid: 2006, title: '促销活动通知', type: 2, categoryId: '307' },
      ],
    });
    const second = await get('getpubtemplatetitles?ids=307,616&start=2&limit=30');
    expect(second.data).to.deep.equal([{ tid: 3002, title: '公交到站提醒', type: 3, categoryId: '616' }]);
  });

  const pages: readonly [number, string][] = [
    [200018, 'start=0&limit=2'],
    [200018, 'ids=&start=0&limit=2'],
    [200019, 'ids=1&start=0&limit=2'],
    [200019, 'ids=307,x&start=0&limit=2'],
    [200016, 'ids=307&limit=2'],
    [200016, 'ids=307&start=-1&limit=2'],
    [200017, 'ids=307&start=0'],
    [200017, 'ids=307&start=0&limit=31'],
    [200017, 'ids=307&start=0&limit=0'],
  ];
  for (const [errcode, query] of pages) {
    it(`refuses the page ${query} with ${String(errcode)}`, async () => {
      expect((await get(`getpubtemplatetitles?${query}`)).errcode).to.equal(errcode);
    });
  }

  it('lists the keywords of a template, each with its rule', async () => {
    const { data, count } = await get('getpubtemplatekeywords?tid=2003');
    expect(count).to.equal(4);
    expect((data as unknown[])[2]).to.deep.equal({ kid: 3, name: '餐品状态', example: '已做好', rule: 'phrase' });
    expect((await get('getpubtemplatekeywords?tid=1')).errcode).to.equal(200014);
    expect((await get('getpubtemplatekeywords')).errcode).to.equal(200014);
  });

  it('takes a template with the keywords named, in their order, and sends from it (L75, L76)', async () => {
    const { errcode, priTmplId } = await add('2005', [4, 1], '服务有进展时');
    expect(errcode).to.equal(0);
    expect((await own()).at(-1)).to.deep.equal({
      priTmplId,
      title: '服务进度提醒',
      content: '更新时间:{{time4.DATA}}\n服务进度:{{enum_string1.DATA}}\n',
      example: '更新时间:2026-01-05 09:00\n服务进度:处理中\n',
      type: 2,
      keywordEnumValueList: [{ keywordCode: 'enum_string1.DATA', enumValueList: ['已受理', '处理中', '已完成'] }],
    });
    const template_id = String(priTmplId);
    const openid = api.openid(1);
    const answers = [{ template_id, status: 'accept' }] as const;
    answerOf(await api.simulator.execute({ type: 'act', openid, action: { type: 'consent', answers } }));
    const { enum_string1, time4 } = NOTICE_DATA.服务进度提醒!;
    const sent = await api.call(BIZSEND, { touser: openid, template_id, data: { enum_string1, time4 } });
    expect(sent.json.errcode).to.equal(0);
  });

  const refused: readonly [number, unknown, unknown, unknown?][] = [
    [200014, '1', [1, 2]],
    [200014, undefined, [1, 2]],
    [200013, '2006', [1, 2]],
    [200020, '2001', undefined],
    [200020, '2001', [1]],
    [200020, '2001', [1, 2, 3, 4, 5, 6]],
    [200020, '2001', [1, 1]],
    [200020, '2001', [1, 9]],
    [200020, '2001', ['1', '2']],
    [200021, '2001', [1, 2], '字'.repeat(16)],
    [200021, '2001', [1, 2], 5],
  ];
  for (const [errcode, tid, kidList, sceneDesc] of refused) {
    it(`refuses ${JSON.stringify([tid, kidList, sceneDesc])} with ${String(errcode)}`, async () => {
      expect((await add(tid, kidList, sceneDesc)).errcode).to.equal(errcode);
    });
  }

  it('takes 15 characters to describe the scene, and a tid that is a number', async () => {
    expect((await add(2001, [1, 2, 3, 4, 5], '字'.repeat(15))).errcode).to.equal(0);
  });

  it('holds 25 templates', async () => {
    const { length } = await own();
    for (let index = length; index < 25; index++) expect((await add(2001, [1, 2])).errcode).to.equal(0);
    expect((await add(2001, [1, 2])).errcode).to.equal(200012);
    expect(await api.lastRefusal()).to.include({ counter: 25, limit: 25 });
    await newtmpl(api, 'deltemplate', { priTmplId: (await own())[0]?.priTmplId });
    expect((await add(2001, [1, 2])).errcode).to.equal(0);
  });

  it('has no templates for consents that last where the account may not have them (L66)', async () => {
    expect((await api.call(BIZSEND, await notice(api, 12, '就诊预约提醒'))).json.errcode).to.equal(0);
    await put({ long_term: false });
    expect((await add(3001, [1, 2])).errcode).to.equal(200014);
    expect((await api.call(BIZSEND, await notice(api, 12, '就诊预约提醒'))).json.errcode).to.equal(40037);
  });

  it('deletes a template; what nobody has cannot be deleted', async () => {
    const [first] = await own();
    const remove = async (priTmplId: unknown) => (await newtmpl(api, 'deltemplate', { priTmplId })).json.errcode;
    expect(await remove(first?.priTmplId)).to.equal(0);
    expect((await own()).map(({ priTmplId }) => priTmplId)).not.to.include(first?.priTmplId);
    expect(await remove(first?.priTmplId)).to.equal(40037);
    expect(await remove(undefined)).to.equal(200002);
  });

  for (const [what, change] of [
    ['a subscription account', { kind: 'subscription' }],
    ['an unverified one', { verified: false }],
    ['one from elsewhere', { mainland: false }],
  ] as const) {
    it(`is closed to ${what}: 48001 (L63)`, async () => {
      await put(change);
      for (const path of ['getcategory', 'gettemplate', 'getpubtemplatekeywords?tid=2001']) {
        expect((await get(path)).errcode).to.equal(48001);
      }
      expect((await api.call(BIZSEND, await notice(api, 9))).json.errcode).to.equal(48001);
    });
  }
});
