import { expect } from 'chai';
import { Api, answerOf } from '../api.js';

const SEND = 'message/custom/send';
const MINUTE = 60_000;

describe('POST /cgi-bin/message/custom/send', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const send = async (number: number) => (await api.call(SEND, api.text(number))).json.errcode;

  it('puts the text on the phone and answers without an id', async () => {
    const { text } = await api.call(SEND, api.text(1, '今天发货，<a href="https://shop.example/o">查看订单</a>'));
    expect(text).to.equal('{"errcode":0,"errmsg":"ok"}');
    expect((await api.inbox(1)).at(-1)).to.deep.include({
      direction: 'in',
      place: 'chat',
      kind: 'text',
      text: '今天发货，查看订单',
    });
  });

  it('refuses a link to a mini program that is not linked with 45086', async () => {
    const { accounts } = answerOf(await api.simulator.execute({ type: 'list-accounts' }));
    const linked = accounts[0]?.mini_programs[0] ?? '';
    const link = (appid: string) => `<a href="https://a.example" data-miniprogram-appid="${appid}">下单</a>`;
    const codes = [linked, 'wx0123456789abcdef', 'x'].map(
      async (appid) => (await api.call(SEND, api.text(1, link(appid)))).json.errcode,
    );
    expect(await Promise.all(codes)).to.deep.equal([0, 45086, 45086]);
  });

  it('is open at 48 hours and closed a millisecond later (E05)', async () => {
    await api.simulator.clock.advance(47 * 60 * MINUTE);
    await api.renewToken();
    expect(await send(1)).to.equal(0);
    await api.simulator.clock.advance(1);
    expect(await send(1)).to.equal(45015);
    const { now } = await api.simulator.clock.now();
    expect(await api.lastRefusal()).to.deep.include({
      rule: 'reply-window',
      counter: 1,
      limit: 5,
      succeeds_at: null,
      facts: { engagement: 'message', opened_at: now - 1 - 48 * 60 * MINUTE, closed_at: now - 1 },
    });
    expect(await api.inbox(1)).to.have.length(2);
  });

  it('opens again when the person writes (S02)', async () => {
    expect(await send(4)).to.equal(45015);
    const action = { type: 'text', content: '还在吗' } as const;
    answerOf(await api.simulator.execute({ type: 'act', openid: api.openid(4), action }));
    expect(await send(4)).to.equal(0);
  });

  it('refuses the sixth text after a message with 45047', async () => {
    const codes = [];
    for (let count = 0; count < 6; count++) codes.push(await send(1));
    expect(codes).to.deep.equal([0, 0, 0, 0, 0, 45047]);
    expect(await api.lastRefusal()).to.include({ counter: 5, limit: 5 });
  });

  it('takes three texts within a minute after a click', async () => {
    expect([await send(3), await send(3), await send(3), await send(3)]).to.deep.equal([0, 0, 0, 45047]);
    await api.simulator.execute({ type: 'reset' });
    await api.renewToken();
    await api.simulator.clock.advance(30_001);
    expect(await send(3)).to.equal(45015);
  });

  it('follows a new follower for a minute', async () => {
    await api.simulator.execute({ type: 'act', openid: api.openid(5), action: { type: 'follow' } });
    expect(await send(5)).to.equal(0);
    await api.simulator.clock.advance(MINUTE + 1);
    expect(await send(5)).to.equal(45015);
  });

  it('is closed to who left, whatever they wrote before', async () => {
    await api.simulator.execute({ type: 'act', openid: api.openid(1), action: { type: 'unfollow' } });
    expect(await send(1)).to.equal(45015);
    expect(await api.lastRefusal()).to.include({ rule: 'subscribe' });
  });

  it('gives who left and came back the minute of a new follower, and no more', async () => {
    for (const type of ['unfollow', 'follow'] as const) {
      await api.simulator.execute({ type: 'act', openid: api.openid(1), action: { type } });
    }
    expect(await send(1)).to.equal(0);
    await api.simulator.clock.advance(MINUTE + 1);
    expect(await send(1)).to.equal(45015);
  });

  it('refuses who blocked the account with 48002, who is on the blacklist with 43019', async () => {
    expect([await send(6), await send(7)]).to.deep.equal([48002, 43019]);
  });

  const refusals: readonly [number, unknown][] = [
    [40003, {}],
    [40003, { touser: null, msgtype: 'text', text: { content: 'a' } }],
    [40008, { msgtype: 'poem', poem: {} }],
    [40008, { text: { content: 'a' } }],
    [44004, { msgtype: 'text' }],
    [44004, { msgtype: 'text', text: {} }],
    [44004, { msgtype: 'text', text: { content: '' } }],
    [45162, { msgtype: 'text', text: 'a' }],
    [45162, { msgtype: 'text', text: { content: 5 } }],
    [45002, { msgtype: 'text', text: { content: '字'.repeat(683) } }],
    [47001, '[]'],
    [47001, 'null'],
    [47001, '"text"'],
    [47001, '{"touser":'],
    [44002, ''],
  ];
  for (const [errcode, body] of refusals) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    it(`refuses ${text.slice(0, 60)} with ${String(errcode)}`, async () => {
      // The person is not what is wrong, but where that is the test.
      const sent = typeof body === 'object' && errcode !== 40003 ? { touser: api.openid(1), ...body } : body;
      expect((await api.call(SEND, sent)).json.errcode).to.equal(errcode);
      expect(await api.inbox(1)).to.have.length(1);
    });
  }

  it('keeps markup as text', async () => {
    const content = '<img src=x onerror=alert(1)><a href="javascript:alert(1)">点</a>';
    expect((await api.call(SEND, api.text(1, content))).json.errcode).to.equal(0);
    expect((await api.inbox(1)).at(-1)?.body).to.deep.equal({ msgtype: 'text', text: { content } });
  });
});
