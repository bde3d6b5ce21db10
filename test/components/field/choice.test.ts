import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatField } from '../../../components/field/field.js';
import { find, heard, read } from '../inside.js';
import { formWith } from './sample.js';

const approved = ['已发货', '已签收'];

function select(field: WechatField): HTMLSelectElement {
  return find<HTMLSelectElement>(field, 'select');
}

/** Opens no menu, which no test could see: a letter or an arrow chooses in a closed one. */
async function choose(field: WechatField, value: string): Promise<void> {
  const control = select(field);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await field.updateComplete;
}

describe('wechat-field: listed values', () => {
  it('offers the approved values of a const, and the empty one (L19)', async () => {
    const { form, field } = await formWith('const1', { context: { approved } });
    expect([...select(field).options].map(({ value }) => value)).to.deep.equal(['', '已发货', '已签收']);
    expect(select(field).selectedOptions[0]?.label).to.equal('（空）');
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).get('const1')).to.equal('');
  });

  it('chooses by key', async () => {
    const { field } = await formWith('const1', { context: { approved } });
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(['', '已发货']).to.include(field.value);
  });

  it('tells of a choice once, and carries it into the form', async () => {
    const { form, field } = await formWith('const1', { context: { approved } });
    const events = heard(field, 'input', 'change');
    await choose(field, '已签收');
    expect(new FormData(form).get('const1')).to.equal('已签收');
    expect(events.map(({ type }) => type)).to.deep.equal(['input', 'change']);
  });

  it('shows what a script sets, also after the person has chosen', async () => {
    const { form, field } = await formWith('const1', { context: { approved } });
    await choose(field, '已发货');
    await choose(field, '已签收');
    field.value = '已发货';
    await field.updateComplete;
    expect(select(field).value).to.equal('已发货');
    form.reset();
    await field.updateComplete;
    expect(select(field).value).to.equal('');
  });

  it('keeps a value that is not approved, and marks it (L19)', async () => {
    const { form, field } = await formWith('const1', { context: { approved }, value: '派送中', revealed: true });
    expect(select(field).value).to.equal('派送中');
    expect(form.checkValidity()).to.equal(false);
    expect(read(field, '[part=error]')).to.equal('「物品名称」只能用审定过的选项，「派送中」不在其中，请改选。');
  });

  it('needs a choice of an enum', async () => {
    const { form, field } = await formWith('enum1', { context: { values: ['男', '女'] } });
    expect(select(field).selectedOptions[0]?.label).to.equal('请选择');
    expect(form.checkValidity()).to.equal(false);
    await choose(field, '女');
    expect(form.checkValidity()).to.equal(true);
  });

  it('is free text with a warning where the values are unknown (L19)', async () => {
    const { form, field } = await formWith('const1', { value: '派送中' });
    expect(find(field, 'textarea')).to.be.an.instanceof(HTMLTextAreaElement);
    expect(form.checkValidity()).to.equal(true);
    expect(field.matches(':state(warned)')).to.equal(true);
  });

  it('cannot be changed while readonly', async () => {
    const { field } = await formWith('const1', { context: { approved }, readonly: true });
    expect(select(field).disabled).to.equal(true);
  });
});
