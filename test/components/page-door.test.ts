import { expect } from '@open-wc/testing';
import { serveInPage } from '../../simulator/browser.js';
import type { PageDoor } from '../../simulator/browser.js';
import { createSimulator } from '../../simulator/index.js';
import type { Account, Follower, Simulator } from '../../simulator/index.js';
import { scriptUrl } from '../../simulator/trusted-types.js';

// The door of a page is tested here and not under test/simulator, which also runs where there is no page.
describe('the simulator in a page', () => {
  let simulator: Simulator;
  let door: PageDoor;
  let appid: string;
  before(async () => {
    simulator = createSimulator({ seed: 1 });
    door = await serveInPage(simulator);
    appid = (await get<{ accounts: Account[] }>('/__wechat/simulator/accounts')).accounts[0]?.appid ?? '';
  });
  after(() => door.stop());

  const get = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(path, init);
    expect(response.headers.get('x-wechat-simulator')).to.equal('1');
    // The test that asks knows the shape.
    return (await response.json()) as Answer;
  };

  it('answers under the prefix of the page', async () => {
    expect((await get<{ seed: number }>('/__wechat/simulator')).seed).to.equal(1);
  });

  it('takes the appid in a header in place of a token, and posts arrive whole', async () => {
    const { followers } = await get<{ followers: Follower[] }>('/__wechat/simulator/followers');
    const touser = followers[0]?.openid ?? '';
    const answer = await get<{ errcode: number }>('/__wechat/cgi-bin/message/custom/send', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wechat-appid': appid },
      body: JSON.stringify({ touser, msgtype: 'text', text: { content: '您好😀' } }),
    });
    expect(answer.errcode).to.equal(0);
    const inbox = await simulator.execute({ type: 'inbox', openid: touser });
    expect(inbox.ok && inbox.answer.messages.at(-1)?.text).to.equal('您好😀');
  });

  it('answers a body of more than 10 MiB with 413', async () => {
    const url = `/__wechat/cgi-bin/message/custom/send`;
    const headers = { 'x-wechat-appid': appid };
    const response = await fetch(url, { method: 'POST', headers, body: ' '.repeat(10 * 1024 * 1024 + 1) });
    expect([response.status, ((await response.json()) as { errcode: number }).errcode]).to.deep.equal([413, 45002]);
  });

  it('leaves other paths of the page alone', async () => {
    const response = await fetch('/there-is-nothing-here');
    expect(response.headers.get('x-wechat-simulator')).to.equal(null);
  });

  it('registers no worker of another origin', () => {
    expect(() => scriptUrl('https://evil.example/worker.js')).to.throw(TypeError, 'evil.example');
    expect(() => scriptUrl('//evil.example/worker.js')).to.throw(TypeError);
    expect(() => scriptUrl('data:text/javascript,0')).to.throw(TypeError);
  });
});
