import { expect } from 'chai';
import fc from 'fast-check';
import { createSimulator } from '../../simulator/index.js';
import { Api } from './api.js';

const MEBIBYTE = 1024 * 1024;

describe('the router', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });

  it('marks every answer', async () => {
    for (const path of ['/simulator', '/cgi-bin/token', '/nowhere', '/simulator/nowhere']) {
      expect((await api.get(path)).headers.get('x-wechat-simulator')).to.equal('1');
    }
  });

  it('answers an unknown path with 404, an errcode and the nearest path', async () => {
    const { status, json } = await api.get('/cgi-bin/message/templates/send');
    expect(status).to.equal(404);
    expect(json.errcode).to.equal(40066);
    expect(json.errmsg).to.match(/^invalid url rid: /);
    expect(json.nearest).to.equal('/cgi-bin/message/template/send');
  });

  it('answers under the prefixes as well, wherever they are mounted', async () => {
    for (const prefix of ['/__wechat', '/__sinch', '/demo/__wechat']) {
      expect((await api.get(`${prefix}/simulator`)).json.seed).to.equal(1);
      expect((await api.get(`${prefix}/cgi-bin/token`)).json.errcode).to.equal(41002);
    }
    expect((await api.get('/__wechatty/simulator')).status).to.equal(404);
  });

  it('takes a body of 10 MiB, and answers a longer one with 413 and 45002', async () => {
    const url = `/cgi-bin/message/custom/send?access_token=${api.token}`;
    const full = await api.post(url, JSON.stringify(api.text(1, '')).padEnd(10 * MEBIBYTE, ' '));
    expect([full.status, full.json.errcode]).to.deep.equal([200, 44004]);
    const over = await api.post(url, ' '.repeat(10 * MEBIBYTE + 1));
    expect([over.status, over.json.errcode]).to.deep.equal([413, 45002]);
    expect((await api.post('/simulator/reset', ' '.repeat(10 * MEBIBYTE + 1))).status).to.equal(413);
  });

  it('answers what is no UTF-8, and what is nested beyond reason, with 47001', async () => {
    const url = `/cgi-bin/message/custom/send?access_token=${api.token}`;
    const latin = new Uint8Array([...new TextEncoder().encode('{"touser":"'), 0xe9, 0x22, 0x7d]);
    expect((await api.get(url, { method: 'POST', body: latin })).json.errcode).to.equal(47001);
    const deep = `{"touser":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect((await api.post(url, deep)).json.errcode).to.equal(47001);
    expect((await api.get('/simulator/calls')).status).to.equal(200);
  });

  it('reports a fault of its own as 500, never as an errcode of WeChat', async () => {
    const reported: unknown[] = [];
    const simulator = createSimulator({ seed: 1, report: (error) => reported.push(error) });
    await simulator.close();
    const response = await simulator.handle(new Request('http://localhost/cgi-bin/token'));
    const json = (await response.json()) as Record<string, unknown>;
    expect(response.status).to.equal(500);
    expect(json).to.have.all.keys('error', 'detail');
    expect(json.error).to.contain('fault of the simulator');
    expect(reported).to.have.length(1);
  });

  it('remembers the last thousand calls, long ones by their beginning', async () => {
    await api.call('message/custom/send', api.text(1, '长'.repeat(20_000)));
    await api.call('message/custom/send', 'no json');
    const { calls } = (await api.get('/simulator/calls')).json as { calls: { id: number; request: unknown }[] };
    expect(String(calls[0]?.request).length).to.be.within(5000, 16_400);
    expect(calls[1]?.request).to.equal('no json');
    for (let count = 0; count < 1000; count++) await api.get('/cgi-bin/token');
    const last = (await api.get('/simulator/calls')).json as { calls: { id: number }[] };
    expect([last.calls.length, last.calls[0]?.id, last.calls.at(-1)?.id]).to.deep.equal([1000, 3, 1002]);
  });

  describe('with whatever body', () => {
    const posts = [
      'cgi-bin/message/template/send',
      'cgi-bin/message/custom/send',
      'simulator/reset',
      'simulator/accounts',
      'simulator/followers',
      'simulator/followers/OPENID/actions',
      'simulator/clock',
      'cgi-bin/token',
      'nowhere',
    ];
    const fields = [
      ...['touser', 'template_id', 'data', 'miniprogram', 'url', 'client_msg_id', 'msgtype', 'text', 'content'],
      ...['seed', 'appid', 'count', 'openid', 'nickname', 'tags', 'type', 'advance', 'set', 'until', 'mode', 'speed'],
      ...['kind', 'verified', 'profile', 'mini_programs', 'secret', '__proto__', 'constructor', 'toString'],
    ];

    for (const path of posts) {
      it(`${path} answers and never fails`, async () => {
        const { template_id, data, touser } = await api.shipment(1);
        const real = fc.constantFrom<unknown>(template_id, data, touser, 'text', { content: 'a' }, api.account.appid);
        const value = fc.oneof(real, fc.jsonValue(), fc.constantFrom('follow', 'P1D', 'run', 1e308, -0, 2 ** 53));
        const body = fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 8 });
        const url = `/${path.replace('OPENID', touser)}?access_token=${api.token}`;
        await fc.assert(
          fc.asyncProperty(
            fc.oneof(
              body.map((each) => JSON.stringify(each)),
              fc.string(),
            ),
            async (text) => {
              const { status } = await api.post(url, text);
              expect(status).to.be.below(500);
              if (path.startsWith('cgi-bin')) expect(status).to.equal(200);
            },
          ),
          { numRuns: 150, seed: 20260105 },
        );
        expect((await api.get('/simulator')).status).to.equal(200);
      });
    }
  });
});
