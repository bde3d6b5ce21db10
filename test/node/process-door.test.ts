import { request } from 'node:https';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import WechatApi from 'co-wechat-api';
import { createSimulator } from '../../simulator/index.js';
import type { LocalSimulator } from '../../simulator/index.js';
import { serveInProcess } from '../../simulator/node.js';
import type { ProcessDoor } from '../../simulator/node.js';

const HOST = 'https://api.weixin.qq.com';

describe('the simulator in a process', () => {
  let simulator: LocalSimulator;
  let door: ProcessDoor;
  let openid: string;
  let client: WechatApi;
  beforeEach(async () => {
    simulator = createSimulator({ seed: 1 });
    door = serveInProcess(simulator);
    const listed = await simulator.execute({ type: 'list-accounts' });
    const [account] = listed.ok ? listed.answer.accounts : [];
    const followers = await simulator.execute({ type: 'list-followers' });
    openid = (followers.ok && followers.answer.followers[0]?.openid) || '';
    client = new WechatApi(account?.appid ?? '', account?.secret ?? '');
  });
  afterEach(() => door.stop());

  it('answers an SDK that knows nothing of it', async () => {
    expect(await client.sendText(openid, '今天发货')).to.deep.equal({ errcode: 0, errmsg: 'ok' });
    const inbox = await simulator.execute({ type: 'inbox', openid });
    expect(inbox.ok && inbox.answer.messages.at(-1)?.text).to.equal('今天发货');
    const error: unknown = await client.sendText('nobody', 'a').catch((reason: unknown) => reason);
    expect(error).to.include({ name: 'WeChatAPIError', code: 40003 });
  });

  it('answers fetch', async () => {
    const response = await fetch(`${HOST}/simulator`);
    expect(response.headers.get('x-wechat-simulator')).to.equal('1');
    expect(await response.json()).to.include({ seed: 1 });
  });

  it('answers node:https, and takes a posted body whole', async () => {
    const body = JSON.stringify({ note: '长'.repeat(100_000) });
    const answer = await new Promise<string>((resolve, reject) => {
      const call = request(`${HOST}/cgi-bin/message/custom/send`, { method: 'POST' }, (response) => {
        text(response).then(resolve, reject);
      });
      call.on('error', reject);
      call.end(body);
    });
    expect(JSON.parse(answer)).to.include({ errcode: 41001 });
  });

  it('leaves other hosts alone', async () => {
    const server = createServer((_, response) => response.end('elsewhere'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}/simulator`);
    expect([await response.text(), response.headers.get('x-wechat-simulator')]).to.deep.equal(['elsewhere', null]);
    server.close();
  });

  it('answers for other origins when they are named, and stops when told', async () => {
    const other = serveInProcess(simulator, {
      hosts: ['https://us.conversation.api.sinch.com', 'http://wechat.test:8080'],
    });
    expect((await fetch('http://wechat.test:8080/simulator')).status).to.equal(200);
    expect((await fetch('https://us.conversation.api.sinch.com/simulator')).status).to.equal(200);
    other.stop();
    const failed: unknown = await fetch('http://wechat.test:8080/simulator').catch((reason: unknown) => reason);
    expect(failed).to.be.instanceOf(TypeError);
  });

  it('refuses what is no origin', () => {
    for (const host of ['api.weixin.qq.com', 'ftp://a.b', 'https://a.b/path', '']) {
      expect(() => serveInProcess(simulator, { hosts: [host] })).to.throw(TypeError, 'origin');
    }
  });
});
