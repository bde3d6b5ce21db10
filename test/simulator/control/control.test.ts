import { expect } from 'chai';
import { Api } from '../api.js';

describe('the control calls', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const list = async (query = '') =>
    (await api.get(`/simulator/followers${query}`)).json as {
      total: number;
      followers: { openid: string; nickname: string; number: number; windows: { ends_at: string }[] }[];
    };

  it('want JSON, the right method, and a path there is', async () => {
    const plain = { headers: { 'content-type': 'text/plain' } };
    expect((await api.post('/simulator/reset', {}, plain)).status).to.equal(415);
    expect((await api.get('/simulator/reset')).status).to.equal(405);
    expect((await api.post('/simulator', {})).status).to.equal(405);
    expect((await api.get('/simulator/nothing')).status).to.equal(404);
    for (const body of ['{', '[]', 'null', '1'])
      expect((await api.post('/simulator/reset', body)).status).to.equal(400);
  });

  it('give each account an encoding AES key of 43 letters and digits, and take another (Z09)', async () => {
    const keys = (await api.get('/simulator/accounts')).json.accounts as { encoding_aes_key: string }[];
    for (const { encoding_aes_key } of keys) expect(encoding_aes_key).to.match(/^[A-Za-z0-9]{43}$/);
    const { appid } = api.account;
    const other = await api.post('/simulator/accounts', { appid, encoding_aes_key: 'k'.repeat(43) });
    expect(other.json.encoding_aes_key).to.equal('k'.repeat(43));
    const short = await api.post('/simulator/accounts', { appid, encoding_aes_key: 'k'.repeat(42) });
    expect(short.status).to.equal(400);
  });

  it('name the field that is wrong', async () => {
    const bad: readonly [string, object, string][] = [
      ['/simulator/reset', { seed: 'one' }, '"seed" must be a whole number'],
      ['/simulator/reset', { speed: 1 }, '"speed" is not supported'],
      ['/simulator/accounts', { callback_url: 'localhost' }, '"callback_url" must be a URL'],
      ['/simulator/accounts', { callback_url: 'javascript:alert(1)' }, '"callback_url" must be a URL'],
      ['/simulator/accounts', { encryption: 'open' }, '"encryption" must be one of plaintext, compatible, safe'],
      ['/simulator/accounts', { token: 'a b' }, '"token" must be 3 to 32 letters and digits'],
      ['/simulator/accounts', { encoding_aes_key: 'a'.repeat(42) }, '"encoding_aes_key" must be 43 letters'],
      ['/simulator/accounts', { sinch: 'on' }, '"sinch" must be an object'],
      ['/simulator/accounts', { kind: 'robot' }, '"kind" must be one of service, subscription'],
      ['/simulator/accounts', { appid: 'wx1' }, '"appid" must be'],
      ['/simulator/followers', {}, '"appid" is missing'],
      ['/simulator/followers', { appid: 'wx', count: 0 }, '"count" must be a whole number from 1 to 10000000'],
      ['/simulator/followers', { appid: 'wx', count: 2, nickname: 'a' }, 'for one follower'],
      ['/simulator/clock', {}, 'exactly one of'],
      ['/simulator/clock', { advance: 'PT1H', set: 'x' }, 'exactly one of'],
      ['/simulator/clock', { advance: '1h' }, '"advance" must be a duration'],
      ['/simulator/clock', { advance: `P${'9'.repeat(20)}D` }, 'only moves forward'],
      ['/simulator/clock', { set: '2026-01-05T09:59:59+08:00' }, 'only moves forward'],
      ['/simulator/clock', { mode: 'run', speed: 0 }, 'speed'],
      ['/simulator/clock', { mode: 'freeze', speed: 2 }, '"speed" is for a clock that runs'],
      [`/simulator/followers/${api.openid(1)}/actions`, {}, '"type" is missing'],
      [`/simulator/followers/${api.openid(1)}/actions`, { type: 'dance' }, '"type" must be one of'],
      [`/simulator/followers/${api.openid(1)}/actions`, { type: 'text' }, '"content" is missing'],
      [`/simulator/followers/${api.openid(1)}/actions`, { type: 'text', content: 5 }, '"content" must be a text'],
      [`/simulator/followers/${api.openid(1)}/actions`, { type: 'text', content: '' }, '"content" must not be empty'],
      [`/simulator/followers/${api.openid(1)}/actions`, { type: 'unfollow', scene: 'a' }, '"scene" is not supported'],
    ];
    for (const [path, body, sentence] of bad) {
      const { status, json } = await api.post(path, body);
      expect([status, json.error], JSON.stringify(body)).to.satisfy(
        ([code, error]: [number, string]) => code === 400 && error.includes(sentence),
      );
    }
  });

  it('reset to the fresh state, with another seed if asked', async () => {
    await api.call('message/custom/send', api.text(1));
    expect((await api.post('/simulator/reset', '')).json).to.deep.include({ seed: 1, messages: 5 });
    expect((await api.post('/simulator/reset', { seed: 5 })).json).to.deep.include({ seed: 5, mode: 'freeze' });
    expect((await list()).followers[0]?.openid).not.to.equal(api.openid(1));
  });

  it('move the clock, and tell the time in China', async () => {
    expect((await api.get('/simulator/clock')).json).to.deep.equal({
      now: '2026-01-05T10:00:00.000+08:00',
      mode: 'freeze',
      speed: 1,
    });
    expect((await api.post('/simulator/clock', { advance: 'PT48H' })).json.now).to.equal(
      '2026-01-07T10:00:00.000+08:00',
    );
    expect((await api.post('/simulator/clock', { set: '2026-02-01T00:00:00+08:00' })).json.now).to.equal(
      '2026-02-01T00:00:00.000+08:00',
    );
    expect((await api.post('/simulator/clock', { mode: 'run', speed: 60 })).json).to.include({
      mode: 'run',
      speed: 60,
    });
    expect((await api.post('/simulator/clock', { until: 'MASSSENDJOBFINISH' })).json).to.include({ reached: false });
  });

  it('start the month of broadcasts anew on its first day in China (E03)', async () => {
    const count = async () =>
      (await api.get('/simulator/followers?offset=7&limit=1')).json as {
        followers: { quota: { broadcasts_this_month: number } }[];
      };
    await api.post('/simulator/clock', { set: '2026-01-31T23:59:59.999+08:00' });
    expect((await count()).followers[0]?.quota.broadcasts_this_month).to.equal(4);
    await api.post('/simulator/clock', { advance: 'PT0.001S' });
    expect((await count()).followers[0]?.quota.broadcasts_this_month).to.equal(0);
  });

  it('list followers page by page, of one account or all', async () => {
    expect((await list('?offset=10&limit=5')).followers.map(({ number }) => number)).to.deep.equal([11, 12]);
    expect((await list(`?appid=${api.subscriptionAccount.appid}`)).total).to.equal(0);
    expect((await api.get('/simulator/followers?appid=wx')).status).to.equal(404);
    expect((await api.get('/simulator/followers?limit=many')).status).to.equal(400);
    expect((await list()).followers[0]?.windows[0]?.ends_at).to.equal('2026-01-07T09:00:00.000+08:00');
  });

  it('add followers by number, or one by one', async () => {
    const { appid } = api.account;
    const openid = `o${'q'.repeat(27)}`;
    expect((await api.post('/simulator/followers', { appid, count: 1000 })).json.total).to.equal(1012);
    const { json } = await api.post('/simulator/followers', { appid, openid, nickname: '老槐', tags: [100] });
    expect((json.followers as object[])[0]).to.include({ openid, nickname: '老槐', number: 1013 });
    expect((await api.post('/simulator/followers', { appid, openid })).status).to.equal(409);
    expect((await api.post('/simulator/followers', { appid: 'wx' })).status).to.equal(404);
    expect(
      (await api.call('message/template/send', { ...(await api.shipment(1)), touser: openid })).json.errcode,
    ).to.equal(0);
  });

  it('add and change accounts', async () => {
    const added = await api.post('/simulator/accounts', { nickname: '新号', kind: 'subscription' });
    expect(added.json).to.include({ nickname: '新号', kind: 'subscription', verified: true });
    expect(added.json.appid).to.match(/^wx[0-9a-f]{16}$/);
    const { appid } = api.account;
    expect((await api.post('/simulator/accounts', { appid, verified: false })).json).to.include({
      appid,
      nickname: '青砖杂货铺',
      verified: false,
    });
    expect((await api.call('message/template/send', await api.shipment(1).catch(() => ({})))).json.errcode).to.equal(
      48001,
    );
    expect((await api.get('/simulator/accounts')).json.accounts).to.have.length(3);
  });

  it('let a person leave, come back, and write', async () => {
    const actions = `/simulator/followers/${api.openid(1)}/actions`;
    expect((await api.post(actions, { type: 'unfollow' })).json).to.deep.equal({ pushes: [] });
    expect((await api.post(actions, { type: 'unfollow' })).status).to.equal(200);
    expect((await api.post(actions, { type: 'text', content: '在吗' })).status).to.equal(409);
    await api.post(actions, { type: 'follow' });
    await api.post(actions, { type: 'text', content: '在吗' });
    const { messages } = (await api.get(`/simulator/followers/${api.openid(1)}/inbox`)).json as {
      messages: { at: string; text: string; direction: string }[];
    };
    expect(messages.at(-1)).to.include({ text: '在吗', direction: 'out', at: '2026-01-05T10:00:00.000+08:00' });
  });

  it('let a person block the account and take it back', async () => {
    const actions = `/simulator/followers/${api.openid(1)}/actions`;
    await api.post(actions, { type: 'block' });
    expect((await api.call('message/custom/send', api.text(1))).json.errcode).to.equal(48002);
    await api.post(actions, { type: 'unblock' });
    expect((await api.call('message/custom/send', api.text(1))).json.errcode).to.equal(0);
  });

  it('know nobody else', async () => {
    expect((await api.get('/simulator/followers/nobody/inbox')).status).to.equal(404);
    expect((await api.post('/simulator/followers/%E0%A4/actions', { type: 'follow' })).status).to.equal(404);
  });

  it('explain a refused call', async () => {
    await api.call('message/custom/send', api.text(4));
    const { calls } = (await api.get('/simulator/calls')).json as { calls: Record<string, unknown>[] };
    expect(calls.at(-1)).to.deep.include({
      at: '2026-01-05T10:00:00.000+08:00',
      account: api.account.appid,
      method: 'POST',
      path: '/cgi-bin/message/custom/send',
      request: api.text(4),
      status: 200,
      refusal: {
        errcode: 45015,
        errmsg: 'response out of time limit or subscription is canceled',
        rule: 'reply-window',
        counter: 0,
        limit: 5,
        succeeds_at: null,
        facts: {
          engagement: 'message',
          opened_at: '2026-01-02T10:00:00.000+08:00',
          closed_at: '2026-01-04T10:00:00.000+08:00',
        },
      },
    });
  });
});
