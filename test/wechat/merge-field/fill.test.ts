import { expect } from 'chai';
import fc from 'fast-check';
import { checkFilled } from '../../../wechat/merge-field/check.js';
import { fill, fillText, type Contact } from '../../../wechat/merge-field/fill.js';
import { checkMessage } from '../../../wechat/message/index.js';
import { anyCharacter } from '../any-character.js';

const textOf = (content: string) => ({ msgtype: 'text', text: { content } });
const templateOf = (data: Record<string, string>) => ({
  template_id: 'x'.repeat(43),
  data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }])),
});

describe('fill', () => {
  const cases: readonly (readonly [text: string, contact: Contact | undefined, filled: string])[] = [
    ['您好{{name}}', { name: '小满' }, '您好小满'],
    ['您好{{name|朋友}}', undefined, '您好朋友'],
    ['您好{{name|朋友}}', { name: '' }, '您好朋友'],
    ['您好{{name|朋友}}', { name: null }, '您好朋友'],
    ['您好{{name}}', {}, '您好'],
    ['{{n}} 分，{{ok}}', { n: 0, ok: false }, '0 分，false'],
    ['{{name:2|朋友们}}', { name: '小满节气' }, '小满'],
    ['{{name:2|朋友们}}', {}, '朋友们'],
    ['{{name:1}}', { name: '🌾🌾' }, '🌾'],
    ['{{to_string}}{{constructor}}', {}, ''],
    ['{{a}}', { a: '{{b}}', b: '二' }, '{{b}}'],
  ];
  for (const [text, contact, filled] of cases) {
    it(`makes ${JSON.stringify(filled)} of ${text} for ${JSON.stringify(contact)}`, () => {
      expect(fillText(text, contact)).to.equal(filled);
    });
  }

  it('fills every text of a body, however deep, and leaves what WeChat looks up by name', () => {
    const body = {
      template_id: '{{name}}',
      url: 'https://shop.example/o/{{order}}',
      data: { thing1: { value: '{{name}}的订单' } },
    };
    expect(fill('template', body, { name: '小满', order: 'QZ1' })).to.deep.equal({
      template_id: '{{name}}',
      url: 'https://shop.example/o/QZ1',
      data: { thing1: { value: '小满的订单' } },
    });
  });

  it('gives back the same object where there is nothing to fill', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (body) => {
        fc.pre(!JSON.stringify(body).includes('{{'));
        expect(fill('text', body)).to.equal(body);
      }),
    );
  });

  it('keeps every key and every place', () => {
    const body = { z: ['{{a}}', { y: '{{a|二}}', __proto__x: null }], a: 1, b: '一' };
    expect(JSON.stringify(fill('text', body, { a: '三' }))).to.equal(
      JSON.stringify({ z: ['三', { y: '三', __proto__x: null }], a: 1, b: '一' }),
    );
  });
});

describe('checkFilled', () => {
  it('judges what the contact gets, not what was written', () => {
    const body = templateOf({ thing1: '{{name|客人}}的手冲咖啡壶套装' });
    const issues = (contact: Contact) => checkFilled('template', body, contact).map(({ code }) => code);
    expect(issues({ name: '小满' })).to.deep.equal([]);
    expect(issues({ name: '满'.repeat(12) })).to.deep.equal([]);
    expect(issues({ name: '满'.repeat(13) })).to.deep.equal(['too-long']);
    expect(issues({})).to.deep.equal([]);
  });

  it('names the value that is missing, as the reason of the refusal or as a warning', () => {
    const alone = checkFilled('template', templateOf({ thing1: '{{name}}' }), undefined);
    expect(alone).to.have.length(1);
    expect(alone[0]).to.include({ code: 'missing', severity: 'error', rule: 'merge-field', received: 'name' });
    const among = checkFilled('text', textOf('{{name}}，您好{{city}}'), { city: '' });
    expect(among).to.have.length(1);
    expect(among[0]).to.include({ code: 'missing', severity: 'warning', received: 'name, city' });
    expect(among[0]?.path).to.deep.equal(['text', 'content']);
  });

  it('names a key that is no variable, once', () => {
    const issues = checkFilled('text', textOf('您好{{nmae}}{{name|您}}'), undefined, { variables: ['name'] });
    expect(issues.map(({ code, severity, received }) => [code, severity, received])).to.deep.equal([
      ['unknown-reference', 'warning', 'nmae'],
    ]);
  });

  it('agrees with the check of the literal body wherever there are no merge fields', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (content) => {
        fc.pre(!content.includes('{{'));
        expect(checkFilled('text', textOf(content), undefined)).to.deep.equal(checkMessage('text', textOf(content)));
      }),
    );
  });

  it('never judges otherwise than WeChat judges the filled body', () => {
    const values = fc.string({ unit: anyCharacter, maxLength: 30 });
    fc.assert(
      fc.property(values, values, (name, words) => {
        const body = templateOf({ thing1: `${words}{{name|朋友}}`, phrase2: '{{name|朋友}}' });
        const errors = (issues: ReturnType<typeof checkFilled>) => issues.filter(({ errcode }) => errcode).length;
        const filled = fill('template', body, { name });
        expect(errors(checkFilled('template', body, { name }))).to.equal(errors(checkMessage('template', filled)));
      }),
    );
  });
});

describe('the simulator’s check', () => {
  it('fills nothing: what arrives is literal text', () => {
    const body = templateOf({ phrase1: '{{name|朋友}}' });
    expect(checkMessage('template', body).map(({ code }) => code)).to.include('bad-character');
    expect(checkMessage('template', body, { contacts: [] })).to.deep.equal([]);
  });
});
