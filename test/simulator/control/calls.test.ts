import { expect } from 'chai';
import { Api } from '../api.js';

describe('GET /simulator/calls', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
    await api.call('message/custom/send', api.text(1));
    await api.call('message/custom/send', api.text(4));
    await api.simulator.clock.advance(60_000);
    await api.call('message/template/send', await api.shipment(4));
    await api.call(`user/info?openid=${api.openid(1)}`);
  });

  const ids = async (query: string) => {
    const { json } = await api.get(`/simulator/calls${query}`);
    return (json.calls as { id: number }[]).map(({ id }) => id);
  };

  const searches: readonly (readonly [string, () => string, readonly number[]])[] = [
    ['everything, oldest first', () => '', [1, 2, 3, 4]],
    ['everything, newest first', () => '?order=newest', [4, 3, 2, 1]],
    ['the newest two', () => '?order=newest&limit=2', [4, 3]],
    ['the two before', () => '?order=newest&limit=2&offset=2', [2, 1]],
    ['a part of a path', () => '?path=custom/send', [1, 2]],
    ['a code', () => '?errcode=45015', [2]],
    ['what went well', () => '?errcode=0', [1, 3, 4]],
    ['a person, in the body or the query', () => `?openid=${api.openid(1)}`, [1, 4]],
    ['a person and a path', () => `?openid=${api.openid(4)}&path=template`, [3]],
    ['from an instant on', () => '?since=2026-01-05T10:01:00%2B08:00', [3, 4]],
    ['what nobody called', () => '?path=menu', []],
  ];
  for (const [what, query, found] of searches) {
    it(`finds ${what}`, async () => {
      expect(await ids(query())).to.deep.equal([...found]);
    });
  }

  for (const query of ['errcode=x', 'since=yesterday', 'order=best', 'limit=-1']) {
    it(`refuses ${query} with a sentence`, async () => {
      const { status, json } = await api.get(`/simulator/calls?${query}`);
      expect(status).to.equal(400);
      expect(json.error).to.contain(`"${query.split('=')[0] ?? ''}" must be`);
    });
  }

  it('shows the query, so that a call can be made again', async () => {
    const { json } = await api.get('/simulator/calls?order=newest&limit=1');
    const [call] = json.calls as [{ query: string }];
    expect(call.query).to.equal(`openid=${api.openid(1)}&access_token=${api.token}`);
  });
});
