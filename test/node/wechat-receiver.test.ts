import { expect } from 'chai';
import wechat from 'wechat';
import type { WechatRequest } from 'wechat';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { Api } from '../simulator/api.js';
import { Receiver } from './receiver.js';

type Encryption = 'plaintext' | 'compatible' | 'safe';

/** The npm package `wechat`, as it is, behind a real server; it answers every text with an echo of it. */
describe('the unmodified receiver wechat, over sockets', () => {
  let api: Api;
  let door: HttpDoor;
  let receiver: Receiver;
  let received: Readonly<Record<string, string>>[];

  beforeEach(async () => {
    api = await Api.start();
    door = await serveHttp(api.simulator, { port: 0 });
    receiver = await Receiver.start();
    received = [];
    const { token, appid, encoding_aes_key: encodingAESKey } = api.account;
    const middleware = wechat({ token, appid, encodingAESKey }, ({ weixin = {} }, response) => {
      received.push(weixin);
      response.reply(weixin.MsgType === 'text' ? `收到：${weixin.Content ?? ''}` : '');
    });
    receiver.handler = (message, response) => {
      const { searchParams } = new URL(message.url ?? '', 'http://localhost');
      const request: WechatRequest = Object.assign(message, { query: Object.fromEntries(searchParams) });
      middleware(request, response, (error) => response.writeHead(500).end(String(error)));
    };
  });
  afterEach(async () => {
    await door.close();
    await api.simulator.close();
    await receiver.down();
  });

  const call = async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(door.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    // Every answer of the simulator is a JSON object.
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
  const listen = (encryption: Encryption, more: object = {}) =>
    call('/simulator/accounts', { appid: api.account.appid, callback_url: receiver.url, encryption, ...more });
  const act = (action: object, number = 1) =>
    call(`/simulator/followers/${api.openid(number)}/actions`, action) as Promise<{
      pushes: { attempts: { status: number | null }[] }[];
    }>;
  const phone = async () => (await api.inbox(1)).map(({ text }) => text);

  for (const encryption of ['plaintext', 'compatible', 'safe'] as const) {
    it(`answers the URL check, takes pushes and replies in ${encryption} mode (Z10, Z11)`, async () => {
      expect((await listen(encryption)).callback_verified).to.equal(true);
      const { pushes } = await act({ type: 'text', content: '在吗？<b>&😀</b>' });
      expect(pushes[0]?.attempts.map(({ status }) => status)).to.deep.equal([200]);
      expect(received[0]).to.include({
        ToUserName: api.account.original_id,
        FromUserName: api.openid(1),
        MsgType: 'text',
        Content: '在吗？<b>&😀</b>',
      });
      expect((await phone()).at(-1)).to.equal('收到：在吗？<b>&😀</b>');
      await act({ type: 'text', content: 'a]]>b' });
      expect(received[1]).to.include({ Content: 'a]]>b' });
      await act({ type: 'click', key: 'NEW' });
      expect(received[2]).to.include({ MsgType: 'event', Event: 'CLICK', EventKey: 'NEW' });
      expect((await phone()).at(-2)).to.equal('a]]>b');
    });
  }

  it('shows nothing in clear in safe mode', async () => {
    await listen('safe');
    let body = '';
    const handler = receiver.handler!;
    receiver.handler = (message, response) => {
      message.on('data', (piece: Buffer) => (body += piece.toString()));
      handler(message, response);
    };
    await act({ type: 'text', content: 'secret words' });
    expect(received).to.have.length(1);
    expect(body).to.contain('<Encrypt>').and.contain(api.account.original_id);
    expect(body).to.not.contain('secret words').and.not.contain(api.openid(1));
  });

  it('fails the URL check with another token, and refuses pushes signed with it (Z08)', async () => {
    const { callback_verified, callback_problem } = await listen('plaintext', { token: 'another1' });
    expect(callback_verified).to.equal(false);
    expect(callback_problem).to.contain('401');
    const { pushes } = await act({ type: 'text', content: '在吗' });
    expect(pushes[0]?.attempts.map(({ status }) => status)).to.deep.equal([401, 401, 401]);
    expect(received).to.deep.equal([]);
  });

  for (const encryption of ['plaintext', 'safe'] as const) {
    it(`goes down for ten virtual minutes and loses nothing, in ${encryption} mode`, async () => {
      await listen(encryption);
      await act({ type: 'text', content: '一' });
      await receiver.down();
      for (const content of ['二', '三']) await act({ type: 'text', content });
      await call('/simulator/clock', { advance: 'PT5M' });
      await act({ type: 'text', content: '四' });
      await call('/simulator/clock', { advance: 'PT5M' });
      expect(received.map(({ Content }) => Content)).to.deep.equal(['一']);
      await receiver.up();
      await call('/simulator/clock', { advance: 'PT1M' });
      expect(received.map(({ Content }) => Content)).to.deep.equal(['一', '二', '三', '四']);
      expect(new Set(received.map(({ MsgId }) => MsgId)).size).to.equal(4);
      expect((await phone()).slice(-3)).to.deep.equal(['收到：二', '收到：三', '收到：四']);
    });
  }

  it('gets the same bytes twice with one seed', async () => {
    const bodies: string[][] = [];
    for (let round = 0; round < 2; round++) {
      await call('/simulator/reset', { seed: 7 });
      const { accounts } = (await api.get('/simulator/accounts')).json as { accounts: { appid: string }[] };
      const { followers } = (await api.get('/simulator/followers')).json as { followers: { openid: string }[] };
      const seen: string[] = [];
      receiver.handler = (message, response) => {
        let body = `${message.url ?? ''}\n`;
        message.on('data', (piece: Buffer) => (body += piece.toString()));
        message.on('end', () => {
          seen.push(body);
          response.end(new URL(message.url ?? '', 'http://localhost').searchParams.get('echostr') ?? 'success');
        });
      };
      await call('/simulator/accounts', { appid: accounts[0]?.appid, callback_url: receiver.url, encryption: 'safe' });
      await call(`/simulator/followers/${followers[0]?.openid ?? ''}/actions`, { type: 'text', content: '在吗' });
      bodies.push(seen);
    }
    expect(bodies[0]).to.have.length(2);
    expect(bodies[0]).to.deep.equal(bodies[1]);
  });
});
