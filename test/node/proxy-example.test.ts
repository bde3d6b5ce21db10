import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { serveHttp, type HttpDoor } from '../../simulator/http.js';
import { createSimulator, type Account, type Follower } from '../../simulator/index.js';
import { wechatProxy } from '../../stories/proxy-example/proxy.js';
import { getJson } from './http-api.js';

const EXAMPLE = 'stories/proxy-example/proxy.js';

/** 30 lines, and no more: a host has to be able to read it. */
const LINES_MAX = 30;

describe('the proxy of the README', () => {
  let door: HttpDoor;
  let account: Account;
  let follower: Follower;

  beforeEach(async () => {
    door = await serveHttp(createSimulator({ seed: 1 }), { port: 0 });
    const { accounts } = await getJson<{ accounts: readonly Account[] }>(`${door.url}/simulator/accounts`);
    const { followers } = await getJson<{ followers: readonly Follower[] }>(`${door.url}/simulator/followers`);
    account = accounts[0]!;
    follower = followers[0]!;
  });

  afterEach(() => door.close());

  const send = (appid: string): Request =>
    new Request('https://host.example/wechat-proxy/cgi-bin/message/custom/send', {
      method: 'POST',
      headers: { 'x-wechat-appid': appid },
      body: JSON.stringify({ touser: follower.openid, msgtype: 'text', text: { content: '您好' } }),
    });

  it('stands in the README as it is, and is short', () => {
    const source = readFileSync(EXAMPLE, 'utf8');
    expect(readFileSync('README.md', 'utf8')).to.contain(`\`\`\`js\n${source}\`\`\`\n`);
    expect(source.trimEnd().split('\n')).to.have.length.at.most(LINES_MAX);
  });

  it('adds the token to a message and to the list of templates', async () => {
    const answer = wechatProxy({ appid: account.appid, secret: account.secret, host: door.url });
    expect(await (await answer(send(account.appid))).json()).to.deep.equal({ errcode: 0, errmsg: 'ok' });
    for (const [path, name] of [
      ['cgi-bin/template/get_all_private_template', 'template_list'],
      ['wxaapi/newtmpl/gettemplate', 'data'],
    ] as const) {
      const list = new Request(`https://host.example/wechat-proxy/${path}`, {
        headers: { 'x-wechat-appid': account.appid },
      });
      expect(await (await answer(list)).json()).to.have.property(name).that.is.not.empty;
    }
  });

  it('fetches another token when WeChat no longer takes the one it has', async () => {
    const answer = wechatProxy({ appid: account.appid, secret: account.secret, host: door.url });
    await answer(send(account.appid));
    await fetch(`${door.url}/simulator/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"seed":1}',
    });
    expect(await (await answer(send(account.appid))).json()).to.include({ errcode: 0 });
  });

  it('lets nothing else pass: no other call, and no other account', async () => {
    const answer = wechatProxy({ appid: account.appid, secret: account.secret, host: door.url });
    const token = new Request('https://host.example/wechat-proxy/cgi-bin/token', {
      headers: { 'x-wechat-appid': account.appid },
    });
    expect((await answer(token)).status).to.equal(404);
    expect((await answer(send('wx0000000000000000'))).status).to.equal(404);
    const calls = await getJson<{ calls: readonly object[] }>(`${door.url}/simulator/calls`);
    expect(calls.calls).to.deep.equal([]);
  });
});
