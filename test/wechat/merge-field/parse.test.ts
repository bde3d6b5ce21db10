import { expect } from 'chai';
import fc from 'fast-check';
import { fillText } from '../../../wechat/merge-field/fill.js';
import { fieldsIn, pieces } from '../../../wechat/merge-field/parse.js';
import { isFallback, writeField, writeText } from '../../../wechat/merge-field/write.js';

/** Texts of the characters that matter, so that braces meet. */
const braces = fc.string({ unit: fc.constantFrom('{', '}', '\\', '|', ':', 'a', '9', '.', '订', '\n') });
const keys = fc.stringMatching(/^[a-z][a-z0-9_.]{0,8}$/);

describe('merge fields in a text', () => {
  const cases = [
    ['', []],
    ['您好', []],
    ['{{name}}', [{ key: 'name' }]],
    ['您好{{name|朋友}}，订单{{order.id}}', [{ key: 'name', fallback: '朋友' }, { key: 'order.id' }]],
    ['{{name|}}', [{ key: 'name', fallback: '' }]],
    ['{{name:8|朋友}}', [{ key: 'name', most: 8, fallback: '朋友' }]],
    ['{{name:0}}', []],
    ['\\{{name}}', []],
    ['{{thing1.DATA}}', []],
    ['{{Name}} {{ name }} {{1a}} {name} {{name', []],
    ['{{{name}}}', [{ key: 'name' }]],
    ['{{a}}{{b}}', [{ key: 'a' }, { key: 'b' }]],
    ['{{a|b{c}}', []],
  ] as const;
  for (const [text, fields] of cases) {
    it(`${JSON.stringify(text)} holds ${JSON.stringify(fields)}`, () => {
      expect(fieldsIn(text)).to.deep.equal(fields);
    });
  }

  it('reads \\{{ as two braces', () => {
    expect(fillText('\\{{name}} {{name}}', { name: '小满' })).to.equal('{{name}} 小满');
  });

  it('covers the whole source with its pieces, in order', () => {
    fc.assert(
      fc.property(braces, (text) => {
        const found = pieces(text);
        expect(found.map(({ start, end }) => text.slice(start, end)).join('')).to.equal(text);
        expect(found.every(({ start }, index) => start === (found[index - 1]?.end ?? 0))).to.equal(true);
      }),
    );
  });

  it('reads back any words that were written as words', () => {
    fc.assert(
      fc.property(braces, (words) => {
        expect(fieldsIn(writeText(words))).to.deep.equal([]);
        expect(fillText(writeText(words))).to.equal(words);
      }),
    );
  });

  it('reads back any field that was written', () => {
    const fields = fc.record(
      { key: keys, fallback: braces.filter(isFallback), most: fc.integer({ min: 1, max: 9999 }) },
      { requiredKeys: ['key'] },
    );
    fc.assert(
      fc.property(fields, (field) => {
        expect(fieldsIn(`前${writeField(field)}后`)).to.deep.equal([field]);
      }),
    );
  });
});
