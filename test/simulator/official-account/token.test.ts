import { expect } from 'chai';
import { Api, issueToken } from '../api.js';

const MINUTE = 60_000;

describe('GET /cgi-bin/token', () => {
  it('answers a token and its life, and no errcode', async () => {
    const { account, ...api } = await start();
    const query = `grant_type=client_credential&appid=${account.appid}&secret=${account.secret}`;
    const { status, json } = await api.get(`/cgi-bin/token?${query}`);
    expect(status).to.equal(200);
    expect(Object.keys(json)).to.deep.equal(['access_token', 'expires_in']);
    expect(json.access_token).to.match(/^\d\d_[\w-]{134}$/);
    expect(json.expires_in).to.equal(7200);
  });

  const cases: readonly [number, string, Readonly<Record<string, string>>][] = [
    [41002, 'without an appid', { appid: '' }],
    [41004, 'without a secret', { secret: '' }],
    [40002, 'for another grant_type', { grant_type: 'password' }],
    [40013, 'for an unknown appid', { appid: 'wx0000000000000000' }],
    [40125, 'for a wrong secret', { secret: 'x' }],
  ];
  for (const [errcode, when, wrong] of cases) {
    it(`refuses with ${String(errcode)} ${when}`, async () => {
      const { account, get } = await start();
      const { appid, secret } = account;
      const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret, ...wrong });
      expect((await get(`/cgi-bin/token?${query.toString()}`)).json.errcode).to.equal(errcode);
    });
  }

  it('refuses POST with 43001', async () => {
    const { get } = await start();
    expect((await get('/cgi-bin/token', { method: 'POST' })).json.errcode).to.equal(43001);
  });
});

describe('access tokens', () => {
  const use = async (api: Api, token: string) =>
    (await api.get(`/cgi-bin/user/get?access_token=${encodeURIComponent(token)}`)).json.errcode;

  it('are asked for: 41001 without one', async () => {
    const api = await Api.start();
    expect((await api.get('/cgi-bin/user/get')).json.errcode).to.equal(41001);
    expect(await use(api, '')).to.equal(41001);
  });

  it('are refused with 40001 when nobody issued them, with 40014 when they cannot be one', async () => {
    const api = await Api.start();
    expect(await use(api, 'x')).to.equal(40001);
    expect(await use(api, `${api.token}x`)).to.equal(40001);
    expect(await use(api, 'a b')).to.equal(40014);
    expect(await use(api, 'x'.repeat(513))).to.equal(40014);
  });

  it('are refused with 40001 when they come from another simulator', async () => {
    const [api, other] = [await Api.start(), await Api.start({ seed: 2 })];
    expect(await use(api, other.token)).to.equal(40001);
  });

  it('live 7,200 seconds, then 42001', async () => {
    const api = await Api.start();
    await api.simulator.clock.advance(120 * MINUTE - 1);
    expect(await use(api, api.token)).to.equal(undefined);
    await api.simulator.clock.advance(1);
    expect(await use(api, api.token)).to.equal(42001);
  });

  it('live five more minutes beside their successor, then 40001', async () => {
    const api = await Api.start();
    const second = await issueToken(api.simulator, api.account);
    await api.simulator.clock.advance(5 * MINUTE - 1);
    expect(await use(api, api.token)).to.equal(undefined);
    await api.simulator.clock.advance(1);
    expect(await use(api, api.token)).to.equal(40001);
    expect(await use(api, second)).to.equal(undefined);
  });

  it('are forgotten after two successors', async () => {
    const api = await Api.start();
    await issueToken(api.simulator, api.account);
    await issueToken(api.simulator, api.account);
    expect(await use(api, api.token)).to.equal(40001);
  });

  it('give way to the header of a page, on the door of a page only', async () => {
    const api = await Api.start();
    const call = (appid: string, trustsAppid: boolean, path = 'user/get') =>
      api.simulator
        .handle(new Request(`http://localhost/__wechat/cgi-bin/${path}`, { headers: { 'x-wechat-appid': appid } }), {
          trustsAppid,
        })
        .then((response) => response.json() as Promise<{ errcode?: number; total?: number }>);
    expect((await call(api.account.appid, true)).total).to.equal(10);
    for (const path of ['user/get', 'user/info', 'getcallbackip', 'get_api_domain_ip']) {
      expect((await call('wx0000000000000000', true, path)).errcode).to.equal(40013);
    }
    expect((await call(api.account.appid, false)).errcode).to.equal(41001);
  });
});

async function start() {
  const api = await Api.start();
  return { account: api.account, get: (path: string, init?: RequestInit) => api.get(path, init) };
}
