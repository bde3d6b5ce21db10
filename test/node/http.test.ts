import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import { Api } from '../simulator/api.js';
import { send } from './http-api.js';

const MEBIBYTE = 1024 * 1024;

describe('the HTTP door', () => {
  let api: Api;
  let door: HttpDoor;
  beforeEach(async () => {
    api = await Api.start();
    door = await serveHttp(api.simulator, { port: 0 });
  });
  afterEach(() => door.close());

  const json = { 'content-type': 'application/json' };
  const post = (path: string, body: string | Buffer, headers: Record<string, string> = json) =>
    send(door.url + path, { method: 'POST', headers }, body);
  const sendUrl = () => `/cgi-bin/message/custom/send?access_token=${api.token}`;

  it('answers the same bytes as the simulator itself', async () => {
    const other = await Api.start();
    const wired = [
      await post(sendUrl(), JSON.stringify(api.text(1))),
      await post(sendUrl(), '{'),
      await send(`${door.url}/cgi-bin/user/get?access_token=${api.token}`),
      await send(`${door.url}/simulator/calls`),
      await send(`${door.url}/nowhere`),
    ];
    const direct = [
      await other.call('message/custom/send', other.text(1)),
      await other.call('message/custom/send', '{'),
      await other.call('user/get'),
      await other.get('/simulator/calls'),
      await other.get('/nowhere'),
    ];
    expect(wired.map(({ text }) => text)).to.deep.equal(direct.map(({ text }) => text));
    expect(wired.map(({ status }) => status)).to.deep.equal(direct.map(({ status }) => status));
  });

  it('answers many calls over one connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let count = 0; count < 20; count++) {
      expect((await send(`${door.url}/simulator`, { agent })).status).to.equal(200);
    }
    expect(Object.values(agent.freeSockets).flat()).to.have.length(1);
    agent.destroy();
  });

  it('keeps each answer whole among many at once', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `第${String(index)}条`);
    const url = `/simulator/followers/${api.openid(1)}/actions`;
    const replies = await Promise.all(texts.map((content) => post(url, JSON.stringify({ type: 'text', content }))));
    expect(new Set(replies.map(({ status }) => status))).to.deep.equal(new Set([200]));
    const arrived = (await api.inbox(1)).slice(1).map(({ text }) => text);
    expect([...arrived].sort()).to.deep.equal([...texts].sort());
  });

  it('takes 10 MiB, and answers more with 413 and 45002, announced or streamed', async () => {
    expect((await post(sendUrl(), Buffer.alloc(10 * MEBIBYTE, ' '))).text).to.contain('47001');
    const long = Buffer.alloc(12 * MEBIBYTE, ' ');
    const streamed = { ...json, 'transfer-encoding': 'chunked' };
    for (const headers of [json, streamed]) {
      const { status, text } = await post(sendUrl(), long, headers);
      expect(status).to.equal(413);
      expect(text).to.contain('45002');
    }
    expect((await send(`${door.url}/simulator`)).status).to.equal(200);
  });

  it('answers only to names of this machine', async () => {
    const call = async (host: string) => (await send(`${door.url}/simulator`, { headers: { host } })).status;
    for (const host of ['localhost', `127.0.0.1:${String(door.port)}`, '[::1]:1', 'wechat.localhost']) {
      expect(await call(host)).to.equal(200);
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.0.1', 'a b']) {
      expect(await call(host), host).to.equal(403);
    }
  });

  it('lets pages of this machine read answers, and no others', async () => {
    const url = `${door.url}/simulator`;
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:3000', 'https://[::1]:8443']) {
      const { headers } = await send(url, { headers: { origin } });
      expect(headers['access-control-allow-origin']).to.equal(origin);
      const asked = await send(url, { method: 'OPTIONS', headers: { origin } });
      expect(asked.status).to.equal(204);
      expect(asked.headers['access-control-allow-headers']).to.contain('x-wechat-appid');
    }
    const strangers = [
      'https://evil.example',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'null',
    ];
    for (const origin of strangers) {
      expect((await send(url, { headers: { origin } })).headers).to.not.have.property('access-control-allow-origin');
      expect((await send(url, { method: 'OPTIONS', headers: { origin } })).status).to.equal(403);
    }
  });

  it('answers to one more name when told so', async () => {
    const named = await serveHttp(api.simulator, { port: 0, host: 'wechat' });
    expect((await send(`${named.url}/simulator`, { headers: { host: 'wechat:80' } })).status).to.equal(200);
    expect((await send(`${named.url}/simulator`, { headers: { host: 'other' } })).status).to.equal(403);
    await named.close();
  });

  it('does not take the header of a page in place of a token', async () => {
    const headers = { 'x-wechat-appid': api.account.appid };
    const { text } = await send(`${door.url}/__wechat/cgi-bin/user/get`, { headers });
    expect(text).to.contain('41001');
  });

  it('shows a browser what it is, also where no panel was built', async () => {
    const { status, headers, text } = await send(door.url);
    expect(status).to.equal(200);
    expect(headers['content-type']).to.contain('text/html');
    expect(headers['content-security-policy']).to.contain("default-src 'self'; require-trusted-types-for 'script'");
    expect(text).to.contain('青砖杂货铺').and.not.contain('<script');
  });

  it('writes names on that page as text', async () => {
    const { appid } = api.account;
    await post('/simulator/accounts', JSON.stringify({ appid, nickname: '<script>alert(1)</script>' }));
    expect((await send(door.url)).text).to.not.contain('<script');
  });

  it('survives callers that talk nonsense or hang up', async () => {
    for (const words of ['nonsense\r\n\r\n', 'GET //evil.example/ HTTP/1.1\r\nhost: localhost\r\n\r\n']) {
      const socket = connect(door.port, '127.0.0.1');
      socket.resume();
      socket.end(words);
      await once(socket, 'close');
    }
    const socket = connect(door.port, '127.0.0.1');
    socket.write('POST /simulator/reset HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"seed"');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await send(`${door.url}/simulator`)).text).to.contain('"seed":1');
  });

  it('says that the port is taken', async () => {
    const second = serveHttp(createSimulator({ seed: 1 }), { port: door.port });
    expect(await second.catch((error: unknown) => error)).to.include({ code: 'EADDRINUSE' });
  });
});
