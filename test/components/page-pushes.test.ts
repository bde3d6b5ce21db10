import { expect } from '@open-wc/testing';
import { createSimulator } from '../../simulator/create-simulator.js';

/** What a simulator in a page may call. */
describe('pushes in a page', () => {
  it('reach the page’s own origin, and no other', async () => {
    const called: string[] = [];
    const fetch: typeof globalThis.fetch = (input) => {
      const url = new URL(input as string);
      called.push(url.origin);
      return Promise.resolve(new Response(url.searchParams.get('echostr')));
    };
    const simulator = createSimulator({ seed: 1, callbacks: { fetch } });
    const put = async (callback_url: string) => {
      const listed = await simulator.execute({ type: 'list-accounts' });
      if (!listed.ok) throw new Error('The simulator has accounts.');
      const { appid = '' } = listed.answer.accounts[0] ?? {};
      const put = await simulator.execute({ type: 'put-account', account: { appid, callback_url } });
      return put.ok && put.answer;
    };
    expect(await put(`${location.origin}/callback`)).to.include({ callback_verified: true });
    for (const url of ['http://localhost:1/callback', 'https://shop.example/callback']) {
      expect(await put(url)).to.include({ callback_verified: false });
    }
    expect(called).to.deep.equal([location.origin]);
  });

  it('are signed and encrypted by the page itself', async () => {
    let body: unknown;
    const fetch: typeof globalThis.fetch = (_, init) => {
      body = init?.body;
      return Promise.resolve(new Response('success'));
    };
    const simulator = createSimulator({ seed: 1, callbacks: { fetch } });
    const listed = await simulator.execute({ type: 'list-accounts' });
    const people = await simulator.execute({ type: 'list-followers' });
    if (!listed.ok || !people.ok) throw new Error('The fresh state has accounts and followers.');
    const { appid = '' } = listed.answer.accounts[0] ?? {};
    const callback_url = `${location.origin}/callback`;
    await simulator.execute({ type: 'put-account', account: { appid, callback_url, encryption: 'safe' } });
    const { openid = '' } = people.answer.followers[0] ?? {};
    const acted = await simulator.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } });
    expect(acted.ok && acted.answer.pushes[0]?.state).to.equal('delivered');
    expect(body).to.match(/^<xml><ToUserName>.*<Encrypt><!\[CDATA\[[\w+/=]{100,}\]\]><\/Encrypt><\/xml>$/);
  });
});
