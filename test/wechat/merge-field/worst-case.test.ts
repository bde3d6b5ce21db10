import { expect } from 'chai';
import fc from 'fast-check';
import { fill, type Contact } from '../../../wechat/merge-field/fill.js';
import { scanWorstCase, worstCase } from '../../../wechat/merge-field/worst-case.js';
import { accepts } from '../../../wechat/issue.js';
import { checkMessage } from '../../../wechat/message/index.js';

const body = {
  template_id: 'x'.repeat(43),
  url: 'https://shop.example/o/{{order}}',
  data: {
    thing1: { value: '{{name|客人}}的订单' },
    character_string2: { value: '{{order}}' },
    phrase3: { value: '已发货' },
  },
};

const people: readonly Contact[] = [
  { name: '小满', order: 'QZ1' },
  { name: '满'.repeat(18), order: 'QZ22' },
  { order: '订单' },
  { name: '谷雨' },
];

describe('worstCase', () => {
  it('says for each text who fails, who lacks a value, the longest, the shortest and the usual', () => {
    const [url, thing, order] = worstCase('template', body, people);
    expect(url).to.deep.include({ path: ['url'], failing: 0, missing: 1, without: [3] });
    expect(thing).to.deep.include({ path: ['data', 'thing1', 'value'], failing: 1, who: [1], missing: 0, common: 5 });
    expect(thing?.issue).to.include({ code: 'too-long', limit: 20, received: 21 });
    expect(thing?.longest).to.include({ index: 1, count: 21 });
    expect(thing?.shortest).to.deep.equal({ index: 0, text: '小满的订单', count: 5 });
    expect(order).to.deep.include({ failing: 1, who: [2], missing: 1, without: [3], unit: 'code-point' });
    expect(order?.issue?.code).to.equal('bad-character');
  });

  it('counts the bytes of a text message', () => {
    const text = { msgtype: 'text', text: { content: '{{name}}' } };
    const [content] = worstCase('text', text, [{ name: 'abcd' }, { name: '小满' }, { name: '字'.repeat(683) }]);
    expect(content).to.deep.include({ unit: 'byte', failing: 1, who: [2] });
    expect(content?.longest?.count).to.equal(2049);
    expect(content?.shortest?.count).to.equal(4);
  });

  it('has nothing to say of a body without merge fields, or without contacts', () => {
    expect(worstCase('text', { msgtype: 'text', text: { content: '\\{{name}}' } }, people)).to.deep.equal([]);
    expect(worstCase('text', { msgtype: 'text', text: { content: '{{name}}' } }, [])[0]).to.deep.include({
      failing: 0,
      missing: 0,
    });
  });

  it('names a hundred and counts all', () => {
    const crowd = Array.from({ length: 250 }, () => ({ name: '字'.repeat(21), order: '' }));
    const [url, thing] = worstCase('template', body, crowd);
    expect([thing?.failing, thing?.who.length]).to.deep.equal([250, 100]);
    expect([url?.missing, url?.without.length]).to.deep.equal([250, 100]);
  });

  it('fails exactly those whose own body would be refused there', () => {
    const contacts = fc.array(fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 24 }), order: fc.string() }));
    fc.assert(
      fc.property(contacts, (list) => {
        const whole = { template_id: body.template_id, data: { thing1: body.data.thing1 } };
        const [thing] = worstCase('template', whole, list);
        const refused = list.flatMap((contact, index) =>
          accepts(checkMessage('template', fill('template', whole, contact))) ? [] : [index],
        );
        expect(thing?.who).to.deep.equal(refused.slice(0, 100));
      }),
    );
  });

  it('gives way every ten contacts, and ends with the same result', () => {
    const crowd = Array.from({ length: 24 }, (_, index) => ({ name: String(index), order: 'QZ' }));
    const scan = scanWorstCase('template', body, crowd);
    expect(scan.next()).to.deep.equal({ done: false, value: 10 });
    expect(scan.next()).to.deep.equal({ done: false, value: 20 });
    expect(scan.next()).to.deep.equal({ done: true, value: worstCase('template', body, crowd) });
  });
});

describe('checkMessage with contacts', () => {
  it('judges the fallbacks and makes one warning of each text that fails for somebody', () => {
    const issues = checkMessage('template', body, { contacts: people });
    const found = issues.filter(({ contacts }) => contacts);
    expect(found.map(({ path, code, severity, contacts }) => [path.join('.'), code, severity, contacts])).to.deep.equal(
      [
        ['url', 'missing', 'warning', { failing: 1, of: 4 }],
        ['data.thing1.value', 'too-long', 'warning', { failing: 1, of: 4 }],
        ['data.character_string2.value', 'bad-character', 'warning', { failing: 1, of: 4 }],
      ],
    );
  });
});
