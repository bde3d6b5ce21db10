import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { Api } from '../simulator/api.js';
import { act, BIZSEND, notice, noticeIds } from '../simulator/notices.js';

// The page promises what each of the twelve answers; this holds it to that.
describe('simulator/FOLLOWERS.md', () => {
  const ROW = /^\| (\d+) +\| (\S+) +\| (.+?) +\| (\d+) +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm;

  it('says what the twelve are called and what a call to each answers', async () => {
    const api = await Api.start();
    const page = await readFile('simulator/FOLLOWERS.md', 'utf8');
    const rows = [...page.matchAll(ROW)].map(([, ...cells]) => cells);
    expect(rows).to.have.length(12);
    for (const [number, name, who, ...codes] of rows) {
      const person = Number(number);
      expect(api.people[person - 1]?.nickname, number).to.equal(name);
      const answers = [
        (await api.call('message/custom/send', api.text(person))).json.errcode,
        (await api.call('message/template/send', await api.shipment(person))).json.errcode,
        (await api.call(BIZSEND, await notice(api, person))).json.errcode,
        (await api.call(BIZSEND, await notice(api, person, '就诊预约提醒'))).json.errcode,
      ];
      expect(answers, who).to.deep.equal(codes.map(Number));
    }
  });

  const deeds: readonly [string, number, number, (api: Api) => Promise<unknown>][] = [
    ['number 2 a minute and a second later', 2, 45015, (api) => api.post('/simulator/clock', { advance: 'PT1M1S' })],
    ['number 3 after 31 seconds', 3, 45015, (api) => api.post('/simulator/clock', { advance: 'PT31S' })],
    ['number 4 who writes', 4, 0, (api) => act(api, 4, { type: 'text', content: '在吗' })],
    ['number 5 who comes back', 5, 0, (api) => act(api, 5, { type: 'follow' })],
  ];
  for (const [who, number, errcode, deed] of deeds) {
    it(`is right about ${who}: ${String(errcode)}`, async () => {
      const api = await Api.start();
      expect(await deed(api)).to.include({ status: 200 });
      expect((await api.call('message/custom/send', api.text(number))).json.errcode).to.equal(errcode);
    });
  }

  it('is right about number 1 who allows a notice, and number 9 who turns it off', async () => {
    const api = await Api.start();
    const template_id = (await noticeIds(api)).get('开售提醒');
    await act(api, 1, { type: 'consent', template_id, status: 'accept' });
    await act(api, 9, { type: 'revoke', template_id });
    const code = async (number: number) => (await api.call(BIZSEND, await notice(api, number))).json.errcode;
    expect([await code(1), await code(1), await code(9)]).to.deep.equal([0, 43101, 43101]);
  });

  it('is right about the sixth message to number 1', async () => {
    const api = await Api.start();
    const codes = [];
    for (let count = 1; count <= 6; count++) {
      codes.push((await api.call('message/custom/send', api.text(1))).json.errcode);
    }
    expect(codes).to.deep.equal([0, 0, 0, 0, 0, 45047]);
  });
});
