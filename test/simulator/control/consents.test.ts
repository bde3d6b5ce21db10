import { expect } from 'chai';
import { Api } from '../api.js';
import { act, BIZSEND, chancesOf, newtmpl, notice, noticeIds } from '../notices.js';

interface Push {
  readonly name: string;
  readonly body: string;
}

const LIBRARY = { tid: '2001', kidList: [1, 2] };

describe('what a person allows', () => {
  let api: Api;
  let ids: ReadonlyMap<string, string>;
  beforeEach(async () => {
    api = await Api.start();
    ids = await noticeIds(api);
    await api.simulator.execute({
      type: 'put-account',
      account: { appid: api.account.appid, callback_url: 'http://127.0.0.1:1/push' },
    });
  });
  let added: readonly string[] = [];
  const id = (title: string) => ids.get(title) ?? '';
  const consent = (number: number, action: object) => act(api, number, { type: 'consent', ...action });
  const pushed = async () => (await api.get('/simulator/pushes')).json.pushes as Push[];
  const inside = (body: string) => /<Event>.*?<\/Event>\s*(?:.*?)<\/xml>$/s.exec(body)?.[0] ?? '';

  it('is told to the account, all that one dialog asked for in one event (L72, L87)', async () => {
    const answers = [
      { template_id: id('开售提醒'), status: 'accept' },
      { template_id: id('活动开始提醒'), status: 'reject' },
    ];
    expect((await consent(1, { answers, scene: 2 })).status).to.equal(200);
    const [push, ...others] = await pushed();
    expect(others).to.deep.equal([]);
    expect(push?.name).to.equal('subscribe_msg_popup_event');
    expect(inside(push?.body ?? '')).to.equal(
      '<Event><![CDATA[subscribe_msg_popup_event]]></Event><SubscribeMsgPopupEvent>' +
        `<List><TemplateId><![CDATA[${id('开售提醒')}]]></TemplateId>` +
        '<SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString><PopupScene>2</PopupScene></List>' +
        `<List><TemplateId><![CDATA[${id('活动开始提醒')}]]></TemplateId>` +
        '<SubscribeStatusString><![CDATA[reject]]></SubscribeStatusString><PopupScene>2</PopupScene></List>' +
        '</SubscribeMsgPopupEvent></xml>',
    );
  });

  it('is told again when it is turned off in the settings, once (L72, L87)', async () => {
    for (let count = 0; count < 2; count++) await act(api, 9, { type: 'revoke', template_id: id('开售提醒') });
    const [push, ...others] = await pushed();
    expect(others).to.deep.equal([]);
    expect(inside(push?.body ?? '')).to.equal(
      '<Event><![CDATA[subscribe_msg_change_event]]></Event><SubscribeMsgChangeEvent>' +
        `<List><TemplateId><![CDATA[${id('开售提醒')}]]></TemplateId>` +
        '<SubscribeStatusString><![CDATA[reject]]></SubscribeStatusString></List></SubscribeMsgChangeEvent></xml>',
    );
  });

  for (const [what, block, code, status] of [
    ['arrived', false, 0, 'success'],
    ['did not arrive', true, 48002, 'user block receive message'],
  ] as const) {
    it(`is followed by an event that says that the notice ${what}`, async () => {
      if (block) await act(api, 9, { type: 'block' });
      const { msgid } = (await api.call(BIZSEND, await notice(api, 9))).json;
      expect(inside((await pushed()).at(-1)?.body ?? '')).to.equal(
        '<Event><![CDATA[subscribe_msg_sent_event]]></Event><SubscribeMsgSentEvent>' +
          `<List><TemplateId><![CDATA[${id('开售提醒')}]]></TemplateId><MsgID>${String(msgid)}</MsgID>` +
          `<ErrorCode>${code}</ErrorCode><ErrorStatus><![CDATA[${status}]]></ErrorStatus></List>` +
          '</SubscribeMsgSentEvent></xml>',
      );
    });
  }

  it('can be waited for by the name of its event', async () => {
    await api.call(BIZSEND, await notice(api, 9));
    const { json } = await api.post('/simulator/clock', { until: 'subscribe_msg_sent_event' });
    expect(json).to.have.property('reached');
  });

  it('holds from now on when they do not want to be asked again', async () => {
    const template_id = id('开售提醒');
    await consent(1, { template_id, status: 'accept', always: true });
    await consent(1, { template_id, status: 'reject' });
    expect(await chancesOf(api, 1)).to.equal(2);
    await act(api, 1, { type: 'revoke', template_id });
    await consent(1, { template_id, status: 'reject' });
    expect(await chancesOf(api, 1)).to.equal(0);
  });

  it('can be written down by hand, and nobody is told', async () => {
    const put = (body: object) => api.post(`/simulator/followers/${api.openid(1)}/consents`, body);
    const { json } = await put({ template_id: id('开售提醒'), status: 'accept', chances: 7 });
    expect(json.consents).to.deep.equal([
      { template_id: id('开售提醒'), status: 'accept', kind: 'one-time', chances: 7 },
    ]);
    expect((await put({ template_id: id('就诊预约提醒'), status: 'accept' })).json.consents).to.deep.include({
      template_id: id('就诊预约提醒'),
      status: 'accept',
      kind: 'long-term',
    });
    expect(await pushed()).to.deep.equal([]);
    expect((await put({ template_id: 'x', status: 'accept' })).status).to.equal(409);
    expect((await put({ template_id: id('开售提醒'), status: 'maybe' })).status).to.equal(400);
    expect((await put({ template_id: id('开售提醒'), status: 'accept', chances: -1 })).status).to.equal(400);
    const nobody = await api.post(`/simulator/followers/o${'x'.repeat(27)}/consents`, {
      template_id: id('开售提醒'),
      status: 'accept',
    });
    expect(nobody.status).to.equal(404);
  });

  const refused: readonly [what: string, status: number, action: () => object, words: string][] = [
    ['a template of nobody', 409, () => ({ template_id: 'x', status: 'accept' }), 'no such template'],
    ['no status', 400, () => ({ template_id: id('开售提醒') }), '"status"'],
    [
      'six notices at once (L69)',
      400,
      () => ({ answers: [...ids.values(), ...added].map((template_id) => ({ template_id, status: 'accept' })) }),
      '1 to 5 notices',
    ],
    [
      'one-time and long-term together (L70)',
      400,
      () => ({
        answers: ['开售提醒', '就诊预约提醒'].map((title) => ({ template_id: id(title), status: 'accept' })),
      }),
      'together',
    ],
    [
      'one notice twice',
      400,
      () => ({ answers: Array.from({ length: 2 }, () => ({ template_id: id('开售提醒'), status: 'accept' })) }),
      'twice',
    ],
    ['no answers', 400, () => ({ answers: [] }), '"answers"'],
    ['a place that is none', 400, () => ({ template_id: id('开售提醒'), status: 'accept', scene: 3 }), '"scene"'],
    [
      'a page of others (L71)',
      409,
      () => ({ template_id: id('开售提醒'), status: 'accept', page: 'https://evil.example/' }),
      'safe domains',
    ],
  ];
  for (const [what, status, action, words] of refused) {
    it(`cannot be ${what}`, async () => {
      const more = [await newtmpl(api, 'addtemplate', LIBRARY), await newtmpl(api, 'addtemplate', LIBRARY)];
      added = more.map(({ json }) => String(json.priTmplId));
      const { status: answered, json } = await consent(1, action());
      expect(answered).to.equal(status);
      expect(String(json.error)).to.contain(words);
      expect(await chancesOf(api, 1)).to.equal(undefined);
    });
  }

  it('can be asked on a page under a safe domain, of which five count (L71)', async () => {
    const ask = async (page: string) =>
      (await consent(1, { template_id: id('开售提醒'), status: 'accept', page })).status;
    expect(await ask('https://shop.example/a')).to.equal(200);
    expect(await ask('https://m.shop.example/a')).to.equal(200);
    expect(await ask('https://notshop.example/')).to.equal(409);
    const safe_domains = [1, 2, 3, 4, 5, 6].map((number) => `d${number}.example`);
    await api.post('/simulator/accounts', { appid: api.account.appid, safe_domains });
    expect(await ask('https://d5.example/')).to.equal(200);
    expect(await ask('https://d6.example/')).to.equal(409);
  });

  it('cannot be asked by an account that may not send notices (L63)', async () => {
    await api.post('/simulator/accounts', { appid: api.account.appid, verified: false });
    expect((await consent(1, { template_id: id('开售提醒'), status: 'accept' })).status).to.equal(409);
  });

  it('of a deleted template stays written down, and comes back with a snapshot', async () => {
    await newtmpl(api, 'deltemplate', { priTmplId: id('开售提醒') });
    const bytes = await api.simulator.snapshot();
    await act(api, 9, { type: 'revoke', template_id: id('活动开始提醒') });
    await api.simulator.restore(bytes);
    expect(await chancesOf(api, 9, '活动开始提醒')).to.equal(1);
    expect(await chancesOf(api, 9)).to.equal(1);
    await api.renewToken();
    expect((await api.call(BIZSEND, await notice(api, 9))).json.errcode).to.equal(40037);
  });
});
