import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { SimulatorOptions } from '../../simulator/index.js';
import { Api } from '../simulator/api.js';
import { Receiver, valueOf } from './receiver.js';

interface SeenPush {
  readonly id: number;
  readonly url: string;
  readonly kind: string;
  readonly name: string;
  readonly body: string;
  readonly state: string;
  readonly attempts: readonly { at: string; status: number | null; answer: string; problem?: string }[];
}

const SORRY = '该公众号暂时无法提供服务，请稍后再试';

describe('the outbox', () => {
  let api: Api;
  let receiver: Receiver;

  const start = async (callbacks: SimulatorOptions['callbacks'] = { timeoutMs: 200 }) => {
    api = await Api.start({ seed: 1, callbacks });
  };
  const listen = (url = receiver.url, more: object = {}) =>
    api.post('/simulator/accounts', { appid: api.account.appid, callback_url: url, ...more });
  const act = async (number: number, action: object): Promise<readonly SeenPush[]> => {
    const { json } = await api.post(`/simulator/followers/${api.openid(number)}/actions`, action);
    return json.pushes as SeenPush[];
  };
  const text = (content: string, number = 1) => act(number, { type: 'text', content });
  const pushes = async () => (await api.get('/simulator/pushes')).json.pushes as SeenPush[];
  const contents = () => receiver.bodies.map((body) => valueOf(body, 'Content'));
  const phone = async (number = 1) => (await api.inbox(number)).map((message) => message.text);

  beforeEach(async () => {
    receiver = await Receiver.start();
    await start();
  });
  afterEach(async () => {
    await api.simulator.close();
    await receiver.down();
  });

  it('asks a new callback URL for an echo, and says what came of it', async () => {
    expect((await listen()).json.callback_verified).to.equal(true);
    receiver.handler = (_, response) => response.end('no echo');
    const { json } = await listen();
    expect(json.callback_verified).to.equal(false);
    expect(json.callback_problem).to.contain('echostr');
    expect((await api.post('/simulator/accounts', { appid: api.account.appid })).json).to.not.have.property(
      'callback_verified',
    );
  });

  it('asks with a signature of the token', async () => {
    let asked = new URLSearchParams();
    receiver.handler = (message, response) => {
      asked = new URL(message.url ?? '', 'http://localhost').searchParams;
      response.end(asked.get('echostr'));
    };
    await listen(`${receiver.url}?account=1`, { token: 'simtoken2024' });
    const signed = ['simtoken2024', asked.get('timestamp'), asked.get('nonce')].sort().join('');
    expect(asked.get('signature')).to.equal(createHash('sha1').update(signed).digest('hex'));
    expect(asked.get('account')).to.equal('1');
  });

  it('pushes nothing while nobody listens', async () => {
    expect(await text('在吗')).to.deep.equal([]);
    expect(await pushes()).to.deep.equal([]);
  });

  it('pushes what a person does, with how the delivery went', async () => {
    await listen();
    const [push, ...others] = await text('在吗');
    expect(others).to.deep.equal([]);
    expect(push).to.include({ url: receiver.url, kind: 'wechat', name: 'text', state: 'delivered' });
    expect(push?.attempts).to.deep.equal([{ at: '2026-01-05T10:00:00.000+08:00', status: 200, answer: 'success' }]);
    expect(receiver.bodies).to.deep.equal([push?.body]);
    const { query, headers } = receiver.arrivals[0]!;
    expect(query.get('openid')).to.equal(api.openid(1));
    expect(headers['content-type']).to.equal('text/xml');
    expect(valueOf(push?.body ?? '', 'MsgId')).to.equal((await api.inbox(1)).at(-1)?.id);
    expect(valueOf(push?.body ?? '', 'CreateTime')).to.equal('1767578400');
  });

  it('names the account by its original id in every push, also by another one it was given (Z05)', async () => {
    await listen();
    const receiverOf = async () => valueOf((await text('在吗'))[0]?.body ?? '', 'ToUserName');
    expect(await receiverOf())
      .to.equal(api.account.original_id)
      .and.match(/^gh_[0-9a-f]{12}$/);
    await listen(receiver.url, { original_id: 'gh_0123456789ab' });
    expect(await receiverOf()).to.equal('gh_0123456789ab');
  });

  const events: readonly (readonly [number, { type: string } & Record<string, string>, Record<string, string>])[] = [
    [5, { type: 'follow' }, { Event: 'subscribe', EventKey: '' }],
    [1, { type: 'unfollow' }, { Event: 'unsubscribe' }],
    [1, { type: 'click', key: 'NEW' }, { Event: 'CLICK', EventKey: 'NEW' }],
    [
      1,
      { type: 'view', url: 'https://shop.example/?a=1&b=2' },
      { Event: 'VIEW', EventKey: 'https://shop.example/?a=1&b=2' },
    ],
    [1, { type: 'scan', scene: '123' }, { Event: 'SCAN', EventKey: '123' }],
    [5, { type: 'scan', scene: '123' }, { Event: 'subscribe', EventKey: 'qrscene_123' }],
  ];
  for (const [number, action, fields] of events) {
    it(`pushes ${fields.Event ?? ''} when number ${number} does ${action.type}, without a MsgId`, async () => {
      await listen();
      const [push] = await act(number, action);
      expect(push?.name).to.equal(fields.Event);
      expect(valueOf(push?.body ?? '', 'MsgType')).to.equal('event');
      expect(push?.body).to.not.contain('MsgId');
      for (const [name, value] of Object.entries(fields)) expect(valueOf(push?.body ?? '', name)).to.equal(value);
    });
  }

  it('pushes what became of a template message', async () => {
    await listen();
    const { json } = await api.call('message/template/send', await api.shipment(1));
    await api.call('message/template/send', await api.shipment(6));
    const seen = await pushes();
    expect(seen.map(({ body }) => [valueOf(body, 'Event'), valueOf(body, 'Status')])).to.deep.equal([
      ['TEMPLATESENDJOBFINISH', 'success'],
      ['TEMPLATESENDJOBFINISH', 'failed:user block'],
    ]);
    expect(seen[0]?.body).to.contain(`<MsgID>${String(json.msgid)}</MsgID>`);
  });

  it('delivers three times with one MsgId, says sorry on the phone, and keeps the push', async () => {
    await listen();
    receiver.answer = (_, response) => response.writeHead(500).end('broken');
    const [push] = await text('在吗');
    expect(push?.attempts.map(({ status }) => status)).to.deep.equal([500, 500, 500]);
    expect(push?.state).to.equal('waiting');
    expect(new Set(receiver.bodies.map((body) => valueOf(body, 'MsgId'))).size).to.equal(1);
    expect(new Set(receiver.arrivals.map(({ query }) => query.get('nonce'))).size).to.equal(3);
    expect((await phone()).slice(-2)).to.deep.equal(['在吗', SORRY]);
  });

  it('loses nothing while the receiver is down, and keeps the order', async () => {
    await listen();
    await receiver.down();
    const [first] = await text('一');
    expect(first?.attempts).to.have.length(3);
    expect(first?.attempts[0]?.problem).to.contain('refused');
    await text('二', 2);
    await text('三');
    await api.post('/simulator/clock', { advance: 'PT10M' });
    await receiver.up();
    expect(receiver.arrivals).to.deep.equal([]);
    await api.post('/simulator/clock', { advance: 'PT1M' });
    expect(contents()).to.deep.equal(['一', '二', '三']);
    expect((await pushes()).map(({ state }) => state)).to.deep.equal(['delivered', 'delivered', 'delivered']);
  });

  it('lets nobody overtake: a new push first tries what waits', async () => {
    await listen();
    await receiver.down();
    await text('一');
    await receiver.up();
    await text('二');
    expect(contents()).to.deep.equal(['一', '二']);
  });

  it('tries again at pauses that grow, each at its own instant, within one move of two days', async () => {
    await listen();
    await receiver.down();
    await text('在吗');
    await api.post('/simulator/clock', { advance: 'PT48H' });
    const times = (await pushes())[0]!.attempts.slice(2).map(({ at }) => Date.parse(at) / 60_000);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses.slice(0, 15)).to.deep.equal(Array<number>(15).fill(1));
    expect(pauses.slice(15, 19)).to.deep.equal([2, 4, 8, 16]);
    expect(pauses.length).to.be.lessThan(30);
  });

  it('sends again what was delivered, and what waits, when told to', async () => {
    await listen();
    const [push] = await text('在吗');
    const { json } = await api.post(`/simulator/pushes/${String(push?.id)}/resend`, {});
    expect((json.pushes as SeenPush[])[0]?.attempts).to.have.length(2);
    expect(contents()).to.deep.equal(['在吗', '在吗']);
    expect((await api.post('/simulator/pushes/99/resend', {})).status).to.equal(404);
    expect((await api.post('/simulator/pushes/x/resend', {})).status).to.equal(404);
  });

  it('finds pushes by person, name, kind and state, in either order', async () => {
    await listen();
    await text('一');
    await text('二', 2);
    await act(1, { type: 'click', key: 'NEW' });
    const names = async (search: string) =>
      ((await api.get(`/simulator/pushes?${search}`)).json.pushes as SeenPush[]).map(({ id, name }) => `${id} ${name}`);
    expect(await names('')).to.deep.equal(['1 text', '2 text', '3 CLICK']);
    expect(await names(`openid=${api.openid(1)}&order=newest`)).to.deep.equal(['3 CLICK', '1 text']);
    expect(await names('name=text&offset=1&limit=1')).to.deep.equal(['2 text']);
    expect(await names('state=waiting')).to.deep.equal([]);
    expect(await names('kind=sinch')).to.deep.equal([]);
    expect((await api.get('/simulator/pushes?state=lost')).status).to.equal(400);
  });

  it('ends a receiver that hangs after the limit', async () => {
    await listen();
    receiver.answer = () => undefined;
    const [push] = await text('在吗');
    expect(push?.attempts.map(({ status, problem }) => [status, problem])).to.deep.equal(
      Array(3).fill([null, 'No answer came within 0.2 s.']),
    );
  });

  it('ends a receiver whose answer never ends', async () => {
    await listen();
    receiver.answer = (_, response) => {
      response.write('a'.repeat(200_000));
    };
    const [push] = await text('在吗');
    expect(push?.attempts[0]?.status).to.equal(200);
    expect(push?.attempts[0]?.answer.length).to.be.lessThan(10_000);
  });

  it('follows no redirect', async () => {
    await listen();
    const other = await Receiver.start();
    receiver.answer = (_, response) => response.writeHead(307, { location: other.url }).end();
    const [push] = await text('在吗');
    await other.down();
    expect(push?.attempts[0]).to.include({ status: 307 });
    expect(push?.attempts[0]?.problem).to.contain('redirect');
    expect(other.arrivals).to.deep.equal([]);
  });

  for (const [what, words] of [
    ['closes early', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nsucc'],
    ['says nothing', ''],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ] as const) {
    it(`takes a receiver that ${what} for a failure`, async () => {
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(words));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      expect((await listen(url)).json.callback_verified).to.equal(false);
      const [push] = await text('在吗');
      server.close();
      expect(push?.attempts.map(({ status }) => status)).to.deep.equal([null, null, null]);
      expect(push?.attempts[0]?.problem).to.match(/no HTTP|broke off/);
    });
  }

  for (const [what, answer] of [
    ['JSON', '{"content":"好"}'],
    ['a page', '<html>'],
    ['garbage', '\u0000\u0001'],
  ] as const) {
    it(`says sorry when the receiver answers ${what}, and does not try again`, async () => {
      await listen();
      receiver.answer = (_, response) => response.end(answer);
      const [push] = await text('在吗');
      expect(push).to.include({ state: 'delivered' });
      expect(push?.attempts[0]?.problem).to.contain('XML');
      expect((await phone()).at(-1)).to.equal(SORRY);
      expect((await api.inbox(1)).at(-1)).to.include({ kind: 'system', direction: 'in' });
    });
  }

  it('shows a passive reply, which costs no customer-service message', async () => {
    await listen();
    receiver.answer = (_, response) => {
      const ends = `<ToUserName>${api.openid(1)}</ToUserName><FromUserName>${api.account.original_id}</FromUserName>`;
      response.end(`<xml>${ends}<CreateTime>1</CreateTime><MsgType>text</MsgType><Content>在的</Content></xml>`);
    };
    await text('在吗');
    expect((await phone()).slice(-2)).to.deep.equal(['在吗', '在的']);
    const { followers } = (await api.get('/simulator/followers?limit=1')).json as {
      followers: { windows: unknown[] }[];
    };
    expect(followers[0]?.windows[0]).to.include({ engagement: 'message', used: 0 });
  });

  it('records that it cannot show a passive picture yet', async () => {
    await listen();
    receiver.answer = (_, response) => {
      const ends = `<ToUserName>${api.openid(1)}</ToUserName><FromUserName>${api.account.original_id}</FromUserName>`;
      response.end(`<xml>${ends}<CreateTime>1</CreateTime><MsgType>image</MsgType></xml>`);
    };
    const [push] = await text('在吗');
    expect(push?.attempts[0]?.problem).to.contain('"image" is not supported yet');
    expect((await phone()).at(-1)).to.equal('在吗');
  });

  it('opens no socket to another machine unless told so', async () => {
    let called = 0;
    const fetch: typeof globalThis.fetch = (input) => {
      called += 1;
      const echo = new URL(input as string).searchParams.get('echostr');
      return Promise.resolve(new Response(echo));
    };
    await start({ fetch });
    const { json } = await listen('https://shop.example/callback');
    expect(json.callback_problem).to.contain('--allow-callback shop.example');
    const [push] = await text('在吗');
    expect(push?.attempts[0]?.problem).to.contain('is not this machine');
    expect(called).to.equal(0);
    await start({ fetch, allow: ['shop.example'] });
    expect((await listen('https://shop.example/callback')).json.callback_verified).to.equal(true);
    expect(called).to.equal(1);
  });

  it('meets the faults of callbacks, without waiting for them', async () => {
    await listen();
    for (const callback of ['timeout', '500']) await api.post('/simulator/faults', { callback, times: 1 });
    const [push] = await text('在吗');
    expect(push?.attempts.map(({ status }) => status)).to.deep.equal([null, 500, 200]);
    await api.post('/simulator/faults', { callback: 'garbage', times: 1 });
    await text('在吗');
    expect((await phone()).at(-1)).to.equal(SORRY);
  });

  it('goes on after a restore with what still waited', async () => {
    await listen();
    await receiver.down();
    await text('在吗');
    const bytes = await api.simulator.snapshot();
    await receiver.up();
    await start();
    await api.simulator.restore(bytes);
    await api.post('/simulator/clock', { advance: 'PT1M' });
    expect(contents()).to.deep.equal(['在吗']);
  });

  it('takes the answer to a push of before a reset for nobody else’s', async () => {
    await start({ timeoutMs: 2000 });
    await listen();
    let answerLate: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      receiver.answer = (_, response) => {
        answerLate = () => response.writeHead(500).end();
        resolve();
      };
    });
    const acting = text('旧');
    await arrived;
    await api.post('/simulator/reset', {});
    receiver.answer = (_, response) => response.end('success');
    await listen();
    await text('新');
    answerLate();
    await acting;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(contents()).to.deep.equal(['旧', '新']);
    expect((await pushes()).map(({ attempts }) => attempts.map(({ status }) => status))).to.deep.equal([[200]]);
  });

  it('lets the simulator close while a receiver hangs', async () => {
    await start({ timeoutMs: 60_000 });
    await listen();
    const arrived = new Promise<void>((resolve) => {
      receiver.answer = () => resolve();
    });
    const acting = api.simulator.execute({
      type: 'act',
      openid: api.openid(1),
      action: { type: 'text', content: '在吗' },
    });
    const ended = acting.catch((error: unknown) => error);
    await arrived;
    await api.simulator.close();
    expect(String(await ended)).to.contain('closed');
  });
});
