import { expect } from 'chai';
import type { SimulatorEvent } from '../../../simulator/index.js';
import { Api } from '../api.js';

describe('what a person does with the phone', () => {
  let api: Api;
  beforeEach(async () => {
    api = await Api.start();
  });
  const act = (number: number, action: object) =>
    api.post(`/simulator/followers/${api.openid(number)}/actions`, action);

  it('leaves a place and a link in the chat, and opens the reply window', async () => {
    const deeds: SimulatorEvent[] = [];
    api.simulator.subscribe((event) => {
      if (event.type === 'acted') deeds.push(event);
    });
    await act(4, { type: 'location', latitude: 23.13, longitude: 113.26, label: '广州塔' });
    expect((await api.call('message/custom/send', api.text(4))).json.errcode).to.equal(0);
    await act(4, { type: 'link', title: '青砖杂货铺', url: 'https://shop.example/' });
    const [place, , link] = (await api.inbox(4)).slice(-3);
    expect(place).to.deep.include({
      direction: 'out',
      kind: 'location',
      text: '[位置] 广州塔',
      body: {
        msgtype: 'location',
        location: { latitude: 23.13, longitude: 113.26, label: '广州塔', scale: 16 },
      },
    });
    expect(link).to.deep.include({
      kind: 'link',
      text: '[链接] 青砖杂货铺\nhttps://shop.example/',
      body: { msgtype: 'link', link: { title: '青砖杂货铺', description: '', url: 'https://shop.example/' } },
    });
    expect(deeds.map((event) => event.type === 'acted' && String(event.message_id))).to.deep.equal([
      place?.id,
      link?.id,
    ]);
  });

  it('leaves nothing in the chat when only a button was tapped', async () => {
    const before = (await api.inbox(4)).length;
    for (const action of [
      { type: 'click', key: 'NEWS' },
      { type: 'view', url: 'https://shop.example/' },
    ]) {
      expect((await act(4, action)).status).to.equal(200);
    }
    expect(await api.inbox(4)).to.have.length(before);
  });

  it('needs to follow for all but following', async () => {
    const needs = [
      { type: 'text', content: '在吗' },
      { type: 'location', latitude: 0, longitude: 0 },
      { type: 'link', title: 'a', url: 'b' },
      { type: 'click', key: 'a' },
      { type: 'view', url: 'a' },
    ];
    for (const action of needs) expect((await act(5, action)).status, action.type).to.equal(409);
    expect((await act(5, { type: 'scan', scene: 'a' })).status).to.equal(200);
    expect((await act(5, { type: 'text', content: '在吗' })).status).to.equal(200);
  });

  const sentences: readonly [object, string][] = [
    [{ type: 'image' }, '"image" needs pictures, which the simulator does not have yet.'],
    [{ type: 'choose', choice: 1 }, '"choose" needs menus in messages, which the simulator does not have yet.'],
    [{ type: 'consent' }, '"template_id" is missing.'],
    [{ type: 'consent', template_id: 'x', status: 'maybe' }, '"status" must be one of accept, reject, not "maybe".'],
    [{ type: 'revoke' }, '"template_id" is missing.'],
    [{ type: 'location', latitude: 91, longitude: 0 }, '"latitude" must be a number from -90 to 90, not 91.'],
    [{ type: 'location', latitude: 0 }, '"longitude" is missing.'],
    [{ type: 'location', latitude: 0, longitude: 0, scale: 0 }, '"scale" must be a whole number from 1 to 28, not 0.'],
    [{ type: 'click' }, '"key" is missing.'],
    [{ type: 'click', key: '' }, '"key" must be a text with something in it, not "".'],
    [{ type: 'scan', scene: 0 }, '"scene" must be a text or a positive whole number, not 0.'],
    [{ type: 'block', scene: 1 }, '"scene" is not supported here (yet). Supported: type.'],
  ];
  for (const [action, sentence] of sentences) {
    it(`refuses ${JSON.stringify(action)} with a sentence`, async () => {
      const { status, json } = await act(4, action);
      expect([status, json.error]).to.deep.equal([400, sentence]);
    });
  }
});
