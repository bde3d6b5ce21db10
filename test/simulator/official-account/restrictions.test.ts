import { expect } from 'chai';
import { RESTRICTIONS } from '../../../wechat/limit/restriction.js';
import { Api } from '../api.js';
import { BIZSEND, newtmpl, notice } from '../notices.js';

describe('an account under restrictions', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const restrict = (...restrictions: readonly string[]) =>
    api.post('/simulator/accounts', { appid: api.account.appid, restrictions });
  const send = async () => (await api.call('message/template/send', await api.shipment(1))).json.errcode;
  const reply = async () => (await api.call('message/custom/send', api.text(1))).json.errcode;
  const add = async () => {
    const body = { template_id_short: '51801', keyword_name_list: ['商品名称', '快递单号'] };
    return (await api.call('template/api_add_template', body)).json.errcode;
  };
  const token = async () => {
    const { appid, secret } = api.account;
    const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
    return (await api.get(`/cgi-bin/token?${query.toString()}`)).json.errcode ?? 0;
  };
  const stableToken = async () => {
    const { appid, secret } = api.account;
    const body = { grant_type: 'client_credential', appid, secret };
    return (await api.post('/cgi-bin/stable_token', body)).json.errcode ?? 0;
  };

  const addNotice = async () => (await newtmpl(api, 'addtemplate', { tid: '2001', kidList: [1, 2] })).json.errcode;
  const sendNotice = async () => (await api.call(BIZSEND, await notice(api, 12, '就诊预约提醒'))).json.errcode;
  /** Add, template, reply, token, stable token, add a notice, send one: what each answers. */
  const all = async () => [
    ...[await add(), await send(), await reply(), await token(), await stableToken()],
    ...[await addNotice(), await sendNotice()],
  ];

  const lost: readonly (readonly [restriction: string, codes: readonly number[]])[] = [
    ['template-add', [48004, 0, 0, 0, 0, 0, 0]],
    ['template-jump', [0, 0, 0, 0, 0, 0, 0]],
    ['template-send', [0, 43116, 0, 0, 0, 0, 0]],
    ['custom-send', [0, 0, 45087, 0, 0, 0, 0]],
    ['token', [0, 0, 0, 50004, 0, 0, 0]],
    ['account-frozen', [0, 0, 0, 50007, 0, 0, 0]],
    ['secret-frozen', [0, 0, 0, 40243, 40243, 0, 0]],
    ['subscription-add', [0, 0, 0, 0, 0, 200011, 0]],
    ['subscription-send', [0, 0, 0, 0, 0, 0, 43107]],
  ];
  for (const [restriction, codes] of lost) {
    it(`${restriction} answers ${codes.join(', ')} to templates, replies, tokens and notices (L27, L33)`, async () => {
      expect((await restrict(restriction)).status).to.equal(200);
      expect(await all()).to.deep.equal(codes);
      await restrict();
      await api.renewToken();
      expect(await all()).to.deep.equal(codes.map(() => 0));
    });
  }

  it('is tested for every restriction there is, and for no other', async () => {
    expect(lost.map(([restriction]) => restriction)).to.have.members([...RESTRICTIONS]);
    const { status, json } = await restrict('poem');
    expect(status).to.equal(400);
    expect(json.error).to.contain('"restrictions" must be a list of template-add, template-send');
  });

  it('sends templates that lead nowhere once it lost the jump (L33)', async () => {
    const [appid] = api.account.mini_programs;
    const body = { ...(await api.shipment(1)), url: 'https://shop.example/', miniprogram: { appid } };
    const arrived = async () => {
      await api.call('message/template/send', body);
      return Object.keys((await api.inbox(1)).at(-1)?.body ?? {});
    };
    expect(await arrived()).to.include.members(['url', 'miniprogram']);
    await restrict('template-jump');
    expect(await arrived()).to.deep.equal(['template_id', 'data']);
  });

  it('says which rule it broke, and that waiting does not help', async () => {
    await restrict('template-send');
    await send();
    expect(await api.lastRefusal()).to.deep.include({ rule: 'restriction', succeeds_at: null });
  });

  it('may not send what is illegal: 40249', async () => {
    await api.post('/simulator/accounts', { appid: api.account.appid, illegal_words: ['手冲'] });
    expect(await send()).to.equal(40249);
    expect(await api.inbox(1)).to.have.length(1);
    await api.post('/simulator/accounts', { appid: api.account.appid, illegal_words: [] });
    expect(await send()).to.equal(0);
  });
});
