import { expect } from 'chai';
import fc from 'fast-check';
import {
  accepts,
  checkField,
  fieldType,
  measureField,
  type FieldContext,
  type IssueCode,
} from '../../../wechat/index.js';

type Row = readonly [name: string, value: string, codes: readonly IssueCode[], context?: FieldContext];

/** Around each edge: the last accepted, the first refused, and what every type refuses. */
const rows: readonly Row[] = [
  ['thing1', '字'.repeat(20), []],
  ['thing1', '字'.repeat(21), ['too-long']],
  ['thing1', '第一行\n第二行', ['bad-character']],
  ['thing1', '𠮷'.repeat(20), ['too-long']],
  ['thing1', '带杯子☕', ['discarded']],
  ['thing1', '\ud83d', ['bad-character']],
  ['number1', '9'.repeat(32), []],
  ['number1', '9'.repeat(33), ['too-long']],
  ['letter1', 'a'.repeat(32), []],
  ['letter1', 'a'.repeat(33), ['too-long']],
  ['symbol1', '*****', []],
  ['symbol1', '******', ['too-long']],
  ['character_string1', 'x'.repeat(32), []],
  ['character_string1', 'x'.repeat(33), ['too-long']],
  ['character_string1', '车位-256', ['bad-character']],
  ['character_string1', 'あ1', ['bad-character']],
  ['time1', '15:01', []],
  ['time1', '24:00', ['bad-format']],
  ['time1', '09:00~11:30', []],
  ['time1', '09:00~11:30~12:00', ['bad-format']],
  ['time1', '2022年07月~2024年12月', ['bad-format']],
  ['date1', '2018/01/01', []],
  ['date1', '2018-01/01', ['bad-format']],
  ['date1', '2000-02-29', []],
  ['date1', '1900-02-29', ['bad-format']],
  ['amount1', '9'.repeat(12), [], { kind: 'template' }],
  ['amount1', '9'.repeat(13), ['too-long'], { kind: 'template' }],
  ['amount1', '9'.repeat(10), [], { kind: 'subscription' }],
  ['amount1', '9'.repeat(11), ['too-long'], { kind: 'subscription' }],
  ['phone_number1', '+86-0766-66888866', []],
  ['phone_number1', '+86-0766-668888660', ['too-long']],
  ['car_number1', '粤A8Z888挂', []],
  ['car_number1', '粤A8Z8880挂', ['too-long']],
  ['car_number1', '粤A挂8888', ['bad-character']],
  ['name1', '一二三四五六七八九十', []],
  ['name1', '一二三四五六七八九十甲', ['too-long']],
  ['name1', 'a'.repeat(20), []],
  ['name1', 'a'.repeat(21), ['too-long']],
  ['phrase1', '一二三四五', []],
  ['phrase1', '一二三四五六', ['too-long']],
  ['const1', '', [], { approved: [] }],
  ['const1', '已发货', ['unknown-reference']],
  ['const1', '字'.repeat(20), [], { approved: ['字'.repeat(20)] }],
  ['const1', '字'.repeat(21), ['too-long'], { approved: ['字'.repeat(21)] }],
  ['enum1', '待付款', ['unknown-reference']],
  ['enum1', '待付', ['not-listed'], { values: ['待付款'] }],
  ['short_thing1', '短', ['unknown-reference']],
  ['short_thing1', '', ['missing']],
  ['first', '您好', ['discarded']],
  ['first', '', []],
  ['keyword1', '字'.repeat(20), []],
  ['keyword1', '字'.repeat(21), ['too-long']],
  ['time', '随便写', [], { legacy: true }],
];

describe('checkField at the edges of every type', () => {
  for (const [name, value, codes, context] of rows) {
    const shown = value.length > 24 ? `${value.slice(0, 3)}… (${String([...value].length)})` : JSON.stringify(value);
    it(`${name} ${shown} → ${codes.join(', ') || 'nothing'}`, () => {
      expect(checkField(name, value, context).map(({ code }) => code)).to.deep.equal(codes);
    });
  }

  it('refuses a 21st character of a thing with limit, count and unit (L13)', () => {
    expect(checkField('thing1', 'x'.repeat(21))).to.deep.equal([
      {
        code: 'too-long',
        severity: 'error',
        path: [],
        errcode: 47003,
        limit: 20,
        received: 21,
        unit: 'code-point',
        rule: 'L13',
      },
    ]);
  });

  it('warns where only the UTF-16 length is over, since no source says what WeChat counts', () => {
    const [issue] = checkField('thing1', '𠮷'.repeat(20));
    expect(issue).to.include({ severity: 'warning', received: 40, limit: 20 });
  });

  it('takes a JSON number in a number parameter and nowhere else', () => {
    expect(accepts(checkField('number1', 12))).to.equal(true);
    for (const name of ['thing1', 'date1', 'amount1', 'const1']) {
      expect(checkField(name, 12)[0]).to.include({ code: 'wrong-type', received: 'number' });
    }
  });

  it('takes the empty string as a const, but not its absence (L19)', () => {
    expect(checkField('const1', '', { approved: ['已发货'] })).to.deep.equal([]);
    expect(checkField('const1', undefined, { approved: ['已发货'] })[0]?.code).to.equal('missing');
  });

  it('names the characters that do not belong, each once, in order', () => {
    expect(checkField('phone_number1', '0571转8652三转')[0]).to.include({ code: 'bad-character', received: '转三' });
  });

  it('reads the type from the name', () => {
    const types = ['thing1', 'character_string12', 'enum_string4', 'first', 'keyword3', 'remark', 'remark7'];
    expect(types.map(fieldType)).to.deep.equal([
      'thing',
      'character_string',
      'enum_string',
      'legacy',
      'legacy',
      'legacy',
      'remark',
    ]);
  });

  it('measures in the unit of the type', () => {
    expect(measureField('thing1', '手冲壶👨‍👩‍👧')).to.deep.equal({ count: 8, limit: 20, unit: 'code-point' });
    expect(measureField('amount1', '¥29.90元')).to.deep.equal({ count: 4, limit: 12, unit: 'digit' });
    expect(measureField('name1', '李Li')?.limit).to.equal(10);
    expect(measureField('time1', '15:01')).to.equal(undefined);
  });

  it('answers for any name and any JSON value, and every error says 47003', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (name, value) => {
        const issues = checkField(name, value);
        return issues.every((issue) => (issue.severity === 'error' ? issue.errcode === 47003 : !('errcode' in issue)));
      }),
    );
  });
});
