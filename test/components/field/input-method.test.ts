import { expect } from '@open-wc/testing';
import { find, heard, read } from '../inside.js';
import { formWith, inputMethod } from './sample.js';

describe('wechat-field: an input method', () => {
  it('freezes text and count until a word is settled, then says it once', async () => {
    const { form, field } = await formWith('thing1', { value: '手' });
    const events = heard(field, 'input');
    field.focus();
    const method = inputMethod(field);
    method.start();
    method.show('chongh');
    await field.updateComplete;
    expect(field.matches(':state(composing)')).to.equal(true);
    expect(field.value).to.equal('手');
    expect(new FormData(form).get('thing1')).to.equal('手');
    expect(read(field, '[part=counter]')).to.equal('1/20');
    expect(find<HTMLTextAreaElement>(field, 'textarea').value).to.equal('手chongh');
    expect(events).to.have.length(0);
    method.end('冲壶');
    await field.updateComplete;
    expect(field.value).to.equal('手冲壶');
    expect(read(field, '[part=counter]')).to.equal('3/20');
    expect(events).to.have.length(1);
    expect(field.matches(':state(composing)')).to.equal(false);
  });

  it('does not judge what is being composed', async () => {
    const { field } = await formWith('phrase1', { value: '中文' });
    field.focus();
    const method = inputMethod(field);
    method.start();
    method.show('fahuo');
    field.revealed = true;
    await field.updateComplete;
    expect(read(field, '[part=error]')).to.equal('');
  });

  it('keeps the letters on the screen when something else changes meanwhile', async () => {
    const { field } = await formWith('thing1');
    const method = inputMethod(field);
    method.start();
    method.show('shou');
    field.label = '商品';
    await field.updateComplete;
    expect(find<HTMLTextAreaElement>(field, 'textarea').value).to.equal('shou');
  });

  it('leaves Enter to the input method, also in browsers that end the word before they report the key', async () => {
    const { form, field } = await formWith('thing1');
    const submitted = heard(form, 'submit');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    field.focus();
    const method = inputMethod(field);
    method.start();
    method.show('hu');
    expect(method.press('Enter', { isComposing: true }).defaultPrevented).to.equal(false);
    method.end('壶');
    // Safari: the word has ended, and 229 is all that says whose key it was.
    method.press('Enter', { keyCode: 229 });
    expect(submitted).to.have.length(0);
    expect(method.press('Enter').defaultPrevented).to.equal(true);
    expect(submitted).to.have.length(1);
  });

  it('does not wait for ever when the field leaves the page in the middle of a word', async () => {
    const { form, field } = await formWith('thing1', { value: '手' });
    inputMethod(field).start();
    field.remove();
    form.append(field);
    field.value = '壶';
    await field.updateComplete;
    expect(find<HTMLTextAreaElement>(field, 'textarea').value).to.equal('壶');
  });
});
