import { expect } from 'chai';
import { ROUTES } from '../../../simulator/router.js';
import { API_PATHS } from '../../../wechat/wire/endpoints.js';
import { Api } from '../api.js';

const MIDNIGHT = Date.UTC(2026, 0, 5, 16);

describe('daily quotas', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const limit = (daily_limits: object) => api.post('/simulator/accounts', { appid: api.account.appid, daily_limits });
  const quota = async (cgi_path: string) => (await api.call('openapi/quota/get', { cgi_path })).json;

  it('refuse the call after the last with 45009, until midnight in China', async () => {
    await limit({ '/cgi-bin/user/get': 2 });
    const codes = [];
    for (let count = 0; count < 3; count++) codes.push((await api.call('user/get')).json.errcode);
    expect(codes).to.deep.equal([undefined, undefined, 45009]);
    expect(await api.lastRefusal()).to.include({ rule: 'daily-quota', counter: 2, limit: 2, succeeds_at: MIDNIGHT });
    expect((await api.call('user/info?openid=x')).json.errcode).to.equal(40003);
    await api.simulator.clock.set(MIDNIGHT);
    await api.renewToken();
    expect((await api.call('user/get')).json.errcode).to.equal(undefined);
  });

  it('count calls that failed on their content, but none that never arrived', async () => {
    await api.call('message/custom/send', { touser: 'nobody' });
    await api.call('message/custom/send');
    await api.post('/cgi-bin/message/custom/send?access_token=x', {});
    expect(await quota('/cgi-bin/message/custom/send')).to.deep.equal({
      errcode: 0,
      errmsg: 'ok',
      quota: { daily_limit: 500_000, used: 1, remain: 499_999 },
    });
  });

  it('are 100,000 for template messages and 2,000 for the token', async () => {
    expect((await quota('/cgi-bin/message/template/send')).quota).to.include({ daily_limit: 100_000 });
    expect((await quota('/cgi-bin/token')).quota).to.deep.equal({ daily_limit: 2000, used: 1, remain: 1999 });
  });

  it('hold for the token itself', async () => {
    await limit({ '/cgi-bin/token': 1 });
    const { appid, secret } = api.account;
    const query = `grant_type=client_credential&appid=${appid}&secret=${secret}`;
    expect((await api.get(`/cgi-bin/token?${query}`)).json.errcode).to.equal(45009);
  });

  it('are cleared for one path, or for all, ten times a month', async () => {
    const { appid, secret } = api.account;
    await limit({ '/cgi-bin/user/get': 0 });
    await limit({ '/cgi-bin/user/get': 1 });
    const use = async () => (await api.call('user/get')).json.errcode ?? 0;
    expect([await use(), await use()]).to.deep.equal([0, 45009]);
    expect((await api.call('openapi/quota/clear', { cgi_path: '/cgi-bin/user/get' })).json.errcode).to.equal(0);
    expect([await use(), await use()]).to.deep.equal([0, 45009]);
    for (let count = 0; count < 5; count++) {
      expect((await api.call('clear_quota', { appid })).json.errcode).to.equal(0);
      expect((await api.post('/cgi-bin/clear_quota/v2', { appid, appsecret: secret })).json.errcode).to.equal(0);
    }
    expect([await use(), await use()]).to.deep.equal([0, 45009]);
    expect((await api.post('/cgi-bin/clear_quota/v2', { appid, appsecret: secret })).json.errcode).to.equal(48006);
    expect((await api.call('clear_quota', { appid })).json.errcode).to.equal(48006);
    const february = Date.UTC(2026, 0, 31, 16);
    expect(await api.lastRefusal()).to.include({ rule: 'quota-clears', limit: 10, succeeds_at: february });
    await api.simulator.clock.set(february);
    await api.renewToken();
    expect((await api.call('clear_quota', { appid })).json.errcode).to.equal(0);
  });

  it('are cleared for the own account only', async () => {
    const { appid } = api.subscriptionAccount;
    expect((await api.call('clear_quota', { appid })).json.errcode).to.equal(40013);
    const v2 = async (body: object) => (await api.post('/cgi-bin/clear_quota/v2', body)).json.errcode;
    expect([await v2({}), await v2({ appid, appsecret: 'x' })]).to.deep.equal([40013, 40125]);
  });

  it('know every path of the router and no other', async () => {
    const routed = ROUTES.filter(({ family }) => family === 'wechat').map(({ path }) => path);
    expect([...API_PATHS].sort()).to.deep.equal([...new Set(routed)].sort());
    expect((await quota('/cgi-bin/poem')).errcode).to.equal(76021);
  });

  it('are set for paths of the API only', async () => {
    for (const daily_limits of [{ '/poem': 1 }, { '/cgi-bin/user/get': -1 }, { '/cgi-bin/user/get': 'many' }, []]) {
      expect((await limit(daily_limits)).status).to.equal(400);
    }
  });
});

describe('POST /cgi-bin/openapi/rid/get', () => {
  it('finds the call behind the rid of a refusal', async () => {
    const api = await Api.start();
    const body = { touser: 'nobody' };
    const { errmsg, ...refused } = (await api.call('message/custom/send', body)).json;
    const rid = String(errmsg).split('rid: ')[1];
    const { json } = await api.call('openapi/rid/get', { rid });
    expect(json).to.deep.equal({
      errcode: 0,
      errmsg: 'ok',
      request: {
        invoke_time: Date.UTC(2026, 0, 5, 2) / 1000,
        cost_in_ms: 0,
        request_url: `https://api.weixin.qq.com/cgi-bin/message/custom/send?access_token=${api.token}`,
        request_body: JSON.stringify(body),
        response_body: JSON.stringify({ ...refused, errmsg }),
      },
    });
  });

  it('knows no rid of another account, and none that nobody got', async () => {
    const api = await Api.start();
    const other = await api.post('/simulator/accounts', { kind: 'service' });
    const { errmsg } = (await api.call('user/info?openid=x')).json;
    const { json } = await api.get(
      `/cgi-bin/token?grant_type=client_credential&appid=${String(other.json.appid)}&secret=${String(other.json.secret)}`,
    );
    const rid = String(errmsg).split('rid: ')[1];
    const find = async (token: unknown, body: object) =>
      (await api.post(`/cgi-bin/openapi/rid/get?access_token=${String(token)}`, body)).json.errcode;
    expect(await find(api.token, { rid })).to.equal(0);
    expect(await find(json.access_token, { rid })).to.equal(76001);
    expect(await find(api.token, { rid: 'x' })).to.equal(76001);
    expect(await find(api.token, {})).to.equal(76001);
  });
});

describe('the network calls', () => {
  it('name this machine as the source of pushes and the place of the API', async () => {
    const api = await Api.start();
    for (const path of ['getcallbackip', 'get_api_domain_ip']) {
      expect((await api.call(path)).json).to.deep.equal({ ip_list: ['127.0.0.1'] });
    }
  });

  it('check the callback URL once there is one', async () => {
    const api = await Api.start();
    const check = async (body: object) => (await api.call('callback/check', body)).json;
    const all = { action: 'all', check_operator: 'UNICOM' };
    expect((await check(all)).errcode).to.equal(40201);
    for (const action of ['poem', 5, { toString: 1 }, ['dns']])
      expect((await check({ ...all, action })).errcode).to.equal(40202);
    expect((await check({ ...all, check_operator: 'poem' })).errcode).to.equal(40203);
    const { account } = api;
    await api.simulator.execute({
      type: 'put-account',
      account: { appid: account.appid, callback_url: 'http://127.0.0.1:9/push' },
    });
    const { dns, ping } = await check(all);
    expect(dns).to.deep.equal([{ ip: '127.0.0.1', real_operator: 'UNICOM' }]);
    expect(ping).to.have.nested.property('[0].package_loss', '0%');
    expect((await check({ ...all, action: 'dns' })).ping).to.deep.equal([]);
  });
});
