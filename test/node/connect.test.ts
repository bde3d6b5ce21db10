import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { connectSimulator, createSimulator, UnreachableSimulator } from '../../simulator/index.js';
import type { LocalSimulator, Simulator, SimulatorEvent } from '../../simulator/index.js';
import { answerOf } from '../simulator/api.js';

describe('a simulator that answers elsewhere', () => {
  let near: LocalSimulator;
  let door: HttpDoor;
  let far: Simulator;
  beforeEach(async () => {
    near = createSimulator({ seed: 1 });
    door = await serveHttp(near, { port: 0 });
    far = connectSimulator(door.url);
  });
  afterEach(async () => {
    await far.close();
    await door.close();
  });

  it('answers what one in this process answers, command by command', async () => {
    const twin = createSimulator({ seed: 1 });
    const story = async (simulator: Simulator) => {
      const { accounts } = answerOf(await simulator.execute({ type: 'list-accounts' }));
      const [account] = accounts;
      if (!account) throw new Error('There is an account.');
      const { appid } = account;
      const page = answerOf(await simulator.execute({ type: 'list-followers', appid, offset: 0, limit: 3 }));
      const openid = page.followers[2]?.openid ?? '';
      const body = { touser: openid, msgtype: 'text', text: { content: '在' } };
      return [
        accounts,
        page,
        await simulator.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } }),
        await simulator.execute({ type: 'send-custom', account: appid, body }),
        await simulator.execute({ type: 'send-custom', account: appid, body: { ...body, touser: 'nobody' } }),
        await simulator.clock.advance(48 * 3_600_000 + 1),
        await simulator.execute({ type: 'send-custom', account: appid, body }),
        await simulator.execute({ type: 'put-account', account: { appid, profile: 'zoho' } }),
        await simulator.execute({ type: 'add-followers', appid, nickname: '大雪' }),
        await simulator.execute({ type: 'add-fault', fault: { path: '/cgi-bin/user/get', errcode: -1, times: 1 } }),
        await simulator.execute({ type: 'inbox', openid }),
        await simulator.execute({ type: 'list-calls', order: 'newest', since: 0 }),
        await simulator.execute({ type: 'list-templates', account: appid }),
        await simulator.clock.until('nothing of that name'),
        await simulator.clock.run(10),
        await simulator.clock.freeze().then(({ mode }) => mode),
      ];
    };
    const [here, there] = [await story(twin), await story(far)];
    expect(there.slice(0, -2)).to.deep.equal(here.slice(0, -2));
    expect(there.at(-1)).to.equal('freeze');
  });

  it('tells its events in order, instants as numbers, to those who ask for them', async () => {
    const heard: SimulatorEvent[] = [];
    const arrived = new Promise<void>((resolve) => {
      far.subscribe(
        (event) => {
          heard.push(event);
          if (heard.length === 2) resolve();
        },
        ({ type }) => type !== 'called',
      );
    });
    const { now } = await far.clock.advance(1000);
    await far.handle(new Request('http://any/cgi-bin/token'));
    await far.execute({ type: 'reset' });
    await arrived;
    expect(heard.map(({ type }) => type)).to.deep.equal(['clock-changed', 'reset']);
    expect(heard[0]?.at).to.equal(now);
  });

  it('tells that anything may have happened once a broken connection stands again', async () => {
    const heard = new Promise<SimulatorEvent>((resolve) => far.subscribe(resolve));
    await far.clock.now();
    const { port } = door;
    await door.close();
    door = await serveHttp(near, { port });
    expect((await heard).type).to.equal('restored');
  }).timeout(10_000);

  it('carries its whole state away and takes it back', async () => {
    const before = await far.snapshot();
    await far.execute({ type: 'reset', seed: 2 });
    await far.restore(before);
    expect(await near.snapshot()).to.deep.equal(before);
    const failure = await far.restore(Uint8Array.of(1, 2, 3)).catch((error: unknown) => error);
    expect(String(failure)).to.match(/"state": /);
  });

  it('makes a call for an account without its token, as a page does', async () => {
    const { accounts } = answerOf(await far.execute({ type: 'list-accounts' }));
    const headers = { 'x-wechat-appid': accounts[0]?.appid ?? '', 'content-type': 'application/json' };
    const url = 'https://api.weixin.qq.com/cgi-bin/user/get?next_openid=';
    const trusted = await far.handle(new Request(url, { headers }), { trustsAppid: true });
    expect(await trusted.json()).to.include({ count: 10 });
    const untrusted = await far.handle(new Request(url, { headers }));
    expect(await untrusted.json()).to.include({ errcode: 41001 });
    const sent = new Request('http://any/cgi-bin/message/custom/send', {
      method: 'POST',
      headers,
      body: '{"touser":"x"}',
    });
    expect(await (await far.handle(sent, { trustsAppid: true })).json()).to.include({ errcode: 40003 });
    const { calls } = answerOf(await far.execute({ type: 'list-calls' }));
    expect(calls.at(-1)?.request).to.deep.equal({ touser: 'x' });
  });

  const wrong = [
    ['{"type":"fly"}', '"type" must be one of'],
    ['{"type":"act","openid":5,"action":{}}', '"openid" must be a text, not 5.'],
    ['{"type":"act","openid":"o","action":{"type":"swim"}}', '"type" must be one of follow'],
    ['{"type":"status","more":1}', '"more" is not supported here'],
    ['{"type":"list-followers","limit":-1}', '"limit" must be a whole number from 0'],
    ['{"type":"list-followers","limit":1000000000}', '"limit" must be a whole number from 0'],
    ['{"type":"record-delivery","push":1}', '"type" must be one of'],
    ['{"type":"tag-people","account":"wx1","body":{}}', '"on" is missing'],
    ['{"type":"add-followers","appid":"wx1","count":0}', '"count" must be a whole number from 1'],
  ] as const;
  for (const [body, sentence] of wrong) {
    it(`refuses the command ${body} with a sentence`, async () => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${door.url}/simulator/commands`, { method: 'POST', headers, body });
      expect(response.status).to.equal(400);
      expect(((await response.json()) as { error: string }).error).to.contain(sentence);
    });
  }

  it('refuses to turn the clock back as the near one does', async () => {
    const failure = await far.clock.set(0).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(RangeError);
    expect(String(failure)).to.contain('only moves forward');
  });

  it('says where nobody answers, and where somebody else does', async () => {
    await door.close();
    const nobody = await connectSimulator(door.url)
      .execute({ type: 'status' })
      .catch((error: unknown) => error);
    expect(nobody).to.be.instanceOf(UnreachableSimulator);
    expect(String(nobody)).to.contain(`no simulator answers at ${door.url}`);
    const other = createServer((_, response) => response.end('<h1>Hello</h1>')).listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    // A server that listens on a port has such an address.
    const { port } = other.address() as AddressInfo;
    const stranger = await connectSimulator(`http://127.0.0.1:${port}`)
      .execute({ type: 'status' })
      .catch((error: unknown) => error);
    other.close();
    expect(stranger).to.be.instanceOf(UnreachableSimulator);
  });
});
