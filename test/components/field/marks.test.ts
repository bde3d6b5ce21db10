import { expect } from '@open-wc/testing';
import { stretches } from '../../../components/field/marks.js';
import { checkField } from '../../../wechat/field/index.js';

describe('what is marked in a text', () => {
  for (const [name, value, wrong] of [
    ['thing1', '手冲壶', []],
    ['thing1', '字'.repeat(20), []],
    ['thing1', `${'𠮷'.repeat(20)}多出`, ['多出']],
    ['thing1', '一\n二\n三', ['\n', '\n']],
    ['thing1', '周末见☕', []],
    ['phone_number1', '转0571三86', ['转', '三']],
    ['phone_number1', `${'1'.repeat(17)}23`, ['23']],
    ['letter1', `a1${'b'.repeat(30)}c`, ['1', 'c']],
  ] as const) {
    it(`${JSON.stringify(value)} in ${name} → ${JSON.stringify(wrong)}`, () => {
      const found = stretches(value, checkField(name, value));
      expect(found.map(({ text }) => text).join('')).to.equal(value);
      expect(found.filter((stretch) => stretch.wrong).map(({ text }) => text)).to.deep.equal(wrong);
    });
  }
});
