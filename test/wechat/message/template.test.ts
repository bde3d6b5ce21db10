import { expect } from 'chai';
import fc from 'fast-check';
import { accepts, checkMessage, namedField, refusalOf, type Context, type Template } from '../../../wechat/index.js';

const template: Template = {
  template_id: 'T'.repeat(43),
  title: '订单发货通知',
  content: '商品名称：{{thing1.DATA}}\n订单编号：{{character_string2.DATA}}\n订单状态：{{const3.DATA}}',
  keywordEnumValueList: [{ keywordCode: 'const3.DATA', enumValueList: ['已发货', '配送中'] }],
};
const legacy: Template = {
  template_id: 'L'.repeat(43),
  title: '账户变动提醒',
  content: '{{first.DATA}}\n时间：{{time.DATA}}\n金额：{{keyword2.DATA}}\n{{remark.DATA}}',
};
const linked = 'wx0123456789abcdef';
const context: Context = { templates: [template, legacy], miniPrograms: [linked] };

const data = { thing1: { value: '手冲壶' }, character_string2: { value: 'QZ1' }, const3: { value: '已发货' } };
const body = { template_id: template.template_id, data };

/** The errcode WeChat answers and the parameter it names. */
function verdict(message: unknown, known: Context = context): string {
  const issues = checkMessage('template', message, known);
  const errcode = refusalOf(issues)?.errcode ?? 0;
  return [errcode, namedField(issues)].filter((part) => part !== undefined).join(' ');
}

describe('checkMessage of a template message', () => {
  const rows: readonly (readonly [what: string, message: unknown, verdict: string])[] = [
    ['a complete body', body, '0'],
    ['no object', [body], '47001'],
    ['null', null, '47001'],
    ['no template_id', { data }, '40036'],
    ['a template_id of another length', { ...body, template_id: 'T'.repeat(42) }, '40036'],
    ['a template_id that is a number', { ...body, template_id: 1 }, '40036'],
    ['a template the account does not have', { ...body, template_id: 'X'.repeat(43) }, '40037'],
    ['no data', { template_id: template.template_id }, '47003 thing1'],
    ['data as text', { ...body, data: 'thing1' }, '47003 thing1'],
    ['data as a list', { ...body, data: [] }, '47003 thing1'],
    ['a missing parameter', { ...body, data: { ...data, character_string2: undefined } }, '47003 character_string2'],
    ['a value without {value}', { ...body, data: { ...data, thing1: '手冲壶' } }, '47003 thing1'],
    ['a value that is an object', { ...body, data: { ...data, thing1: { value: {} } } }, '47003 thing1'],
    ['an empty value', { ...body, data: { ...data, thing1: { value: '' } } }, '47003 thing1'],
    ['an empty const', { ...body, data: { ...data, const3: { value: '' } } }, '0'],
    ['a const that was not approved', { ...body, data: { ...data, const3: { value: '待定' } } }, '47003 const3'],
    ['two wrong values: the template orders them', { ...body, data: {} }, '47003 thing1'],
    ['a key with .DATA', { ...body, data: { 'thing1.DATA': { value: 'x' } } }, '47003 thing1'],
    ['an extra parameter', { ...body, data: { ...data, thing9: { value: '' } } }, '0'],
    ['a colour', { ...body, data: { ...data, thing1: { value: '壶', color: '#173177' } } }, '0'],
    ['a colour that is none', { ...body, data: { ...data, thing1: { value: '壶', color: 7 } } }, '0'],
    ['a web page', { ...body, url: 'https://shop.example/o/1' }, '0'],
    ['an address that opens nothing', { ...body, url: 'javascript:alert(1)' }, '0'],
    ['an address that is a number', { ...body, url: 5 }, '45162'],
    ['a linked mini program', { ...body, miniprogram: { appid: linked, pagepath: 'a/b' } }, '0'],
    ['a linked mini program without path', { ...body, miniprogram: { appid: linked } }, '0'],
    ['nothing filled in', { ...body, miniprogram: { appid: '', pagepath: '' } }, '0'],
    ['a mini program that is not linked', { ...body, miniprogram: { appid: 'wxffffffffffffffff' } }, '40166'],
    ['an appid that is none', { ...body, miniprogram: { appid: 'abc' } }, '40166'],
    ['a path without appid', { ...body, miniprogram: { pagepath: 'a' } }, '40166'],
    ['a path that is a number', { ...body, miniprogram: { appid: linked, pagepath: 1 } }, '40165'],
    ['a mini program as text', { ...body, miniprogram: linked }, '40166'],
    ['a client_msg_id of 32', { ...body, client_msg_id: 'x'.repeat(32) }, '0'],
    ['a client_msg_id of 33: unconfirmed, so only a warning', { ...body, client_msg_id: 'x'.repeat(33) }, '0'],
    ['a client_msg_id that is a number', { ...body, client_msg_id: 1 }, '45162'],
    ['a legacy value that is a number', { template_id: legacy.template_id, data: { keyword2: { value: 42 } } }, '0'],
    ['a legacy template with nothing in it', { template_id: legacy.template_id, data: {} }, '0'],
    ['a legacy `time` that is no time', { template_id: legacy.template_id, data: { time: { value: '随便' } } }, '0'],
  ];
  for (const [what, message, expected] of rows) {
    it('judges an entry that cannot change anew for another parameter and another template', () => {
      const entry = Object.freeze({ value: '已发货了' });
      expect(verdict({ ...body, data: { ...data, const3: entry } })).to.equal('47003 const3');
      expect(verdict({ ...body, data: { ...data, thing1: entry } })).to.equal('0');
      expect(verdict({ ...body, data: { ...data, const3: entry } })).to.equal('47003 const3');
      const approving = {
        ...template,
        keywordEnumValueList: [{ keywordCode: 'const3.DATA', enumValueList: ['已发货了'] }],
      };
      expect(verdict({ ...body, data: { ...data, const3: entry } }, { template: approving })).to.equal('0');
    });

    it('judges an entry that was changed in its place as it is now', () => {
      const entry = { value: '手冲壶' };
      const message = { ...body, data: { ...data, thing1: entry } };
      expect(verdict(message)).to.equal('0');
      entry.value = '字'.repeat(21);
      expect(verdict(message)).to.equal('47003 thing1');
    });

    it(`${what} → ${expected}`, () => {
      expect(verdict(message)).to.equal(expected);
    });
  }

  it('refuses what only a verified service account may send (E09)', () => {
    for (const account of [
      { kind: 'subscription', verified: true },
      { kind: 'service', verified: false },
    ] as const) {
      expect(verdict(body, { ...context, account })).to.equal('48001');
    }
  });

  it('does not call a template unknown when it knows none', () => {
    expect(verdict({ ...body, template_id: 'X'.repeat(43) }, {})).to.equal('0');
  });

  it('warns that first, remark and colours are not shown today', () => {
    const value = { value: '您好', color: '#173177' };
    const issues = checkMessage('template', { template_id: legacy.template_id, data: { first: value } }, context);
    expect(accepts(issues)).to.equal(true);
    expect(issues.filter(({ code }) => code === 'discarded').map(({ path }) => path.join('.'))).to.deep.equal([
      'data.first.value',
      'data.first.color',
    ]);
  });

  it('says what WeChat says: invalid, or is empty', () => {
    const text = (value: unknown) =>
      refusalOf(checkMessage('template', { ...body, data: { ...data, thing1: value } }, context))?.errmsg;
    expect(text({ value: 'x'.repeat(21) })).to.equal('argument invalid! data.thing1.value invalid');
    expect(text({ value: '' })).to.equal('argument invalid! data.thing1.value is empty');
    expect(text('flat')).to.equal('argument invalid! data.thing1.value is empty');
    expect(text({ value: ['x'] })).to.equal('argument invalid! data.thing1.value invalid');
  });

  it('answers for any JSON at all, and every error has an errcode', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ template_id: fc.constant(template.template_id), data: fc.jsonValue(), miniprogram: fc.jsonValue() }),
      fc.record({ template_id: fc.constant(template.template_id), data: fc.record({ thing1: fc.jsonValue() }) }),
    );
    fc.assert(
      fc.property(anything, (message) => {
        const issues = checkMessage('template', message, context);
        return issues.every(({ severity, errcode }) => (severity === 'error') === (errcode !== undefined));
      }),
    );
  });
});
