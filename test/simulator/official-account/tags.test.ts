import { expect } from 'chai';
import { answerOf, Api } from '../api.js';

describe('tags', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const code = async (path: string, body: object) => (await api.call(path, body)).json.errcode;
  const create = async (name: unknown) => (await api.call('tags/create', { tag: { name } })).json;
  const tagsOf = async (number: number) =>
    (await api.call('tags/getidlist', { openid: api.openid(number) })).json.tagid_list;

  it('are listed with how many followers carry them', async () => {
    expect((await api.call('tags/get')).json).to.deep.equal({
      tags: [
        { id: 2, name: '星标组', count: 0 },
        { id: 100, name: '老顾客', count: 3 },
        { id: 101, name: '咖啡', count: 4 },
        { id: 102, name: '新关注', count: 3 },
      ],
    });
  });

  it('are created, renamed and deleted', async () => {
    expect(await create('广东')).to.deep.equal({ tag: { id: 103, name: '广东' } });
    expect(await code('tags/update', { tag: { id: 103, name: '广东省' } })).to.equal(0);
    expect((await api.call('tags/get')).json).to.have.nested.property('tags[4].name', '广东省');
    expect(await code('tags/delete', { tag: { id: 103 } })).to.equal(0);
    expect(await code('tags/delete', { tag: { id: 103 } })).to.equal(45159);
    // A number is never given out twice.
    expect(await create('广东')).to.deep.equal({ tag: { id: 104, name: '广东' } });
  });

  it('leave the people when they are deleted', async () => {
    await code('tags/delete', { tag: { id: 101 } });
    expect(await tagsOf(1)).to.deep.equal([100]);
    expect((await api.call('user/info?openid=' + api.openid(2))).json.tagid_list).to.deep.equal([]);
  });

  const names: readonly [unknown, number | undefined][] = [
    ['字'.repeat(30), undefined],
    ['字'.repeat(31), 45158],
    ['😀'.repeat(30), undefined],
    ['', 45157],
    [5, 45157],
    [undefined, 45157],
    ['咖啡', 45157],
    ['星标组', 45157],
  ];
  for (const [name, errcode] of names) {
    it(`called ${JSON.stringify(name)}: ${String(errcode ?? 'created')}`, async () => {
      expect((await create(name)).errcode).to.equal(errcode);
    });
  }

  it('are 100 at most, then 45056', async () => {
    for (let count = 3; count < 100; count++)
      expect((await create(`标签${String(count)}`)).errcode).to.equal(undefined);
    expect((await create('多一个')).errcode).to.equal(45056);
    expect(await api.lastRefusal()).to.include({ rule: 'tags', counter: 100, limit: 100 });
  });

  it('of WeChat itself cannot be changed: 45058', async () => {
    for (const id of [0, 1, 2]) {
      expect(await code('tags/update', { tag: { id, name: '我的' } })).to.equal(45058);
      expect(await code('tags/delete', { tag: { id } })).to.equal(45058);
    }
    expect(await code('tags/update', { tag: { id: 99, name: '我的' } })).to.equal(45159);
    expect(await code('tags/update', { tag: { id: '100', name: '我的' } })).to.equal(45159);
    expect(await code('tags/update', { tag: { id: 100, name: '老顾客' } })).to.equal(0);
  });

  it('with more than 100,000 followers cannot be deleted: 45057', async () => {
    const { appid } = api.account;
    await api.simulator.execute({ type: 'add-followers', appid, count: 99_997, tags: [101] });
    expect(await code('tags/delete', { tag: { id: 101 } })).to.equal(45057);
    expect(await api.lastRefusal()).to.include({ counter: 100_001, limit: 100_000 });
    await code('tags/members/batchuntagging', { openid_list: [api.openid(1)], tagid: 101 });
    expect(await code('tags/delete', { tag: { id: 101 } })).to.equal(0);
  });

  it('are put on people and taken off', async () => {
    const openid_list = [api.openid(1), api.openid(4), api.openid(4)];
    expect(await code('tags/members/batchtagging', { openid_list, tagid: 102 })).to.equal(0);
    expect([await tagsOf(1), await tagsOf(4)]).to.deep.equal([[100, 101, 102], [102]]);
    const page = (await api.call('user/tag/get', { tagid: 102, next_openid: '' })).json;
    const carriers = [1, 4, 9, 10, 12].map((number) => api.openid(number));
    expect(page).to.deep.equal({ count: 5, data: { openid: carriers }, next_openid: carriers.at(-1) });
    expect(await code('tags/members/batchuntagging', { openid_list, tagid: 102 })).to.equal(0);
    expect([await tagsOf(1), await tagsOf(4)]).to.deep.equal([[100, 101], []]);
    const next = (await api.call('user/tag/get', { tagid: 102, next_openid: api.openid(10) })).json;
    expect(next.data).to.deep.equal({ openid: [api.openid(12)] });
    expect((await api.call('user/tag/get', { tagid: 102, next_openid: api.openid(12) })).json).to.deep.equal({
      count: 0,
      next_openid: '',
    });
  });

  it('do not list who no longer follows', async () => {
    const openid = api.openid(2);
    await api.simulator.execute({ type: 'act', openid, action: { type: 'unfollow' } });
    expect((await api.call('user/tag/get', { tagid: 101 })).json.count).to.equal(3);
  });

  it('are put on 50 people at most, on all or none of them', async () => {
    const many = answerOf(
      await api.simulator.execute({ type: 'add-followers', appid: api.account.appid, count: 51 }),
    ).followers.map(({ openid }) => openid);
    const tag = (openid_list: unknown, tagid: unknown = 101) =>
      code('tags/members/batchtagging', { openid_list, tagid });
    expect(await tag(many)).to.equal(40032);
    expect(await api.lastRefusal()).to.include({ counter: 51, limit: 50 });
    expect(await tag(many.slice(1))).to.equal(0);
    expect([await tag([]), await tag('x'), await tag(undefined)]).to.deep.equal([40032, 40032, 40032]);
    expect(await tag([api.openid(4), 'nobody'])).to.equal(40003);
    expect(await tag([api.openid(4), 5])).to.equal(40003);
    expect(await tagsOf(4)).to.deep.equal([]);
    expect(await tag([api.openid(4)], 99)).to.equal(45159);
  });

  const wrong: readonly (readonly [
    path: string,
    what: string,
    body: (api: Api) => object,
    errcode: number,
    limit?: number,
  ])[] = [
    ['tags/update', 'a name of 31 characters', () => ({ tag: { id: 100, name: '字'.repeat(31) } }), 45158, 30],
    ['tags/update', 'a name that is taken', () => ({ tag: { id: 100, name: '咖啡' } }), 45157],
    ['tags/update', 'no name', () => ({ tag: { id: 100 } }), 45157],
    ['user/tag/get', 'an unknown tag', () => ({ tagid: 99 }), 45159],
    ['user/tag/get', 'an unknown person', () => ({ tagid: 100, next_openid: 'nobody' }), 40003],
    ...(['batchtagging', 'batchuntagging'] as const).flatMap((name) => {
      const path = `tags/members/${name}`;
      return [
        [path, 'nobody', () => ({ openid_list: [], tagid: 100 }), 40032, 50],
        [path, 'an unknown person', () => ({ openid_list: ['nobody'], tagid: 100 }), 40003],
        [path, 'an unknown tag', (api: Api) => ({ openid_list: [api.openid(1)], tagid: 99 }), 45159],
      ] as const;
    }),
  ];
  for (const [path, what, body, errcode, limit] of wrong) {
    it(`refuse ${path} with ${what}: ${String(errcode)}`, async () => {
      expect(await code(path, body(api))).to.equal(errcode);
      expect((await api.lastRefusal())?.limit).to.equal(limit);
    });
  }

  it('are 20 on one person at most, then 45059', async () => {
    for (let count = 0; count < 20; count++) {
      const { tag } = await create(`标签${String(count)}`);
      const tagid = (tag as { readonly id: number }).id;
      expect(await code('tags/members/batchtagging', { openid_list: [api.openid(4)], tagid })).to.equal(0);
    }
    const openid_list = [api.openid(4)];
    expect(await code('tags/members/batchtagging', { openid_list, tagid: 101 })).to.equal(45059);
    expect(await code('tags/members/batchtagging', { openid_list, tagid: 103 })).to.equal(0);
  });

  it('know the people of another account: 49003', async () => {
    const appid = api.subscriptionAccount.appid;
    const [stranger] = answerOf(await api.simulator.execute({ type: 'add-followers', appid })).followers;
    const openid = stranger?.openid;
    expect(await code('tags/getidlist', { openid })).to.equal(49003);
    for (const name of ['batchtagging', 'batchuntagging', 'batchblacklist', 'batchunblacklist']) {
      expect(await code(`tags/members/${name}`, { openid_list: [openid], tagid: 101 })).to.equal(49003);
    }
    expect(await code('tags/members/getblacklist', { begin_openid: openid })).to.equal(49003);
    expect(await code('tags/getidlist', { openid: 'nobody' })).to.equal(40003);
  });
});

describe('the blacklist', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const code = async (path: string, body: object) => (await api.call(path, body)).json.errcode;

  it('takes 20 at a time, and refuses messages to them until they are off it', async () => {
    const openid_list = [api.openid(1), api.openid(2)];
    expect(await code('tags/members/batchblacklist', { openid_list })).to.equal(0);
    expect(await code('message/custom/send', api.text(1))).to.equal(43019);
    const on = [1, 2, 7].map((number) => api.openid(number));
    expect((await api.call('tags/members/getblacklist', { begin_openid: '' })).json).to.deep.equal({
      total: 3,
      count: 3,
      data: { openid: on },
      next_openid: on[2],
    });
    const after = (await api.call('tags/members/getblacklist', { begin_openid: on[1] })).json;
    expect(after).to.deep.equal({ total: 3, count: 1, data: { openid: [on[2]] }, next_openid: on[2] });
    expect(await code('tags/members/batchunblacklist', { openid_list })).to.equal(0);
    expect(await code('message/custom/send', api.text(1))).to.equal(0);
  });

  it('refuses none, more than 20, and strangers', async () => {
    const list = Array.from({ length: 21 }, () => api.openid(1));
    for (const path of ['tags/members/batchblacklist', 'tags/members/batchunblacklist']) {
      expect(await code(path, { openid_list: [] })).to.equal(40032);
      expect(await code(path, { openid_list: list })).to.equal(40032);
      expect(await api.lastRefusal()).to.include({ rule: 'openid-list', counter: 21, limit: 20 });
      expect(await code(path, { openid_list: list.slice(1) })).to.equal(0);
      expect(await code(path, { openid_list: ['nobody'] })).to.equal(40003);
    }
    expect(await code('tags/members/getblacklist', { begin_openid: 'nobody' })).to.equal(40003);
  });
});

describe('people', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const code = async (path: string, body: object) => (await api.call(path, body)).json.errcode;

  it('are described up to 100 at a time, in the order asked for', async () => {
    const user_list = [{ openid: api.openid(2), lang: 'en' }, { openid: api.openid(5) }];
    const { json } = await api.call('user/info/batchget', { user_list });
    expect(json).to.have.nested.property('user_info_list[0].language', 'en');
    expect(json).to.have.nested.property('user_info_list[0].openid', api.openid(2));
    expect((json.user_info_list as unknown[])[1]).to.deep.equal({ subscribe: 0, openid: api.openid(5) });
  });

  it('are refused in lists that are empty or too long, with 40032, and when unknown, with 40003', async () => {
    const list = (length: number, openid = api.openid(1)) => ({
      user_list: Array.from({ length }, () => ({ openid })),
    });
    expect(await code('user/info/batchget', list(100))).to.equal(undefined);
    for (const body of [list(0), list(101), {}, { user_list: {} }]) {
      expect(await code('user/info/batchget', body)).to.equal(40032);
    }
    expect(await code('user/info/batchget', list(1, 'nobody'))).to.equal(40003);
    expect(await code('user/info/batchget', { user_list: [null] })).to.equal(40003);
  });

  const remarks: readonly [unknown, number][] = [
    ['老张', 0],
    ['', 0],
    ['字'.repeat(29), 0],
    ['字'.repeat(30), 40092],
    [undefined, 40092],
    [5, 40092],
  ];
  for (const [remark, errcode] of remarks) {
    it(`get the remark ${JSON.stringify(remark)}: ${String(errcode)}`, async () => {
      await code('user/info/updateremark', { openid: api.openid(1), remark: '从前' });
      expect(await code('user/info/updateremark', { openid: api.openid(1), remark })).to.equal(errcode);
      const { json } = await api.call(`user/info?openid=${api.openid(1)}`);
      expect(json.remark).to.equal(errcode === 0 ? remark : '从前');
    });
  }

  it('get no remark when nobody knows them: 40003', async () => {
    expect(await code('user/info/updateremark', { openid: 'nobody', remark: '老张' })).to.equal(40003);
  });

  it('cannot be managed by an account that is not verified: 48001', async () => {
    await api.post('/simulator/accounts', { appid: api.account.appid, verified: false });
    for (const path of ['tags/get', `user/info?openid=${api.openid(1)}`]) {
      expect((await api.call(path)).json.errcode).to.equal(48001);
    }
    expect(await code('tags/create', { tag: { name: 'x' } })).to.equal(48001);
    expect(await code('qrcode/create', {})).to.equal(48001);
    // Menus are for every service account.
    expect((await api.call('menu/get')).json.errcode).to.equal(46003);
    await api.post('/simulator/accounts', { appid: api.account.appid, kind: 'subscription' });
    expect((await api.call('menu/get')).json.errcode).to.equal(48001);
  });
});
