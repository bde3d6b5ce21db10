import { expect } from 'chai';
import { Api } from './api.js';

/** Makes a call for the account, whatever time it is: tokens expire, the header does not. */
async function call(api: Api, path: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const request = new Request(`http://localhost/cgi-bin/${path}`, {
    ...init,
    headers: { 'x-wechat-appid': api.account.appid },
  });
  const response = await api.simulator.handle(request, { trustsAppid: true });
  const { errcode = 0 } = (await response.json()) as { errcode?: number };
  return errcode;
}

const SENT = { industry_id1: '1', industry_id2: '2' };

/** A refusal that time heals: what leads to it, the call, the code, how long it lasts. */
const passing = [
  {
    what: 'the quota of a day, until midnight in China',
    errcode: 45009,
    rule: 'daily-quota',
    waits: 14 * 3_600_000,
    async cause(api: Api) {
      const daily_limits = { '/cgi-bin/user/get': 2 };
      await api.simulator.execute({ type: 'put-account', account: { appid: api.account.appid, daily_limits } });
      for (let sent = 0; sent < 2; sent += 1) await call(api, 'user/get');
    },
    again: (api: Api) => call(api, 'user/get'),
  },
  {
    what: 'typing that is shown already, until it ends',
    errcode: 45081,
    rule: 'typing-shown',
    waits: 15_000,
    async cause(api: Api) {
      const openid = api.openid(1);
      await api.simulator.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } });
      await call(api, 'message/custom/typing', { touser: openid, command: 'Typing' });
    },
    again: (api: Api) => call(api, 'message/custom/typing', { touser: api.openid(1), command: 'Typing' }),
  },
  {
    what: 'clearing quotas an eleventh time, until the month ends in China',
    errcode: 48006,
    rule: 'quota-clears',
    waits: (26 * 24 + 14) * 3_600_000,
    async cause(api: Api) {
      for (let done = 0; done < 10; done += 1) await call(api, 'clear_quota', { appid: api.account.appid });
    },
    again: (api: Api) => call(api, 'clear_quota', { appid: api.account.appid }),
  },
  {
    what: 'changing the industries twice in a month',
    errcode: 43100,
    rule: undefined,
    waits: (26 * 24 + 14) * 3_600_000,
    cause: (api: Api) => call(api, 'template/api_set_industry', SENT),
    again: (api: Api) => call(api, 'template/api_set_industry', { ...SENT, industry_id1: '3' }),
  },
] as const;

describe('a refusal says when the same call would succeed', () => {
  for (const passingOne of passing) {
    const { what, errcode, rule, waits } = passingOne;
    it(`for ${what}: then it does, and not a millisecond earlier`, async () => {
      const api = await Api.start();
      await passingOne.cause(api);
      const { now } = await api.simulator.clock.now();
      expect(await passingOne.again(api)).to.equal(errcode);
      const refusal = await api.lastRefusal();
      expect(refusal?.succeeds_at).to.equal(now + waits);
      if (rule !== undefined) expect(refusal?.rule).to.equal(rule);
      await api.simulator.clock.set(now + waits - 1);
      expect(await passingOne.again(api)).to.equal(errcode);
      await api.simulator.clock.set(now + waits);
      expect(await passingOne.again(api)).to.equal(0);
    });
  }

  it('never, where a person has to act first', async () => {
    const api = await Api.start();
    for (const number of [4, 5, 6, 7]) {
      expect(await call(api, 'message/custom/send', api.text(number))).to.be.greaterThan(40000);
      expect(await api.lastRefusal()).to.include({ succeeds_at: null });
      expect((await api.lastRefusal())?.rule).to.be.oneOf(['reply-window', 'subscribe', 'block', 'blacklist']);
    }
  });
});

describe('a refusal names its rule', () => {
  const cases: readonly (readonly [string, string, (api: Api) => Promise<unknown>])[] = [
    ['a call without a token', 'access-token-missing', (api) => api.get('/cgi-bin/user/get')],
    ['a token that is none', 'invalid-credential', (api) => api.get('/cgi-bin/user/get?access_token=abc')],
    ['a body that is no JSON', 'data-format-error', (api) => api.call('message/custom/send', '{')],
    ['a path that WeChat does not have', 'invalid-url', (api) => api.get('/cgi-bin/nowhere')],
    ['a person nobody knows', 'invalid-openid', (api) => api.call('user/info?openid=o')],
  ];
  for (const [what, rule, make] of cases) {
    it(`for ${what}: ${rule}`, async () => {
      const api = await Api.start();
      await make(api);
      expect(await api.lastRefusal()).to.include({ rule, succeeds_at: null });
    });
  }
});
