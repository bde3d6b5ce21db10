import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatTemplateComposer } from '../../../components/template-composer/template-composer.js';
import { all, find, heard, read, settled } from '../inside.js';
import { composer, fieldOf, good, legacy, shipped } from '../composer-sample.js';

const write = (label: string) => `input[aria-label="「${label}」的颜色，写成 #RRGGBB"]`;
const pick = (label: string) => `input[aria-label="选「${label}」的颜色"]`;

/** Opens the settings that few need, and waits for the colours. */
async function opened(element: WechatTemplateComposer): Promise<void> {
  find(element, 'summary').click();
  await waitUntil(() => all(element, '.colours').length > 0, 'the colours');
}

describe('colours in wechat-template-composer', () => {
  it('are written beside the text, in the order of the contract, and taken out again', async () => {
    const { form, element } = await composer({ value: good });
    const events = heard(form, 'input', 'change');
    await opened(element);
    find(element, write('商品名称')).focus();
    await sendKeys({ type: '#173177' });
    expect(JSON.stringify(element.value?.data)).to.contain('"thing1":{"value":"手冲壶","color":"#173177"}');
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(events.at(-1)?.type).to.equal('change');
    find(element, '[aria-label="去掉「商品名称」的颜色"]').click();
    await settled();
    expect(element.value).to.deep.equal(good);
    expect(events.at(-1)?.type).to.equal('change');
  });

  it('are picked from the browser’s own swatch', async () => {
    const { element } = await composer({ value: good });
    await opened(element);
    const swatch = find<HTMLInputElement>(element, pick('订单编号'));
    swatch.value = '#ff8800';
    swatch.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(element.value?.data).to.deep.include({ character_string2: { value: 'QZ4217', color: '#ff8800' } });
  });

  it('are in view at once where the message has some, and say that phones hide them', async () => {
    const data = { ...(good.data as object), thing1: { value: '手冲壶', color: '#173177' } };
    const { element } = await composer({ value: { ...good, data } });
    await waitUntil(() => all(element, '.colours').length > 0, 'the colours');
    expect(read(element, '#colours-hint')).to.equal('手机上不再显示，只有 legacy-2021 皮肤里看得到');
    expect(element.checkValidity()).to.equal(true);
    expect(fieldOf(element, 'thing1').shadowRoot?.querySelector('[part=error]')).to.equal(null);
    expect(read(element, '[part=verdict]')).to.equal('1 处提醒，不影响发送');
  });

  it('are kept as they are written, and marked where that is no colour', async () => {
    const { element } = await composer({ value: good });
    await opened(element);
    find(element, write('商品名称')).focus();
    await sendKeys({ type: 'red' });
    await settled();
    expect(element.value?.data).to.deep.include({ thing1: { value: '手冲壶', color: 'red' } });
    expect(read(element, '#colour-thing1-note')).to.contain('#173177');
    expect(find<HTMLInputElement>(element, pick('商品名称')).value).to.equal('#000000');
    await expect(element).to.be.accessible();
  });

  it('belong to each parameter of a legacy template, first and remark included', async () => {
    const { element } = await composer({
      value: { template_id: legacy.template_id, data: { first: { value: '餐好了', color: '#173177' } } },
    });
    await waitUntil(() => all(element, '.colours').length > 0, 'the colours');
    expect(all(element, '.colour')).to.have.length(3);
    expect(read(fieldOf(element, 'first'), '[part=error]')).to.contain('手机上不再显示');
    expect(read(fieldOf(element, 'remark'), '[part=hint]')).to.equal('手机上不显示');
  });

  it('cannot be changed while the composer cannot', async () => {
    const data = { ...(good.data as object), thing1: { value: '手冲壶', color: '#173177' } };
    const { element } = await composer({ value: { ...good, data }, readonly: true });
    await waitUntil(() => all(element, '.colours').length > 0, 'the colours');
    expect(all<HTMLInputElement>(element, '.colours input').every(({ disabled }) => disabled)).to.equal(true);
    expect(all(element, '.colours button')).to.have.length(0);
  });
});

describe('the fields of wechat-template-composer', () => {
  const content = ['thing1', 'time2', 'amount3', 'phrase4', 'thing5', 'name6'];
  const template = {
    ...shipped,
    content: content.map((name) => `${name}：{{${name}.DATA}}`).join('\n'),
  };

  it('stand in pairs where two short ones follow each other and there is room', async () => {
    const { form, element } = await composer({ templates: [template], value: { template_id: template.template_id } });
    const topOf = (name: string) => fieldOf(element, name).getBoundingClientRect().top;
    form.style.width = '480px';
    await settled();
    expect(topOf('time2')).to.equal(topOf('amount3'));
    expect(topOf('phrase4')).to.be.greaterThan(topOf('amount3'));
    expect(topOf('name6')).to.be.greaterThan(topOf('thing5'));
    expect(fieldOf(element, 'phrase4').offsetWidth).to.equal(fieldOf(element, 'thing5').offsetWidth);
    form.style.width = '479px';
    await settled();
    expect(topOf('amount3')).to.be.greaterThan(topOf('time2'));
  });
});
