import { expect } from 'chai';
import { Api, issueToken } from '../api.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

describe('POST /cgi-bin/stable_token', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });

  const ask = async (more: object = {}) => {
    const { appid, secret } = api.account;
    return (await api.post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret, ...more })).json;
  };
  const use = async (token: unknown) =>
    (await api.get(`/cgi-bin/user/get?access_token=${String(token)}`)).json.errcode ?? 0;

  it('answers the same token with what is left of it, until five minutes before its end', async () => {
    const first = await ask();
    expect(first).to.include({ expires_in: 7200 });
    expect(Object.keys(first)).to.deep.equal(['access_token', 'expires_in']);
    await api.simulator.clock.advance(115 * MINUTE - SECOND);
    expect(await ask()).to.deep.equal({ access_token: first.access_token, expires_in: 301 });
    await api.simulator.clock.advance(SECOND);
    const second = await ask();
    expect(second.expires_in).to.equal(7200);
    expect(second.access_token).not.to.equal(first.access_token);
    expect([await use(first.access_token), await use(second.access_token)]).to.deep.equal([0, 0]);
    await api.simulator.clock.advance(5 * MINUTE);
    expect([await use(first.access_token), await use(second.access_token)]).to.deep.equal([40001, 0]);
  });

  it('lives beside the ordinary token: neither replaces the other', async () => {
    const { access_token } = await ask();
    await issueToken(api.simulator, api.account);
    const ordinary = await issueToken(api.simulator, api.account);
    await ask({ force_refresh: true });
    expect([await use(access_token), await use(ordinary)]).to.deep.equal([40001, 0]);
  });

  it('forces a new one at once, but not within 30 seconds of the last', async () => {
    const first = await ask({ force_refresh: true });
    await api.simulator.clock.advance(30 * SECOND - 1);
    expect((await ask({ force_refresh: true })).access_token).to.equal(first.access_token);
    await api.simulator.clock.advance(1);
    expect((await ask({ force_refresh: true })).access_token).not.to.equal(first.access_token);
    expect(await use(first.access_token)).to.equal(40001);
  });

  it('forces 20 a day, and again from midnight in China', async () => {
    for (let count = 0; count < 20; count++) {
      expect((await ask({ force_refresh: true })).errcode).to.equal(undefined);
      await api.simulator.clock.advance(30 * SECOND);
    }
    expect((await ask({ force_refresh: true })).errcode).to.equal(45009);
    const midnight = Date.UTC(2026, 0, 5, 16);
    expect(await api.lastRefusal()).to.include({
      rule: 'forced-refreshes',
      counter: 20,
      limit: 20,
      succeeds_at: midnight,
    });
    expect((await ask()).errcode).to.equal(undefined);
    await api.simulator.clock.set(midnight);
    expect((await ask({ force_refresh: true })).errcode).to.equal(undefined);
  });

  const refused: readonly [number, string, object][] = [
    [41002, 'without an appid', { appid: '' }],
    [41004, 'without a secret', { secret: undefined }],
    [40002, 'for another grant_type', { grant_type: 'password' }],
    [40013, 'for an unknown appid', { appid: 'wx0000000000000000' }],
    [40013, 'for an appid that is no text', { appid: 5 }],
    [40125, 'for a wrong secret', { secret: 'x' }],
  ];
  for (const [errcode, when, wrong] of refused) {
    it(`refuses with ${String(errcode)} ${when}`, async () => {
      expect((await ask(wrong)).errcode).to.equal(errcode);
    });
  }

  it('refuses GET with 43002', async () => {
    expect((await api.get('/cgi-bin/stable_token')).json.errcode).to.equal(43002);
  });

  it('takes 10,000 calls a minute, then 45011 until the next', async () => {
    const { appid, secret } = api.account;
    const body = { grant_type: 'client_credential', appid, secret };
    for (let count = 0; count < 10_000; count++) await api.simulator.execute({ type: 'issue-stable-token', body });
    expect((await ask()).errcode).to.equal(45011);
    const { now } = await api.simulator.clock.now();
    expect(await api.lastRefusal()).to.include({ rule: 'minute-rate', limit: 10_000, succeeds_at: now + MINUTE });
    await api.simulator.clock.advance(MINUTE);
    expect((await ask()).errcode).to.equal(undefined);
  }).timeout(10_000);
});

describe('the whitelist of addresses', () => {
  const token = async (api: Api, ip?: string) => {
    const { appid, secret } = api.account;
    const query = `grant_type=client_credential&appid=${appid}&secret=${secret}`;
    const door = { trustsAppid: false, ...(ip !== undefined && { ip }) };
    const response = await api.simulator.handle(new Request(`http://localhost/cgi-bin/token?${query}`), door);
    return (await response.json()) as { readonly errcode?: number; readonly errmsg?: string };
  };

  it('lets everyone in while it is empty, then only whom it names (Z04)', async () => {
    const api = await Api.start();
    expect((await token(api, '198.51.100.9')).errcode).to.equal(undefined);
    const { appid } = api.account;
    await api.post('/simulator/accounts', { appid, ip_whitelist: ['203.0.113.0/24', '127.0.0.1'] });
    const { errcode, errmsg } = await token(api, '198.51.100.9');
    expect(errcode).to.equal(40164);
    expect(errmsg).to.match(/^invalid ip 198\.51\.100\.9, not in whitelist rid: /);
    expect((await token(api, '::ffff:203.0.113.200')).errcode).to.equal(undefined);
    expect((await token(api)).errcode).to.equal(undefined);
  });

  it('holds for the stable token too, and for no call that has a token', async () => {
    const api = await Api.start();
    const { appid, secret } = api.account;
    await api.post('/simulator/accounts', { appid, ip_whitelist: ['203.0.113.7'] });
    const { json } = await api.post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret });
    expect(json.errcode).to.equal(40164);
    expect((await api.call('user/get')).json.errcode).to.equal(undefined);
  });

  it('is refused with a sentence when an entry is no address', async () => {
    const api = await Api.start();
    for (const entry of ['localhost', '300.1.1.1', '10.0.0.0/33', '', 5]) {
      const { status } = await api.post('/simulator/accounts', { appid: api.account.appid, ip_whitelist: [entry] });
      expect(status, String(entry)).to.equal(400);
    }
  });
});

describe('a new secret', () => {
  it('makes the tokens of before worthless (Z07)', async () => {
    const api = await Api.start();
    await api.post('/simulator/accounts', { appid: api.account.appid, nickname: '青砖' });
    expect((await api.call('user/get')).json.errcode).to.equal(undefined);
    await api.post('/simulator/accounts', { appid: api.account.appid, secret: 'another' });
    expect((await api.call('user/get')).json.errcode).to.equal(40001);
    await api.simulator.clock.advance(DAY);
    expect((await api.call('user/get')).json.errcode).to.equal(40001);
  });
});
