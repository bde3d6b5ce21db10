import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatField } from '../../../components/field/field.js';
import { find, heard, read } from '../inside.js';
import { formWith } from './sample.js';

describe('wechat-field: in a form', () => {
  it('gives its text under its name, and at once under a new one', async () => {
    const { form, field } = await formWith('thing1', { value: '手冲壶' });
    field.name = 'thing2';
    expect([...new FormData(form)]).to.deep.equal([['thing2', '手冲壶']]);
  });

  it('takes a text that was set before it stood on the page', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const field = document.createElement('wechat-field');
    field.name = 'thing1';
    field.value = '字'.repeat(21);
    form.append(field);
    expect(new FormData(form).get('thing1')).to.equal('字'.repeat(21));
    expect(form.checkValidity()).to.equal(false);
    await field.updateComplete;
    expect(find<HTMLTextAreaElement>(field, 'textarea').value).to.equal('字'.repeat(21));
  });

  it('takes a text that is set later, and judges it at once', async () => {
    const { form, field } = await formWith('thing1');
    field.value = '手冲壶';
    expect(new FormData(form).get('thing1')).to.equal('手冲壶');
    expect(form.checkValidity()).to.equal(true);
  });

  it('shows anything else that a script sets as a text, and never throws', async () => {
    const { field } = await formWith('thing1');
    for (const [given, text] of [
      [12, '12'],
      [null, ''],
      [undefined, ''],
      [{ value: 1 }, '{"value":1}'],
    ] as const) {
      field.value = given as unknown as string;
      expect(field.value).to.equal(text);
    }
  });

  it('goes back to its first text on reset, and holds nothing against the person', async () => {
    const { form, field } = await formWith('thing1');
    field.setAttribute('value', '手冲壶');
    await field.updateComplete;
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '大号' });
    await sendKeys({ press: 'Tab' });
    expect(field.value).to.equal('手冲壶大号');
    form.reset();
    expect(new FormData(form).get('thing1')).to.equal('手冲壶');
    field.value = '';
    await field.updateComplete;
    expect(read(field, '[part=error]')).to.equal('');
  });

  it('takes back what the browser kept over a reload', async () => {
    const { field } = await formWith('thing1');
    field.formStateRestoreCallback('手冲壶');
    await field.updateComplete;
    expect(find<HTMLTextAreaElement>(field, 'textarea').value).to.equal('手冲壶');
  });

  it('is silent and sends nothing in a disabled fieldset, and comes back', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset disabled><wechat-field name="thing1" label="物品名称"></wechat-field></fieldset>
      </form>`,
    );
    const field = form.querySelector('wechat-field')!;
    expect(form.checkValidity()).to.equal(true);
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(find<HTMLTextAreaElement>(field, 'textarea').disabled).to.equal(true);
    form.querySelector('fieldset')!.disabled = false;
    await field.updateComplete;
    expect(form.checkValidity()).to.equal(false);
    expect(find<HTMLTextAreaElement>(field, 'textarea').disabled).to.equal(false);
  });

  it('cannot be written in while readonly, and is not judged by the form', async () => {
    const { form, field } = await formWith('thing1', { value: '字'.repeat(21), readonly: true });
    field.focus();
    await sendKeys({ type: '好' });
    expect(field.value).to.equal('字'.repeat(21));
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).get('thing1')).to.equal('字'.repeat(21));
    expect(field.matches(':state(readonly)')).to.equal(true);
    expect(read(field, '[part=counter]')).to.equal('');
  });

  it('needs what the host requires, where WeChat itself would take nothing', async () => {
    const { form, field } = await formWith('keyword1');
    expect(form.checkValidity()).to.equal(true);
    field.required = true;
    expect(form.checkValidity()).to.equal(false);
    expect(field.validity.valueMissing).to.equal(true);
    field.value = '巧克力';
    expect(form.checkValidity()).to.equal(true);
  });

  it('sends the form on Enter, and writes no line break', async () => {
    const { form, field } = await formWith('thing1');
    const submitted = heard(form, 'submit');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    field.focus();
    await sendKeys({ type: '手冲壶' });
    await sendKeys({ press: 'Enter' });
    expect(submitted).to.have.length(1);
    expect(field.value).to.equal('手冲壶');
  });

  it('stands twice on one page and keeps the two apart', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <wechat-field name="thing1" label="物品名称" value="手冲壶"></wechat-field>
        <wechat-field name="thing2" label="物品名称"></wechat-field>
      </form>`,
    );
    const [first, second] = form.querySelectorAll('wechat-field');
    second!.focus();
    await sendKeys({ type: '滤纸' });
    expect([...new FormData(form)]).to.deep.equal([
      ['thing1', '手冲壶'],
      ['thing2', '滤纸'],
    ]);
    expect(first!.value).to.equal('手冲壶');
  });
});

describe('wechat-field: events', () => {
  const types = (events: readonly Event[]) => events.map(({ type }) => type);
  const last = async (field: WechatField) => {
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
  };

  it('fires input for every key, and change once when the person leaves', async () => {
    const { field } = await formWith('thing1');
    const events = heard(field, 'input', 'change');
    field.focus();
    await sendKeys({ type: '手壶' });
    await last(field);
    expect(types(events)).to.deep.equal(['input', 'input', 'change']);
    expect(events.every(({ target, bubbles }) => target === field && bubbles)).to.equal(true);
    expect(events.map(({ composed }) => composed)).to.deep.equal([true, true, false]);
  });

  it('has the new text in value, form and validity when it says so', async () => {
    const { form, field } = await formWith('thing1');
    const seen: unknown[] = [];
    field.addEventListener('input', () => {
      seen.push([field.value, new FormData(form).get('thing1'), form.checkValidity()]);
    });
    field.focus();
    await sendKeys({ type: '壶' });
    expect(seen).to.deep.equal([['壶', '壶', true]]);
  });

  it('fires change once, by Enter and leaving together', async () => {
    const { form, field } = await formWith('thing1');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    const events = heard(field, 'change');
    field.focus();
    await sendKeys({ type: '壶' });
    await sendKeys({ press: 'Enter' });
    await last(field);
    expect(events).to.have.length(1);
  });

  it('fires no change when the person leaves as they came', async () => {
    const { field } = await formWith('thing1', { value: '壶' });
    const events = heard(field, 'input', 'change');
    field.focus();
    await last(field);
    expect(events).to.have.length(0);
  });

  it('fires nothing for what a script sets', async () => {
    const { field } = await formWith('thing1');
    const events = heard(field, 'input', 'change');
    field.value = '手冲壶';
    await field.updateComplete;
    field.focus();
    await last(field);
    expect(events).to.have.length(0);
  });

  it('fires change also where a page sets back each text it hears', async () => {
    const { field } = await formWith('thing1');
    const events = heard(field, 'change');
    field.addEventListener('input', () => {
      const { value } = field;
      field.value = value;
    });
    field.focus();
    await sendKeys({ type: '壶' });
    await last(field);
    expect(events).to.have.length(1);
  });
});
