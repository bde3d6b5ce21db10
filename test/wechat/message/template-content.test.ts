import { expect } from 'chai';
import { parseTemplate, renderTemplate, shownRows } from '../../../wechat/index.js';

const content = '商品名称：{{thing1.DATA}}\n单价: {{amount2.DATA}}元起\n一行说明';
const legacy = '{{first.DATA}}\n\n付款金额：{{keyword1.DATA}}\n商品详情：{{keyword2.DATA}}\n{{remark.DATA}}';

describe('the text of a template', () => {
  it('is read into labels and parameters, in order (S22)', () => {
    expect(parseTemplate(content)).to.deep.equal({
      rows: [
        { name: 'thing1', label: '商品名称', pattern: '{{thing1.DATA}}' },
        { name: 'amount2', label: '单价', pattern: '{{amount2.DATA}}元起' },
      ],
      parameters: ['thing1', 'amount2'],
      legacy: false,
    });
  });

  it('takes only names ending in .DATA for parameters', () => {
    expect(parseTemplate('甲：{{thing1}} {{thing2.data}}').parameters).to.deep.equal([]);
  });

  it('is legacy as soon as it holds first, remark or a keyword', () => {
    expect(parseTemplate(legacy)).to.include({ legacy: true });
    expect(parseTemplate(legacy).rows.map(({ name }) => name)).to.deep.equal(['keyword1', 'keyword2']);
  });

  it('shows label and value, and what stands around the parameter', () => {
    const data = { thing1: { value: '手冲壶' }, amount2: { value: '99' } };
    expect(renderTemplate(content, data)).to.equal('商品名称：手冲壶\n单价：99元起');
  });

  it('shows today neither first nor remark nor colours nor emoji, one line, and 20 characters of a keyword', () => {
    const data = {
      first: { value: '您好', color: '#173177' },
      keyword1: { value: '字'.repeat(21), color: '#173177' },
      keyword2: { value: '壶☕一\n二' },
      remark: { value: '谢谢' },
    };
    expect(shownRows(legacy, data)).to.deep.equal([
      { name: 'keyword1', label: '付款金额', value: `${'字'.repeat(20)}…` },
      { name: 'keyword2', label: '商品详情', value: '壶一' },
    ]);
    expect(shownRows(legacy, data, 'legacy-2021')).to.deep.equal([
      { name: 'first', label: '', value: '您好', color: '#173177' },
      { name: 'keyword1', label: '付款金额', value: '字'.repeat(21), color: '#173177' },
      { name: 'keyword2', label: '商品详情', value: '壶☕一\n二' },
      { name: 'remark', label: '', value: '谢谢' },
    ]);
  });

  it('shows nothing for values that are no text, inherited ones included', () => {
    const shown = shownRows('甲：{{thing1.DATA}}\n乙：{{constructor.DATA}}', { thing1: { value: { a: 1 } } });
    expect(shown.map(({ value }) => value)).to.deep.equal(['', '']);
  });
});
