import { expect } from 'chai';
import fc from 'fast-check';
import { Api } from '../api.js';
import { act, BIZSEND, chancesOf, newtmpl, notice, NOTICE_DATA, noticeIds } from '../notices.js';

/** One consent for one notice; what the person allowed is used up only by what arrives. */
describe('a subscription notice', () => {
  let api: Api;
  let id: string;
  beforeEach(async () => {
    api = await Api.start();
    id = (await noticeIds(api)).get('开售提醒') ?? '';
  });
  const send = async (number: number, change: object = {}) =>
    (await api.call(BIZSEND, await notice(api, number, '开售提醒', change))).json;
  const put = (change: object) =>
    api.simulator.execute({ type: 'put-account', account: { appid: api.account.appid, ...change } });

  it('arrives once for one consent, whenever it is sent; the second is 43101 (L65)', async () => {
    await api.simulator.clock.advance(400 * 24 * 3_600_000);
    await api.renewToken();
    const first = await send(9);
    expect(first).to.include({ errcode: 0, errmsg: 'ok' });
    expect(first.msgid).to.be.a('number');
    expect((await send(9)).errcode).to.equal(43101);
    expect(await api.lastRefusal()).to.deep.include({ rule: 'consent', facts: { consent: 'used-up' } });
    expect(await chancesOf(api, 9)).to.equal(0);
  });

  it('arrives again after the person was asked again, and twice after they allowed twice', async () => {
    await send(9);
    for (let count = 0; count < 2; count++) await act(api, 9, { type: 'consent', template_id: id, status: 'accept' });
    expect([(await send(9)).errcode, (await send(9)).errcode, (await send(9)).errcode]).to.deep.equal([0, 0, 43101]);
  });

  it('arrives as often as one likes for a consent that lasts (L66)', async () => {
    for (let count = 0; count < 3; count++) {
      expect((await api.call(BIZSEND, await notice(api, 12, '就诊预约提醒'))).json.errcode).to.equal(0);
    }
  });

  it('stands in the chat of who follows (L80), in 服务通知 for everybody else (L81)', async () => {
    const { msgid } = await send(9);
    await send(11);
    const follower = (await api.inbox(9)).at(-1);
    expect(follower).to.deep.include({
      id: String(msgid),
      place: 'chat',
      kind: 'subscription',
      text: '开售提醒\n商品名称：手冲咖啡壶套装\n开售时间：2026年1月6日 10:00\n商品价格：¥168.00\n温馨提示：每人限购两套',
    });
    expect(follower?.body).to.deep.equal({ template_id: id, data: NOTICE_DATA.开售提醒 });
    expect((await api.inbox(11)).map(({ place }) => place)).to.deep.equal(['service-notifications']);
  });

  const unasked: readonly [number, string, string][] = [
    [1, 'who was never asked', 'never-asked'],
    [10, 'who refused', 'refused'],
  ];
  for (const [number, who, consent] of unasked) {
    it(`is refused for ${who}: 43101 (L84)`, async () => {
      expect((await send(number)).errcode).to.equal(43101);
      expect(await api.lastRefusal()).to.deep.include({ rule: 'consent', facts: { consent } });
      expect(await api.inbox(number)).to.not.satisfy((messages: { kind: string }[]) =>
        messages.some(({ kind }) => kind === 'subscription'),
      );
    });
  }

  it('is refused once the person turned notices off in the settings, or said no when asked again (L84)', async () => {
    await act(api, 9, { type: 'revoke', template_id: id });
    expect((await send(9)).errcode).to.equal(43101);
    await act(api, 11, { type: 'consent', template_id: id, status: 'reject' });
    expect((await send(11)).errcode).to.equal(43101);
    await act(api, 9, { type: 'consent', template_id: id, status: 'accept' });
    expect((await send(9)).errcode).to.equal(0);
  });

  const { thing1, ...rest } = NOTICE_DATA.开售提醒!;
  const linked = () => api.account.mini_programs[0];
  const wrong: readonly [what: string, errcode: number, change: () => object][] = [
    ['an empty value (L85)', 47003, () => ({ data: { ...rest, thing1: { value: '' } } })],
    ['a missing keyword (L85)', 47003, () => ({ data: rest })],
    ['21 characters (L85)', 47003, () => ({ data: { ...rest, thing1: { value: '字'.repeat(21) } } })],
    ['an amount of 11 digits', 47003, () => ({ data: { ...rest, thing1, amount3: { value: '12345678901' } } })],
    ['a mini program that is not linked (L86)', 40166, () => ({ miniprogram: { appid: 'wx0123456789abcdef' } })],
    ['a mini game (L77)', 40166, () => ({ miniprogram: { appid: api.account.mini_games[0] } })],
    ['a page that is not there (L86)', 41030, () => ({ miniprogram: { appid: linked(), pagepath: 'pages/order' } })],
    ['a template of nobody', 40037, () => ({ template_id: 'x'.repeat(43) })],
    ['no template', 40037, () => ({ template_id: undefined })],
    ['nobody', 40003, () => ({ touser: 'nobody' })],
  ];
  for (const [what, errcode, change] of wrong) {
    it(`with ${what} is refused with ${String(errcode)}, and the chance stays (L83)`, async () => {
      await put({ mini_program_pages: { [linked() ?? '']: ['pages/index'] } });
      expect((await send(9, change())).errcode).to.equal(errcode);
      expect(await chancesOf(api, 9)).to.equal(1);
      const right = { appid: linked(), pagepath: '/pages/index?id=1' };
      expect((await send(9, { miniprogram: right })).errcode).to.equal(0);
    });
  }

  it('takes the state of the mini program and the language, and ignores them', async () => {
    const { errcode } = await send(9, { miniprogram_state: 'formal', lang: 'zh_CN', page: 'pages/index' });
    expect(errcode).to.equal(0);
  });

  it('ignores a keyword the template does not have', async () => {
    expect((await send(9, { data: { ...NOTICE_DATA.开售提醒, thing9: { value: '' } } })).errcode).to.equal(0);
  });

  it('says of a wrong value as much as fits 30 characters', async () => {
    const { priTmplId } = (await newtmpl(api, 'addtemplate', { tid: 2003, kidList: [1, 2] })).json;
    await act(api, 9, { type: 'consent', template_id: priTmplId, status: 'accept' });
    const data = { character_string1: { value: '车位-256' }, thing2: { value: '店' } };
    const { errcode, errmsg } = await send(9, { template_id: priTmplId, data });
    expect(errcode).to.equal(47003);
    expect(errmsg).to.match(/^argument invalid! data\.character_string1\.value i rid: /);
  });

  it('of a template that was deleted after the consent is refused; what arrived keeps its look', async () => {
    await act(api, 9, { type: 'consent', template_id: id, status: 'accept' });
    await send(9);
    const [before] = (await api.inbox(9)).slice(-1);
    await newtmpl(api, 'deltemplate', { priTmplId: id });
    expect((await send(9)).errcode).to.equal(40037);
    expect(await chancesOf(api, 9)).to.equal(1);
    expect((await api.inbox(9)).at(-1)?.text).to.equal(before?.text);
    expect((await act(api, 9, { type: 'consent', template_id: id, status: 'accept' })).status).to.equal(409);
  });

  it('is refused for a word that WeChat does not let through, and the chance stays (L62, L83)', async () => {
    await put({ illegal_words: ['手冲'] });
    expect((await send(9)).errcode).to.equal(45168);
    expect(await chancesOf(api, 9)).to.equal(1);
  });

  it('counts what arrived and what did not (L82)', async () => {
    await act(api, 9, { type: 'block' });
    expect((await send(9)).errcode).to.equal(0);
    await act(api, 9, { type: 'unblock' });
    await send(9);
    await send(9);
    await send(11);
    const { json } = await api.get(`/simulator/subscriptions?appid=${api.account.appid}`);
    const [first] = json.templates as { title: string; results: object; reach: object }[];
    expect(first?.title).to.equal('开售提醒');
    expect(first?.results).to.deep.equal({ success: 2, failure: 2 });
  });

  it('does not use up the chance of who blocks the account, and its event says so (L83)', async () => {
    await act(api, 9, { type: 'block' });
    expect((await send(9)).errcode).to.equal(0);
    expect(await chancesOf(api, 9)).to.equal(1);
    expect((await api.inbox(9)).filter(({ kind }) => kind === 'subscription')).to.deep.equal([]);
  });

  it('reaches who has a chance, follower or not; with a tag only who carries it (L78, L79)', async () => {
    const reach = async (query = '') => {
      const { json } = await api.get(`/simulator/subscriptions?appid=${api.account.appid}${query}`);
      return (json.templates as { reach: object }[])[0]?.reach;
    };
    expect(await reach()).to.deep.equal({ total: 2, followers: 1 });
    expect(await reach('&tag=101')).to.deep.equal({ total: 1, followers: 1 });
    await send(9);
    expect(await reach()).to.deep.equal({ total: 1, followers: 0 });
  });

  it('never arrives more often than it was allowed, and is never lost by a failed send (L65, L83)', async () => {
    const step = fc.constantFrom('allow', 'refuse', 'revoke', 'send', 'send wrong', 'send far', 'block', 'unblock');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const fresh = await Api.start();
        const good = await notice(fresh, 1);
        const bad = await notice(fresh, 1, '开售提醒', { data: {} });
        const far = await notice(fresh, 1, '开售提醒', { miniprogram: { appid: 'wx0123456789abcdef' } });
        let [chances, blocked, arrived] = [0, false, 0];
        const consent = (status: string) => act(fresh, 1, { type: 'consent', template_id: id, status });
        const code = async (body: object) => (await fresh.call(BIZSEND, body)).json.errcode;
        for (const each of steps) {
          switch (each) {
            case 'allow':
              await consent('accept');
              chances += 1;
              break;
            case 'refuse':
              await consent('reject');
              chances = 0;
              break;
            case 'revoke':
              await act(fresh, 1, { type: 'revoke', template_id: id });
              chances = 0;
              break;
            case 'block':
            case 'unblock':
              await act(fresh, 1, { type: each });
              blocked = each === 'block';
              break;
            case 'send':
              expect(await code(good)).to.equal(chances > 0 ? 0 : 43101);
              if (chances > 0 && !blocked) {
                chances -= 1;
                arrived += 1;
              }
              break;
            case 'send wrong':
              expect(await code(bad)).to.equal(chances > 0 ? 47003 : 43101);
              break;
            case 'send far':
              expect(await code(far)).to.equal(chances > 0 ? 40166 : 43101);
          }
          expect((await chancesOf(fresh, 1)) ?? 0).to.equal(chances);
        }
        expect((await fresh.inbox(1)).filter(({ kind }) => kind === 'subscription')).to.have.length(arrived);
        await fresh.simulator.close();
      }),
      { numRuns: 40, seed: 20260105 },
    );
  });

  it('when sends race for fewer chances, exactly as many arrive as were allowed (L65)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 2, max: 8 }), async (allowed, racing) => {
        const fresh = await Api.start();
        for (let count = 0; count < allowed; count++) {
          await act(fresh, 1, { type: 'consent', template_id: id, status: 'accept' });
        }
        const body = await notice(fresh, 1);
        const answers = await Promise.all(Array.from({ length: racing }, () => fresh.call(BIZSEND, body)));
        const codes = answers.map(({ json }) => json.errcode);
        const fits = Math.min(allowed, racing);
        expect(codes.filter((errcode) => errcode === 0)).to.have.length(fits);
        expect(codes.filter((errcode) => errcode === 43101)).to.have.length(racing - fits);
        expect(await chancesOf(fresh, 1)).to.equal(allowed === 0 ? undefined : allowed - fits);
        expect((await fresh.inbox(1)).filter(({ kind }) => kind === 'subscription')).to.have.length(fits);
        await fresh.simulator.close();
      }),
      { numRuns: 25, seed: 20260105 },
    );
  });
});
