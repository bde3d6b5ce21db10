import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatField } from '../../../components/field/field.js';
import { find, hasFocus, heard, read, settled } from '../inside.js';
import { formWith, paste } from './sample.js';

const TWENTY = '字'.repeat(20);
const TWENTY_ONE = '字'.repeat(21);

describe('wechat-field: what WeChat would refuse', () => {
  it('keeps an over-long text, blocks the form and says how much to delete (L13)', async () => {
    const { form, field } = await formWith('thing1');
    field.focus();
    await sendKeys({ type: TWENTY_ONE });
    expect(new FormData(form).get('thing1')).to.equal(TWENTY_ONE);
    expect(form.checkValidity()).to.equal(false);
    expect(field.validity.tooLong).to.equal(true);
    expect(field.validationMessage).to.equal('「物品名称」最多 20 个字符，现有 21 个，请删去 1 个。');
  });

  it('is marked as soon as it is too long, and the mark is tied to the control (L13)', async () => {
    const { field } = await formWith('thing1');
    field.focus();
    await sendKeys({ type: TWENTY_ONE });
    await field.updateComplete;
    const control = find(field, '[part=control]');
    expect(field.matches(':state(over)')).to.equal(true);
    expect(read(field, '[part=error]')).to.contain('请删去 1 个。');
    expect(control.getAttribute('aria-invalid')).to.equal('true');
    expect(control.getAttribute('aria-describedby')).to.equal(find(field, '[part=error]').id);
  });

  it('lets 20 characters through, counted as code points (L13)', async () => {
    const { form, field } = await formWith('thing1', { value: `${TWENTY.slice(1)}𠮷` });
    expect(form.checkValidity()).to.equal(true);
    expect(read(field, '[part=counter]')).to.contain('20/20');
    expect(field.matches(':state(over)')).to.equal(false);
  });

  it('asks for a missing text only after the person has been there', async () => {
    const { form, field } = await formWith('thing1');
    field.focus();
    await field.updateComplete;
    expect(read(field, '[part=error]')).to.equal('');
    expect(form.matches(':valid')).to.equal(false);
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(read(field, '[part=error]')).to.equal('请填写「物品名称」。');
    expect(field.matches(':state(invalid)')).to.equal(true);
  });

  it('says what is missing when the form finds it', async () => {
    const { form, field } = await formWith('thing1');
    form.requestSubmit();
    await field.updateComplete;
    expect(read(field, '[part=error]')).to.equal('请填写「物品名称」。');
    expect(hasFocus(field, '[part=control]')).to.equal(true);
  });

  it('warns of emoji and blocks nothing', async () => {
    const { form, field } = await formWith('thing1', { value: '周末见☕' });
    expect(form.checkValidity()).to.equal(true);
    expect(read(field, '[part=error]')).to.equal('表情可能不显示，重要信息请写成文字。');
    expect(field.matches(':state(warned)')).to.equal(true);
    expect(find(field, '[part=control]').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('warns of a type nobody has documented and blocks nothing', async () => {
    const { form, field } = await formWith('short_thing1', { value: '已发货' });
    expect(form.checkValidity()).to.equal(true);
    expect(read(field, '[part=error]')).to.equal('「物品名称」这类参数没有公开的规则，发送前请先试发一条。');
  });

  it('says of first and remark that phones no longer show them', async () => {
    const { form, field } = await formWith('first', { value: '您好' });
    expect(form.checkValidity()).to.equal(true);
    expect(read(field, '[part=error]')).to.equal('手机上不再显示「物品名称」，重要信息请写进其他字段。');
  });

  it('shows the worst issue and counts the others', async () => {
    const { field } = await formWith('thing1', { value: `${TWENTY}\n☕`, revealed: true });
    expect(read(field, '[part=error]')).to.match(/最多 20 个字符.*另有 2 处/u);
  });

  it('counts in words near the limit and over it', async () => {
    const { field } = await formWith('thing1');
    for (const [length, counter, near] of [
      [17, '17/20', false],
      [18, '还剩 2　18/20', true],
      [20, '还剩 0　20/20', true],
      [21, '超出 1　21/20', false],
    ] as const) {
      field.value = '字'.repeat(length);
      await field.updateComplete;
      expect(read(field, '[part=counter]')).to.equal(counter);
      expect(field.matches(':state(near)'), counter).to.equal(near);
    }
  });

  it('tells a screen reader the count once typing rests near the limit', async () => {
    const { field } = await formWith('thing1', { value: '字'.repeat(16) });
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '好' });
    expect(read(field, '[role=status]')).to.equal('');
    await sendKeys({ type: '好' });
    expect(read(field, '[role=status]')).to.equal('');
    await new Promise((done) => setTimeout(done, 1200));
    expect(read(field, '[role=status]')).to.equal('还可输入 2 个字');
  });

  it('begins to wait anew at every key, and says nothing of what has changed meanwhile', async () => {
    const { field } = await formWith('thing1', { value: '字'.repeat(17) });
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    field.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '好' });
    await wait(600);
    await sendKeys({ type: '好' });
    await wait(700);
    expect(read(field, '[role=status]')).to.equal('');
    await wait(500);
    expect(read(field, '[role=status]')).to.equal('还可输入 1 个字');
    await sendKeys({ type: '好' });
    for (let key = 0; key < 5; key += 1) await sendKeys({ press: 'Backspace' });
    await wait(1200);
    expect(read(field, '[role=status]')).to.equal('');
  });

  it('says how to write the value while nothing is wrong, and shows the example', async () => {
    const { field } = await formWith('time2', { example: '15:01' });
    expect(read(field, '[part=hint]')).to.equal('区间用半角 ~ 连接，如 09:00~11:30');
    expect(find<HTMLTextAreaElement>(field, 'textarea').placeholder).to.equal('如：15:01');
  });

  it('does not state the rule of a type in a legacy template, where none is checked', async () => {
    const { form, field } = await formWith('thing1', { value: TWENTY_ONE, context: { legacy: true } });
    expect(form.checkValidity()).to.equal(true);
    field.value = '';
    await field.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(read(field, '[part=hint]')).to.equal('历史模板不检查写法，太长时手机会折叠');
    expect(find(field, '[part=control]').getAttribute('aria-required')).to.equal('false');
  });

  it('shows a slotted hint, and still the error when there is one', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <wechat-field name="thing1" label="物品名称"><span slot="hint">写商品的全名</span></wechat-field>
      </form>`,
    );
    const field = form.querySelector('wechat-field')!;
    const advice = form.querySelector('span')!;
    expect(advice.checkVisibility()).to.equal(true);
    field.value = TWENTY_ONE;
    await field.updateComplete;
    expect(find(field, '[part=error]').checkVisibility()).to.equal(true);
  });
});

describe('wechat-field: ways out by key', () => {
  it('cuts at the limit, with focus back in the text (L13)', async () => {
    const { form, field } = await formWith('thing1');
    field.focus();
    await sendKeys({ type: TWENTY_ONE });
    await field.updateComplete;
    const events = heard(field, 'input', 'change');
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(field, '[part=fix]')).to.equal(true);
    expect(read(field, '[part=fix]')).to.equal('截断');
    events.length = 0;
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(field.value).to.equal(TWENTY);
    expect(form.checkValidity()).to.equal(true);
    expect(hasFocus(field, '[part=control]')).to.equal(true);
    expect(events.map(({ type }) => type)).to.deep.equal(['input', 'change']);
  });

  it('removes what may not stand there, and nothing else (L17)', async () => {
    const { field } = await formWith('phone_number1', { value: '0571-8652转三' });
    field.focus();
    await sendKeys({ press: 'Tab' });
    await field.updateComplete;
    expect(read(field, '[part=error]')).to.contain('请删去「转三」。');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(field.value).to.equal('0571-8652');
    expect(hasFocus(field, '[part=control]')).to.equal(true);
    expect(read(field, '[part=error]')).to.equal('');
  });

  it('names its field, for one who hears the button alone', async () => {
    const { field } = await formWith('thing1', { value: TWENTY_ONE });
    const ids = find(field, '[part=fix]').getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(ids.map((id) => read(field, `#${id}`))).to.deep.equal(['截断', '物品名称']);
  });

  it('offers nothing while readonly', async () => {
    const { field } = await formWith('thing1', { value: TWENTY_ONE, readonly: true });
    expect(field.shadowRoot?.querySelector('[part=fix]')).to.equal(null);
  });
});

describe('wechat-field: line breaks and tabs', () => {
  for (const [how, put] of [
    ['set', (field: WechatField, text: string) => void (field.value = text)],
    [
      'pasted',
      async (field: WechatField, text: string) => {
        field.focus();
        await paste(text);
      },
    ],
  ] as const) {
    it(`keeps them as they were ${how}, marks them and takes them out on request (L13)`, async () => {
      const { form, field } = await formWith('thing1');
      await put(field, '第一行\n第二\t行');
      field.revealed = true;
      await field.updateComplete;
      expect(field.value).to.equal('第一行\n第二\t行');
      expect(find<HTMLTextAreaElement>(field, 'textarea').value).to.equal('第一行\n第二\t行');
      expect(form.checkValidity()).to.equal(false);
      expect(read(field, '[part=error]')).to.contain('请删去「换行 制表符」。');
      const marks = field.shadowRoot!.querySelectorAll('mark');
      expect([...marks].map(({ textContent }) => textContent)).to.deep.equal(['\n', '\t']);
      find(field, '[part=fix]').click();
      await field.updateComplete;
      expect(field.value).to.equal('第一行第二行');
      expect(form.checkValidity()).to.equal(true);
    });
  }
});
