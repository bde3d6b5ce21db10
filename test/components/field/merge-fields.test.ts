import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatField } from '../../../components/field/field.js';
import type { Merge } from '../../../components/internal/merge.js';
import { all, find, heard, read, settled } from '../inside.js';
import { formWith } from './sample.js';

const variables = [
  { key: 'order', label: '订单号' },
  { key: 'name', label: '昵称' },
  { key: 'city', label: '收货城市' },
];

/** A field whose chips have loaded. */
async function chipField(
  value: string,
  merge: Merge = { variables },
  name = 'thing1',
): Promise<{ form: HTMLFormElement; field: WechatField }> {
  const made = await formWith(name, { value, merge });
  await waitUntil(() => made.field.shadowRoot?.querySelector('[role="textbox"]'), 'the editor with chips loads');
  await settled();
  return made;
}

/** What the editor shows: text as it is, chips in brackets. */
function shown(field: WechatField): string {
  return [...find(field, '.tokens').childNodes]
    .map((node) =>
      node instanceof HTMLElement && node.matches('.chip')
        ? `[${node.querySelector('.name')?.textContent ?? ''}]`
        : (node.textContent ?? '').replace(/\u200b/g, ''),
    )
    .join('');
}

const caretAt = (field: WechatField, start: number, end = start) => {
  field.editing?.focus();
  field.editing?.select(start, end);
};

const open = (field: WechatField) => find(field, '#variables').matches(':popover-open');
const options = (field: WechatField) => all(field, '[role="option"] .name').map(({ textContent }) => textContent);

describe('wechat-field: merge fields', () => {
  it('is as wide as its column in a grid, however long a word stands in it', async () => {
    const { form, field } = await chipField('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3));
    Object.assign(form.style, { display: 'grid', width: '320px' });
    expect(field.getBoundingClientRect().width).to.be.closeTo(320, 0.01);
    expect(form.scrollWidth).to.equal(320);
  });

  it('keeps its native control while there is nothing to merge', async () => {
    const { field } = await formWith('thing1', { value: '手冲壶 {name}' });
    expect(find(field, '[part=control]').localName).to.equal('textarea');
  });

  it('shows merge fields as chips with the variable’s name, and sends their source (E26)', async () => {
    const { form, field } = await chipField('{{name|客人}}的订单{{order}}');
    expect(shown(field)).to.equal('[昵称]的订单[订单号]');
    expect(find(field, '.tokens .chip').textContent).to.match(/变量 昵称/u);
    expect(new FormData(form).get('thing1')).to.equal('{{name|客人}}的订单{{order}}');
    await expect(field).to.be.accessible();
  });

  it('shows what is no variable as such', async () => {
    const { field } = await chipField('{{nmae}}');
    expect(find(field, '.tokens .chip').className).to.contain('unknown');
    expect(find(field, '.tokens .chip').textContent).to.contain('未知变量');
    expect(find(field, '.tokens .chip svg')).to.not.equal(null);
  });

  it('becomes chips while it is written, with the caret where it was', async () => {
    const { field } = await formWith('thing1', { value: '' });
    field.focus();
    await sendKeys({ type: '好{{name}' });
    await sendKeys({ type: '}' });
    await waitUntil(() => field.shadowRoot?.querySelector('.chip'));
    await settled();
    await sendKeys({ type: 'ab' });
    expect(field.value).to.equal('好{{name}}ab');
    expect(shown(field)).to.equal('好[name]ab');
  });

  it('takes what is typed before, between and behind chips', async () => {
    const { field } = await chipField('{{name}}{{order}}');
    const events = heard(field, 'input');
    caretAt(field, 0);
    await sendKeys({ type: 'a' });
    caretAt(field, 9);
    await sendKeys({ type: 'b' });
    caretAt(field, field.value.length);
    await sendKeys({ type: 'cd' });
    expect(field.value).to.equal('a{{name}}b{{order}}cd');
    expect(shown(field)).to.equal('a[昵称]b[订单号]cd');
    expect(events).to.have.length(4);
  });

  it('passes a chip in one step', async () => {
    const { field } = await chipField('a{{name}}b');
    caretAt(field, 0);
    const stops: number[] = [];
    for (let step = 0; step < 3; step += 1) {
      await sendKeys({ press: 'ArrowRight' });
      stops.push(field.editing?.selection.start ?? -1);
    }
    expect(stops).to.deep.equal([1, 9, 10]);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(field.editing?.selection).to.deep.equal({ start: 1, end: 1 });
  });

  it('selects a chip with Backspace, then deletes it, and the same with Delete', async () => {
    const { field } = await chipField('a{{name}}{{order}}b');
    caretAt(field, 9);
    await sendKeys({ press: 'Backspace' });
    expect(field.value).to.equal('a{{name}}{{order}}b');
    expect(find(field, '.tokens .chip').className).to.contain('selected');
    await sendKeys({ press: 'Backspace' });
    expect(field.value).to.equal('a{{order}}b');
    await sendKeys({ press: 'Delete' });
    await sendKeys({ press: 'Delete' });
    expect(field.value).to.equal('ab');
    await sendKeys({ press: 'Backspace' });
    expect(field.value).to.equal('b');
  });

  it('deletes one character as a person sees it', async () => {
    const { field } = await chipField('{{name}}a👨‍👩‍👧');
    caretAt(field, field.value.length);
    await sendKeys({ press: 'Backspace' });
    expect(field.value).to.equal('{{name}}a');
  });

  it('replaces a selection across chips', async () => {
    const { field } = await chipField('ab{{name}}cd');
    caretAt(field, 1, 11);
    await sendKeys({ type: 'x' });
    expect(field.value).to.equal('axd');
  });

  it('makes chips of what is pasted, and keeps its line breaks', async () => {
    const { field } = await chipField('', { variables });
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '您好{{name}}\r\n第二行');
    const event = new ClipboardEvent('paste', { cancelable: true });
    // Firefox drops what a script puts into the event itself.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    find(field, '.tokens').dispatchEvent(event);
    await settled();
    expect(field.value).to.equal('您好{{name}}\n第二行');
    expect(shown(field)).to.equal('您好[昵称]\n第二行');
  });

  it('copies the source of what is selected, and cuts it', async () => {
    const { field } = await chipField('a{{name}}b');
    caretAt(field, 0, 9);
    const control = find(field, '.tokens');
    const say = (type: string) => {
      const event = new ClipboardEvent(type, { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      control.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain');
    };
    expect(say('copy')).to.equal('a{{name}}');
    expect(field.value).to.equal('a{{name}}b');
    expect(say('cut')).to.equal('a{{name}}');
    expect(field.value).to.equal('b');
  });

  it('opens a menu on { that typing narrows, arrows choose from and Enter takes', async () => {
    const merge = { variables, longest: (key: string) => (key === 'name' ? '欧阳小满' : undefined) };
    const { field } = await chipField('', merge);
    field.focus();
    await sendKeys({ type: '{' });
    await settled();
    expect(open(field)).to.equal(true);
    expect(options(field)).to.deep.equal(['订单号', '昵称', '收货城市']);
    expect(read(field, '#variable-1 .value')).to.equal('最长：欧阳小满');
    await expect(field).to.be.accessible();
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(find(field, '.tokens').getAttribute('aria-activedescendant')).to.equal('variable-1');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ type: 'ci' });
    await settled();
    expect(options(field)).to.deep.equal(['收货城市']);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(field.value).to.equal('{{city}}');
    expect(open(field)).to.equal(false);
    await sendKeys({ type: '!' });
    expect(field.value).to.equal('{{city}}!');
  });

  it('closes the menu with Escape and leaves what was typed', async () => {
    const { field } = await chipField('');
    field.focus();
    await sendKeys({ type: '{na' });
    await settled();
    expect(options(field)).to.deep.equal(['昵称']);
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(open(field)).to.equal(false);
    expect(field.value).to.equal('{na');
  });

  it('sends the form on Enter, unless a chip is selected: then it opens', async () => {
    const { form, field } = await chipField('{{name|您}}');
    const submits = heard(form, 'submit');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    caretAt(field, field.value.length);
    await sendKeys({ press: 'Enter' });
    expect(submits).to.have.length(1);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(submits).to.have.length(1);
    expect(find(field, '#fallback').matches(':popover-open')).to.equal(true);
    await expect(field).to.be.accessible();
    await sendKeys({ type: '客人' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(field.value).to.equal('{{name|客人}}');
    expect(shown(field)).to.equal('[昵称]');
    expect(find(field, '#fallback').matches(':popover-open')).to.equal(false);
  });

  it('does not take a fallback with braces, and says so', async () => {
    const { field } = await chipField('{{name}}');
    find(field, '.tokens .chip').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await settled();
    await sendKeys({ type: '{客人' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(field.value).to.equal('{{name}}');
    expect(read(field, '#fallback-note')).to.equal('后备值不能有 { 或 }，请删去');
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(find(field, '#fallback').matches(':popover-open')).to.equal(false);
  });

  it('judges the text that the contact gets, and marks chips past the limit (L13, L76)', async () => {
    const { field } = await chipField('{{name}}的手冲咖啡壶', { variables, contact: { name: '满'.repeat(14) } });
    expect(field.checkValidity()).to.equal(true);
    expect(read(field, '[part=counter]')).to.contain('20/20');
    field.merge = { variables, contact: { name: '满'.repeat(21) } };
    await settled();
    expect(field.validity.tooLong).to.equal(true);
    expect(read(field, '[part=error]')).to.contain('请删去 7 个');
    expect(all(field, '.marks mark .chip')).to.have.length(1);
    expect(all(field, '.marks mark').at(-1)?.textContent).to.equal('的手冲咖啡壶');
  });

  it('says which value is missing', async () => {
    const { field } = await chipField('{{order}}', { variables });
    field.revealed = true;
    await settled();
    expect(read(field, '[part=error]')).to.equal('「物品名称」会是空的：变量「订单号」没有值，请设后备值。');
  });

  it('cannot be changed while it is disabled or read only', async () => {
    const { field } = await chipField('a{{name}}');
    field.readonly = true;
    await settled();
    find(field, '.tokens').focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Backspace' });
    expect(field.value).to.equal('a{{name}}');
    field.readonly = false;
    field.disabled = true;
    await settled();
    expect(find(field, '.tokens').getAttribute('contenteditable')).to.equal('false');
    expect(find(field, '.tokens').getAttribute('aria-disabled')).to.equal('true');
  });

  it('shows what a script sets, and fires nothing', async () => {
    const { field } = await chipField('{{name}}');
    const events = heard(field, 'input', 'change');
    field.value = '给{{city}}的{{order}}';
    await settled();
    expect(shown(field)).to.equal('给[收货城市]的[订单号]');
    expect(events).to.have.length(0);
  });

  it('follows the focus from the native control into the one with chips', async () => {
    const { field } = await formWith('thing1', { value: '手冲壶' });
    field.focus();
    field.editing?.select(1, 1);
    field.merge = { variables };
    await waitUntil(() => field.shadowRoot?.querySelector('[role="textbox"]'));
    await settled();
    await sendKeys({ type: 'x' });
    expect(field.value).to.equal('手x冲壶');
  });

  it('takes a word of an input method between chips when it is settled, and not before', async () => {
    const { field } = await chipField('{{name}}{{order}}');
    const events = heard(field, 'input');
    caretAt(field, 8);
    const control = find(field, '.tokens');
    const say = (type: string) => {
      control.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true, data: '你好' }));
    };
    const between = control.childNodes[2] as Text; // the place of the caret, between the two chips
    say('compositionstart');
    between.data += 'ni hao';
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await settled();
    expect(field.value).to.equal('{{name}}{{order}}');
    expect(field.matches(':state(composing)')).to.equal(true);
    between.data = between.data.replace('ni hao', '你好');
    say('compositionend');
    // Firefox says it once more when all is done.
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled();
    expect(field.value).to.equal('{{name}}你好{{order}}');
    expect(shown(field)).to.equal('[昵称]你好[订单号]');
    expect(events).to.have.length(1);
  });
});
