import { expect } from 'chai';
import fc from 'fast-check';
import { accepts, checkMessage, namedField, refusalOf, type Context, type Template } from '../../../wechat/index.js';

const template: Template = {
  template_id: 'T'.repeat(43),
  title: '订单发货通知',
  content: '商品名称：{{thing1.DATA}}\n订单编号：{{character_string2.DATA}}\n订单金额：{{amount3.DATA}}',
  type: 2,
};
const enumerated: Template = {
  template_id: 'E'.repeat(43),
  title: '取货方式确认通知',
  content: '取货方式：{{enum_string1.DATA}}',
  keywordEnumValueList: [{ keywordCode: 'enum_string1.DATA', enumValueList: ['门店自取', '快递'] }],
  type: 3,
};
const linked = 'wx0123456789abcdef';
const game = 'wxfedcba9876543210';
const context: Context = {
  templates: [template, enumerated],
  miniPrograms: [linked, game],
  miniGames: [game],
  miniProgramPages: { [linked]: ['pages/index', 'pages/order'] },
};

const data = { thing1: { value: '手冲壶' }, character_string2: { value: 'QZ1' }, amount3: { value: '25元' } };
const body = { template_id: template.template_id, data };

/** The errcode WeChat answers and the parameter it names. */
function verdict(message: unknown, known: Context = context): string {
  const issues = checkMessage('subscription', message, known);
  const errcode = refusalOf(issues, 'subscription')?.errcode ?? 0;
  return [errcode, namedField(issues)].filter((part) => part !== undefined).join(' ');
}

const amount = (digits: number) => ({ ...body, data: { ...data, amount3: { value: '1'.repeat(digits) } } });

describe('checkMessage of a subscription notice', () => {
  const rows: readonly (readonly [what: string, message: unknown, verdict: string])[] = [
    ['a complete body', body, '0'],
    ['no object', [body], '47001'],
    ['null', null, '47001'],
    ['no template_id', { data }, '40037'],
    ['an empty template_id', { ...body, template_id: '' }, '40037'],
    ['a template_id that is a number', { ...body, template_id: 1 }, '40037'],
    ['a template_id of another length: no code of its own', { ...body, template_id: 'T' }, '40037'],
    ['a template the account does not have', { ...body, template_id: 'X'.repeat(43) }, '40037'],
    ['no data', { template_id: template.template_id }, '47003 thing1'],
    ['data as text', { ...body, data: 'thing1' }, '47003 thing1'],
    ['a missing parameter', { ...body, data: { ...data, character_string2: undefined } }, '47003 character_string2'],
    ['an empty value', { ...body, data: { ...data, thing1: { value: '' } } }, '47003 thing1'],
    ['a value without {value}', { ...body, data: { ...data, thing1: '手冲壶' } }, '47003 thing1'],
    ['a value of 21 characters', { ...body, data: { ...data, thing1: { value: '字'.repeat(21) } } }, '47003 thing1'],
    ['two wrong values: the template orders them', { ...body, data: {} }, '47003 thing1'],
    ['a parameter that nobody asked for', { ...body, data: { ...data, thing9: { value: '' } } }, '0'],
    ['an amount of ten digits', amount(10), '0'],
    ['an amount of eleven digits', amount(11), '47003 amount3'],
    ['a listed value', { template_id: enumerated.template_id, data: { enum_string1: { value: '快递' } } }, '0'],
    [
      'a value that is not listed',
      { template_id: enumerated.template_id, data: { enum_string1: { value: '无人机' } } },
      '47003 enum_string1',
    ],
    ['a colour, which a notice does not have', { ...body, data: { ...data, thing1: { value: '壶', color: 7 } } }, '0'],
    ['a web page', { ...body, page: 'https://shop.example/o/1' }, '0'],
    ['an empty page', { ...body, page: '' }, '0'],
    ['a page that is no web address: only a warning', { ...body, page: 'pages/index' }, '0'],
    ['a page that is a number', { ...body, page: 5 }, '41030'],
    ['the key of template messages, which is ignored', { ...body, url: 5, client_msg_id: 5 }, '0'],
    ['miniprogram_state and lang, which are ignored', { ...body, miniprogram_state: 5, lang: 'xx' }, '0'],
    ['a linked mini program', { ...body, miniprogram: { appid: linked, pagepath: 'pages/order?id=1' } }, '0'],
    ['a path that begins with a slash', { ...body, miniprogram: { appid: linked, pagepath: '/pages/index' } }, '0'],
    ['a linked mini program without path', { ...body, miniprogram: { appid: linked } }, '0'],
    ['a page and a mini program', { ...body, page: 'https://a.example', miniprogram: { appid: linked } }, '0'],
    ['nothing filled in', { ...body, miniprogram: { appid: '', pagepath: '' } }, '0'],
    ['a mini program that is not linked', { ...body, miniprogram: { appid: 'wxffffffffffffffff' } }, '40166'],
    ['an appid that is none', { ...body, miniprogram: { appid: 'abc' } }, '40166'],
    ['a mini game', { ...body, miniprogram: { appid: game } }, '40166'],
    ['a page the mini program does not have', { ...body, miniprogram: { appid: linked, pagepath: 'gone' } }, '41030'],
    ['a path that is a number', { ...body, miniprogram: { appid: linked, pagepath: 1 } }, '41030'],
    ['a path with a control character', { ...body, miniprogram: { appid: linked, pagepath: 'a\n' } }, '41030'],
    ['a mini program as text', { ...body, miniprogram: linked }, '40166'],
    [
      'values before the mini program, that before the page',
      { ...body, data: {}, miniprogram: 'x', page: 5 },
      '47003 thing1',
    ],
    ['the mini program before the page', { ...body, miniprogram: 'x', page: 5 }, '40166'],
  ];
  for (const [what, message, expected] of rows) {
    it(`${what} → ${expected}`, () => {
      expect(verdict(message)).to.equal(expected);
    });
  }

  it('lets the kind decide: the same JSON passes as one and fails as the other (L76)', () => {
    const of = (kind: 'template' | 'subscription', message: object) =>
      refusalOf(checkMessage(kind, message, context), kind)?.errcode ?? 0;
    expect([of('template', amount(11)), of('subscription', amount(11))]).to.deep.equal([0, 47003]);
    const withUrl = { ...body, url: 5 };
    expect([of('template', withUrl), of('subscription', withUrl)]).to.deep.equal([45162, 0]);
    const withPage = { ...body, page: 5 };
    expect([of('template', withPage), of('subscription', withPage)]).to.deep.equal([0, 41030]);
    // Also where an entry that cannot change was judged as the other kind before.
    const frozen = { ...body, data: { ...data, amount3: Object.freeze({ value: '1'.repeat(11) }) } };
    expect([of('template', frozen), of('subscription', frozen), of('template', frozen)]).to.deep.equal([0, 47003, 0]);
  });

  it('refuses what only a verified service account of mainland China may send (L63)', () => {
    const ranks = [
      { kind: 'subscription', verified: true },
      { kind: 'service', verified: false },
      { kind: 'service', verified: true, mainland: false },
    ] as const;
    for (const account of ranks) expect(verdict(body, { ...context, account })).to.equal('48001');
    expect(verdict(body, { ...context, account: { kind: 'service', verified: true } })).to.equal('0');
  });

  it('names the requirement where it refuses a game, a page or an account (L63, L77)', () => {
    const rules = (message: unknown, known: Context = context) =>
      checkMessage('subscription', message, known).map(({ path, rule }) => [path.join('.'), rule].join(' '));
    expect(rules({ ...body, miniprogram: { appid: game } })).to.deep.equal(['miniprogram.appid L77']);
    expect(rules({ ...body, miniprogram: { appid: linked, pagepath: 'gone' } })).to.deep.equal([
      'miniprogram.pagepath L86',
    ]);
    expect(rules(body, { account: { kind: 'service', verified: false } })).to.deep.equal([' L63']);
    expect(rules({ ...body, page: 'pages/index' })).to.deep.equal(['page page']);
  });

  it('knows no template, game or page to be wrong when it is told of none', () => {
    const pagepath = 'anything/at/all';
    expect(verdict({ ...body, template_id: 'X', miniprogram: { appid: game, pagepath } }, {})).to.equal('0');
    expect(
      verdict({ ...body, miniprogram: { appid: 'wx1111111111111111', pagepath } }, { miniProgramPages: {} }),
    ).to.equal('0');
  });

  it('answers for any JSON at all, and every error has an errcode', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ template_id: fc.constant(template.template_id), data: fc.jsonValue(), miniprogram: fc.jsonValue() }),
      fc.record({ template_id: fc.constant(template.template_id), data: fc.record({ thing1: fc.jsonValue() }) }),
      fc.record({
        page: fc.jsonValue(),
        miniprogram: fc.record({ appid: fc.constant(linked), pagepath: fc.jsonValue() }),
      }),
    );
    fc.assert(
      fc.property(anything, (message) => {
        const issues = checkMessage('subscription', message, context);
        const refusal = refusalOf(issues, 'subscription');
        return (
          issues.every(({ severity, errcode }) => (severity === 'error') === (errcode !== undefined)) &&
          accepts(issues) === (refusal === undefined)
        );
      }),
    );
  });
});

describe('what WeChat says of a notice', () => {
  const said = (name: string, value: unknown, kind: 'template' | 'subscription') => {
    const one: Template = { template_id: 'N'.repeat(43), title: '通知', content: `甲：{{${name}.DATA}}` };
    const message = { template_id: one.template_id, data: { [name]: value } };
    return refusalOf(checkMessage(kind, message, { template: one }), kind)?.errmsg;
  };
  const begin = 'argument invalid! ';

  const rows: readonly (readonly [name: string, value: unknown, detail: string])[] = [
    ['thing1', { value: 'x'.repeat(21) }, 'data.thing1.value invalid'],
    ['thing1', { value: '' }, 'data.thing1.value is empty'],
    // As in answers that were recorded.
    ['character_string1', { value: '汉' }, 'data.character_string1.value i'],
    ['car_number12', { value: '' }, 'data.car_number12.value is emp'],
    ['character_string12', { value: '' }, 'data.character_string12.value '],
  ];
  for (const [name, value, detail] of rows) {
    it(`is cut to 30 characters: ${detail}`, () => {
      expect(said(name, value, 'subscription')).to.equal(begin + detail);
      expect(detail.length).to.be.at.most(30);
    });
  }

  it('is whole for a template message', () => {
    expect(said('character_string1', { value: '汉' }, 'template')).to.equal(
      `${begin}data.character_string1.value invalid`,
    );
    expect(said('car_number12', { value: '' }, 'template')).to.equal(`${begin}data.car_number12.value is empty`);
  });
});
