import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { Api } from '../simulator/api.js';

// The page promises what each of the twelve answers; this holds it to that.
describe('simulator/FOLLOWERS.md', () => {
  const ROW = /^\| (\d+) +\| (\S+) +\| (.+?) +\| (\d+) +\| (\d+) +\|$/gm;

  it('says what the twelve are called and what a call to each answers', async () => {
    const api = await Api.start();
    const page = await readFile('simulator/FOLLOWERS.md', 'utf8');
    const rows = [...page.matchAll(ROW)].map(([, ...cells]) => cells);
    expect(rows).to.have.length(12);
    for (const [number, name, who, text, template] of rows) {
      const person = Number(number);
      expect(api.people[person - 1]?.nickname, number).to.equal(name);
      const answers = [
        (await api.call('message/custom/send', api.text(person))).json.errcode,
        (await api.call('message/template/send', await api.shipment(person))).json.errcode,
      ];
      expect(answers, who).to.deep.equal([Number(text), Number(template)]);
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

  it('is right about the sixth message to number 1', async () => {
    const api = await Api.start();
    const codes = [];
    for (let count = 1; count <= 6; count++) {
      codes.push((await api.call('message/custom/send', api.text(1))).json.errcode);
    }
    expect(codes).to.deep.equal([0, 0, 0, 0, 0, 45047]);
  });
});

function act(api: Api, number: number, action: object) {
  return api.post(`/simulator/followers/${api.openid(number)}/actions`, action);
}
