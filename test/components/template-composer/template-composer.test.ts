import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, find, hasFocus, heard, read, settled } from '../inside.js';
import { booked, composer, fieldOf, good, legacy, pick, shipped } from '../composer-sample.js';

const types = (events: readonly Event[]) => events.map(({ type }) => type);

describe('wechat-template-composer: writing', () => {
  it('offers the templates, and one typed field for each parameter of the chosen one (L12)', async () => {
    const { element } = await composer();
    const options = [...find<HTMLSelectElement>(element, 'select').options].map(({ label }) => label);
    expect(options).to.deep.equal(['选择模板', '订单发货通知', '预约成功通知', '购买成功通知']);
    expect(all(element, 'wechat-field')).to.have.length(0);
    await pick(element, shipped.template_id);
    const fields = [...find(element, 'fieldset').querySelectorAll('wechat-field')];
    expect(fields.map(({ name, label, example }) => [name, label, example])).to.deep.equal([
      ['thing1', '商品名称', '手冲咖啡壶'],
      ['character_string2', '订单编号', 'QZ4217'],
      ['const3', '订单状态', '已发货'],
    ]);
    expect(fields.map((field) => read(field, '[part=hint]'))).to.deep.equal([
      '20 个字符以内，标点也算一个',
      '32 个以内的数字、字母或符号，不能有汉字',
      '选项在公众平台审定',
    ]);
    expect(read(element, '.aside')).to.equal('3 个字段');
  });

  it('is written with keys alone, from the template to the last field', async () => {
    const { form, element } = await composer();
    element.focus();
    expect(hasFocus(element, 'select')).to.equal(true);
    await sendKeys({ type: '订' });
    await pick(element, shipped.template_id);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '手冲壶' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'QZ4217' });
    await settled();
    const body = {
      template_id: shipped.template_id,
      data: { thing1: { value: '手冲壶' }, character_string2: { value: 'QZ4217' }, const3: { value: '' } },
    };
    expect(new FormData(form).get('message')).to.equal(JSON.stringify(body));
    expect(form.checkValidity()).to.equal(true);
    expect(read(element, '[part=verdict]')).to.equal('可以发送');
  });

  it('puts new keys in the order of the contract, and parameters in that of the template', async () => {
    const { element } = await composer({ value: { template_id: shipped.template_id } });
    for (const name of ['character_string2', 'thing1']) {
      fieldOf(element, name).focus();
      await sendKeys({ type: '1' });
      await settled();
    }
    find(element, '[role=radio]:nth-child(2)').click();
    await settled();
    fieldOf(element, 'url').focus();
    await sendKeys({ type: 'h' });
    expect(JSON.stringify(element.value)).to.equal(
      JSON.stringify({
        template_id: shipped.template_id,
        url: 'h',
        data: { thing1: { value: '1' }, character_string2: { value: '1' } },
      }),
    );
  });

  it('keeps what stands beside an edited text: its colour, and keys nobody knows', async () => {
    const { element } = await composer({
      value: { template_id: booked.template_id, x: 1, data: { thing1: { color: '#173177', value: '理' }, y: 2 } },
    });
    fieldOf(element, 'thing1').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '发' });
    expect(element.value).to.deep.equal({
      template_id: booked.template_id,
      x: 1,
      data: { thing1: { color: '#173177', value: '理发' }, y: 2 },
    });
  });

  it('tells once of a chosen template, and nothing of one that a script sets', async () => {
    const { form, element } = await composer();
    const events = heard(form, 'input', 'change');
    element.value = { template_id: booked.template_id };
    await settled();
    expect(events).to.have.length(0);
    await pick(element, shipped.template_id);
    expect(types(events)).to.deep.equal(['input', 'change']);
  });

  it('shows the message as the page sets it back at the very key that changed it, each time', async () => {
    const { element } = await composer();
    element.value = good;
    await settled();
    const field = fieldOf(element, 'thing1');
    element.addEventListener('input', () => (element.value = good));
    field.focus();
    for (const key of ['x', 'y', 'x']) {
      await sendKeys({ press: key });
      await settled();
      expect(field.value, key).to.equal('手冲壶');
      expect(find<HTMLTextAreaElement>(field, 'textarea').value, key).to.equal('手冲壶');
    }
  });

  it('marks the field, blocks the form and points at what is wrong (L13)', async () => {
    const { form, element } = await composer({ value: good });
    fieldOf(element, 'thing1').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '字'.repeat(18) });
    await settled();
    expect(fieldOf(element, 'thing1').matches(':state(over)')).to.equal(true);
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).to.contain('请删去 1 个');
    expect(form.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.equal('「商品名称」最多 20 个字符，现有 21 个，请删去 1 个。');
    expect(read(element, '[part=verdict]')).to.equal('1 处会被拒绝 查看');
    find(element, '[part=verdict] button').click();
    await settled();
    expect(hasFocus(fieldOf(element, 'thing1'), 'textarea')).to.equal(true);
  });

  it('offers to send an absent const empty, and takes it as said (L19)', async () => {
    const { form, element } = await composer({
      value: { ...good, data: { thing1: { value: '壶' }, character_string2: { value: '1' } } },
    });
    const events = heard(element, 'input', 'change');
    expect(form.checkValidity()).to.equal(false);
    await settled();
    const field = fieldOf(element, 'const3');
    expect(read(field, '[part=error]')).to.contain('请填写「订单状态」。');
    expect(read(field, '[part=fix]')).to.equal('就发空的');
    find(field, '[part=fix]').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(JSON.stringify(element.value?.data)).to.contain('"const3":{"value":""}');
    expect(form.checkValidity()).to.equal(true);
    expect(hasFocus(field, 'select')).to.equal(true);
    expect(types(events)).to.deep.equal(['input', 'change']);
  });

  it('says of first and remark that phones do not show them, and checks no legacy field', async () => {
    const { form, element } = await composer({ value: { template_id: legacy.template_id, data: {} } });
    expect(read(fieldOf(element, 'first'), '[part=hint]')).to.equal('手机上不显示');
    expect(fieldOf(element, 'first').label).to.equal('first');
    expect(form.checkValidity()).to.equal(true);
  });

  it('says what stands in data and in no field', async () => {
    const data = { ...(good.data as object), nobody: { value: '1' } };
    const { form, element } = await composer({ value: { ...good, data } });
    expect(form.checkValidity()).to.equal(true);
    expect(read(element, '.note.warning')).to.equal('模板里没有「nobody」，微信会忽略它。');
  });
});

describe('wechat-template-composer: another template', () => {
  it('keeps the texts of the same name, and brings back what was written before', async () => {
    const { element } = await composer({ value: good });
    await pick(element, booked.template_id);
    expect(element.value).to.deep.equal({ template_id: booked.template_id, data: { thing1: { value: '手冲壶' } } });
    fieldOf(element, 'time2').focus();
    await sendKeys({ type: '15:01' });
    await pick(element, shipped.template_id);
    expect(element.value).to.deep.equal(good);
    await pick(element, booked.template_id);
    expect(fieldOf(element, 'time2').value).to.equal('15:01');
  });

  it('holds no field against a person who has not been there', async () => {
    const { element } = await composer({ value: { template_id: shipped.template_id, data: {} } });
    fieldOf(element, 'thing1').focus();
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).not.to.equal('');
    await pick(element, booked.template_id);
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).to.equal('');
  });

  it('is nothing again when the person takes the choice back', async () => {
    const { form, element } = await composer();
    await pick(element, booked.template_id);
    expect(element.value).to.deep.equal({ template_id: booked.template_id, data: {} });
    await pick(element, '');
    expect(element.value).to.equal(null);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('is shown as a script sets it, also after the person has chosen', async () => {
    const { element } = await composer();
    await pick(element, shipped.template_id);
    await pick(element, booked.template_id);
    element.value = good;
    await settled();
    expect(find<HTMLSelectElement>(element, 'select').value).to.equal(shipped.template_id);
    expect(fieldOf(element, 'thing1').value).to.equal('手冲壶');
  });

  it('keeps what was written when the template is deleted meanwhile, and says to choose again', async () => {
    const { form, element } = await composer({ value: good });
    element.templates = [booked];
    await settled();
    expect(element.value).to.deep.equal(good);
    expect(form.checkValidity()).to.equal(false);
    expect(read(element, '.note.error')).to.match(/^这个账号没有「模板」shipped.*，请重新选择。$/u);
    expect(find<HTMLSelectElement>(element, 'select').value).to.equal(shipped.template_id);
    await pick(element, booked.template_id);
    expect(fieldOf(element, 'thing1').value).to.equal('手冲壶');
    element.templates = [booked, shipped];
    await settled();
    await pick(element, shipped.template_id);
    expect(element.value).to.deep.equal(good);
  });

  it('forgets on reset where the person has been', async () => {
    const { form, element } = await composer();
    element.setAttribute('value', JSON.stringify({ template_id: booked.template_id, data: {} }));
    await settled();
    fieldOf(element, 'thing1').focus();
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).not.to.equal('');
    form.reset();
    await settled();
    expect(read(fieldOf(element, 'thing1'), '[part=error]')).to.equal('');
  });
});

describe('wechat-template-composer: what a tap opens', () => {
  const chosen = (element: Element) => read(element, '[aria-checked=true]');

  it('is one stop for Tab, and arrows move and choose', async () => {
    const { element } = await composer({ value: good });
    expect(all(element, '[role=radio][tabindex="0"]')).to.have.length(1);
    find(element, '[aria-checked=true]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(chosen(element)).to.equal('网页');
    expect(hasFocus(element, '[aria-checked=true]')).to.equal(true);
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(chosen(element)).to.equal('小程序');
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(chosen(element)).to.equal('不跳转');
  });

  it('says nothing to the page while nothing is filled in', async () => {
    const { element } = await composer({ value: good });
    const events = heard(element, 'input', 'change');
    find(element, '[aria-checked=true]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(events).to.have.length(0);
    expect(element.value).to.deep.equal(good);
  });

  it('takes a mini program with a page for older versions, both in the body', async () => {
    const { element } = await composer({ value: good });
    find(element, '[aria-checked=true]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled();
    for (const [name, text] of [
      ['appid', 'wx0123456789abcdef'],
      ['pagepath', 'pages/a'],
      ['url', 'https://a.example'],
    ] as const) {
      fieldOf(element, name).focus();
      await sendKeys({ type: text });
      await settled();
    }
    expect(Object.keys(element.value ?? {})).to.deep.equal(['template_id', 'url', 'miniprogram', 'data']);
    expect(element.value).to.deep.include({
      url: 'https://a.example',
      miniprogram: { appid: 'wx0123456789abcdef', pagepath: 'pages/a' },
    });
    expect(element.issues).to.deep.equal([]);
  });

  it('finds again what was taken out, but nothing that was emptied', async () => {
    const { element } = await composer({ value: { ...good, url: 'https://a.example' } });
    const step = async (key: string) => {
      find(element, '[aria-checked=true]').focus();
      await sendKeys({ press: key });
      await settled();
    };
    await step('ArrowLeft');
    expect(element.value).not.to.have.property('url');
    await step('ArrowRight');
    expect(element.value?.url).to.equal('https://a.example');
    fieldOf(element, 'url').value = '';
    fieldOf(element, 'url').dispatchEvent(new Event('input', { bubbles: true }));
    await step('ArrowLeft');
    await step('ArrowRight');
    expect(element.value).not.to.have.property('url');
  });

  it('marks an appid that is none, and a wrong address only as a warning', async () => {
    const { form, element } = await composer({ value: { ...good, url: 'a.example', miniprogram: { appid: 'wx1' } } });
    expect(form.checkValidity()).to.equal(false);
    await settled();
    expect(read(fieldOf(element, 'appid'), '[part=error]')).to.contain('写成 wx 加 16 位小写十六进制');
    expect(read(fieldOf(element, 'url'), '[part=error]')).to.contain('以 http:// 或 https:// 开头');
    element.value = { ...good, url: 'a.example' };
    expect(form.checkValidity()).to.equal(true);
  });

  it('knows which mini programs are linked, when it is told', async () => {
    const { form } = await composer({
      value: { ...good, miniprogram: { appid: 'wx0123456789abcdef' } },
      miniPrograms: ['wxfedcba9876543210'],
    });
    expect(form.checkValidity()).to.equal(false);
  });

  it('marks the mini program where it is no object at all', async () => {
    const { element } = await composer({ value: { ...good, miniprogram: 'wx1' } });
    void element.send();
    await settled();
    const sentence = read(fieldOf(element, 'appid'), '[part=error]');
    expect(sentence).to.equal('「小程序 appid」要写成对象，现在是文字，请重新输入。');
    expect(hasFocus(fieldOf(element, 'appid'), 'textarea')).to.equal(true);
  });
});

describe('wechat-template-composer: more settings', () => {
  it('takes a client_msg_id, and stays open when it is emptied', async () => {
    const { element } = await composer({ value: good });
    const details = find<HTMLDetailsElement>(element, 'details');
    expect(details.open).to.equal(false);
    find(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    fieldOf(element, 'client_msg_id').focus();
    await sendKeys({ type: 'a' });
    await settled();
    expect(element.value?.client_msg_id).to.equal('a');
    await sendKeys({ press: 'Backspace' });
    await settled();
    expect(element.value).to.deep.equal(good);
    expect(details.open).to.equal(true);
    expect(hasFocus(fieldOf(element, 'client_msg_id'), 'textarea')).to.equal(true);
  });

  it('opens by itself when something stands there', async () => {
    const { element } = await composer({ value: { ...good, client_msg_id: 'a' } });
    expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });

  it('can be closed while something stands there, and says so', async () => {
    const { element } = await composer({ value: { ...good, client_msg_id: 'a' } });
    const details = find<HTMLDetailsElement>(element, 'details');
    expect(read(element, 'summary')).to.equal('更多设置');
    find(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(details.open).to.equal(false);
    expect(read(element, 'summary')).to.equal('更多设置已填 1 项');
    await expect(element).to.be.accessible();
    fieldOf(element, 'thing1').focus();
    await sendKeys({ type: '好' });
    await settled();
    expect(details.open).to.equal(false);
  });

  it('open again for an error that stands there', async () => {
    const { element } = await composer({ value: { ...good, client_msg_id: 5 } });
    const details = find<HTMLDetailsElement>(element, 'details');
    details.open = false;
    await settled();
    expect(await element.send()).to.equal(false);
    await settled();
    expect(details.open).to.equal(true);
    expect(hasFocus(fieldOf(element, 'client_msg_id'), 'textarea')).to.equal(true);
  });
});

describe('wechat-template-composer: for everyone', () => {
  it('fits into 320 px', async () => {
    const { form, element } = await composer({ value: { ...good, miniprogram: { appid: 'wx1' } } });
    form.style.width = '320px';
    void element.send();
    await settled();
    expect(form.scrollWidth).to.equal(320);
    for (const inside of all(element, 'wechat-field, select, [part=send]')) {
      expect(inside.getBoundingClientRect().right).to.be.at.most(form.getBoundingClientRect().right);
    }
  });

  it('speaks English where that is the nearest language', async () => {
    const { form, element } = await composer({ value: { template_id: booked.template_id, data: {} } });
    form.lang = 'en';
    await settled();
    expect(read(element, '[part=send]')).to.equal('Send');
    expect(read(element, '[part=verdict]')).to.equal('2 problems would be refused Show');
    expect(read(fieldOf(element, 'thing1'), '[part=hint]')).to.equal('Up to 20 characters; punctuation counts');
  });
});
