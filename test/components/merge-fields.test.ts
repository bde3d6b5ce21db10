import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatField } from '../../components/field/field.js';
import type { WechatTemplateComposer } from '../../components/template-composer/template-composer.js';
import type { Contact } from '../../wechat/merge-field/fill.js';
import { all, find, heard, read, settled } from './inside.js';
import { booked, composer, connected, fieldOf, good, shipped } from './composer-sample.js';

const variables = [
  { key: 'name', label: '昵称' },
  { key: 'order', label: '订单号' },
];
/** 13 characters, one too many with the rest of the text. */
const LONG = '欧阳'.repeat(6) + '修';
const contacts: readonly Contact[] = [
  { name: '小满', order: 'QZ1' },
  { name: LONG, order: 'QZ2222' },
  { name: '谷雨', order: '' },
];
const personal = {
  ...good,
  url: 'https://shop.example/o/{{order}}',
  data: {
    thing1: { value: '{{name}}的手冲咖啡壶套装' },
    character_string2: { value: 'NO{{order|0}}' },
    const3: { value: '已发货' },
  },
};

const scanned = (element: WechatTemplateComposer) =>
  waitUntil(() => read(element, '.preview-as .aside').includes('验过'), 'the contacts are checked');

async function merging(properties: Partial<WechatTemplateComposer> = {}): Promise<WechatTemplateComposer> {
  const { element } = await composer({ variables, contacts, value: personal, ...properties });
  await scanned(element);
  await waitUntil(() => fieldOf(element, 'thing1').shadowRoot?.querySelector('.tokens .chip'));
  return element;
}

/** A composer with variables, no contacts, and nothing written yet. */
async function plain(template_id: string): Promise<WechatTemplateComposer> {
  const { element } = await composer({ variables, value: { template_id, data: {} } });
  await waitUntil(() => chips(element).length > 0 && fieldOf(element, 'thing1').shadowRoot?.querySelector('.tokens'));
  await settled();
  return element;
}

const chips = (element: WechatTemplateComposer) => all<HTMLButtonElement>(element, 'button.chip');
const fix = (field: WechatField, label: string) => {
  const found = all<HTMLButtonElement>(field, '[part=fix]').find(({ textContent }) => textContent.includes(label));
  if (!found) throw new Error(`no fix ${label}`);
  return found;
};

describe('composers: merge fields', () => {
  it('keep the source in the value and fill it for the contact (E26)', async () => {
    const element = await merging({ contact: { name: '立夏', order: 'QZ9' } });
    expect(element.value?.url).to.equal('https://shop.example/o/{{order}}');
    expect(element.filled?.url).to.equal('https://shop.example/o/QZ9');
    expect(element.filled?.data).to.have.nested.property('thing1.value', '立夏的手冲咖啡壶套装');
    element.contact = undefined;
    expect(element.filled?.url).to.equal('https://shop.example/o/QZ1');
  });

  it('send the filled body', async () => {
    const { client, element } = await connected({
      variables,
      contact: { name: '立夏', order: 'QZ9' },
      value: personal,
    });
    const heardSends = heard(element, 'wechat-send');
    expect(await element.send()).to.equal(true);
    expect(client.sent[0]?.body).to.deep.equal(element.filled);
    expect(heardSends[0]).to.have.nested.property('detail.value.url', 'https://shop.example/o/{{order}}');
    expect(heardSends[0]).to.have.nested.property('detail.filled.url', 'https://shop.example/o/QZ9');
  });

  it('count the longest text of all contacts and name those for whom it is too long (L76)', async () => {
    const element = await merging();
    const field = fieldOf(element, 'thing1');
    expect(read(field, '[part=counter]')).to.contain('最长 21/20');
    expect(read(field, '[part=error]')).to.contain('3 人中 1 人会超出。');
    expect(element.checkValidity()).to.equal(true);
    const number = fieldOf(element, 'character_string2');
    expect(read(number, '[part=hint]')).to.equal('3 位联系人：常见 5，最长 8，都放得下');
    fix(field, '看名单').click();
    await settled();
    expect(find(element, '#people').matches(':popover-open')).to.equal(true);
    expect(read(element, '#people .name')).to.equal(LONG);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(find(element, '#people').matches(':popover-open')).to.equal(false);
  });

  it('are drawn as a warning where a text is too long for some contacts only: it is sent to the others', async () => {
    const field = fieldOf(await merging(), 'thing1');
    const colourOf = (selector: string, property: string) =>
      getComputedStyle(find(field, selector)).getPropertyValue(property);
    const warning = colourOf('.note.warning', 'color');
    for (const change of find(field, '.box').getAnimations()) change.finish();
    expect(colourOf('.box', 'border-top-color')).to.equal(warning);
    expect(colourOf('[part=counter]', 'color')).to.equal(warning);
    expect(colourOf('[part=ruler]', 'background-color')).to.equal(warning);
  });

  it('cut the value so that it fits for everybody, at one press', async () => {
    const element = await merging();
    const field = fieldOf(element, 'thing1');
    fix(field, '最多取 12 个字').click();
    expect(element.value).to.have.nested.property('data.thing1.value', '{{name:12}}的手冲咖啡壶套装');
    await scanned(element);
    await waitUntil(() => read(field, '[part=hint]').includes('都放得下'));
    element.undo();
    expect(element.value).to.have.nested.property('data.thing1.value', '{{name}}的手冲咖啡壶套装');
  });

  it('cut a value that takes too many bytes for somebody, between what people see as characters, and fit for everybody', async () => {
    const place = await fixture(html`<div lang="zh-CN"><wechat-text-composer></wechat-text-composer></div>`);
    const element = place.querySelector('wechat-text-composer')!;
    const family = '👨‍👩‍👧‍👦'; // 25 bytes, 7 code points
    const crowd = [{ name: '小满' }, { name: family.repeat(3) }, { name: '夏'.repeat(30) }];
    const content = `{{name}}${'字'.repeat(670)}`; // 38 bytes are left
    Object.assign(element, { variables, contacts: crowd, value: { msgtype: 'text', text: { content } } });
    await waitUntil(() => element.shadowRoot?.querySelector('[part=fix]'), 'the ways out', { timeout: 5_000 });
    const ways = all<HTMLButtonElement>(element, '[part=fix]');
    // One family, 7 code points; as many of 夏 fit as well.
    expect(ways.map(({ textContent }) => textContent.trim())).to.deep.equal(['看名单', '变量最多取 7 个字']);
    ways[1]?.click();
    await waitUntil(() => read(element, '[part=hint]').includes('都放得下'), 'all fit', { timeout: 5_000 });
    expect(element.value).to.have.nested.property('text.content', content.replace('name', 'name:7'));
    element.contact = crowd[1];
    expect(element.filled).to.have.nested.property('text.content', family + '字'.repeat(670));
    element.undo();
    expect(element.value).to.have.nested.property('text.content', content);
  });

  it('cut the words where no value is to blame', async () => {
    const place = await fixture(html`<div lang="zh-CN"><wechat-text-composer></wechat-text-composer></div>`);
    const element = place.querySelector('wechat-text-composer')!;
    const content = `{{name}}${'字'.repeat(690)}{{name}}`;
    Object.assign(element, { variables, contacts: [{ name: '小满' }], value: { msgtype: 'text', text: { content } } });
    const cut = () => all<HTMLButtonElement>(element, '[part=fix]').find((way) => way.textContent.includes('截断'));
    await waitUntil(cut, 'a way out', { timeout: 5_000 });
    cut()?.click();
    await settled();
    // 2,048 bytes less 6 for 小满.
    expect(element.value).to.have.nested.property('text.content', `{{name}}${'字'.repeat(680)}`);
    expect(element.checkValidity()).to.equal(true);
  });

  it('ask for a fallback where somebody has no value', async () => {
    const element = await merging();
    const field = fieldOf(element, 'url');
    expect(read(field, '[part=error]')).to.contain('3 人中 1 人没有变量的值。');
    fix(field, '设后备值').click();
    await settled();
    await sendKeys({ type: 'none' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(element.value?.url).to.equal('https://shop.example/o/{{order|none}}');
  });

  it('offer no variables while there is no text for one to stand in', async () => {
    const element = await plain(booked.template_id);
    element.value = null;
    await settled();
    expect(chips(element)).to.have.length(0);
  });

  it('put a variable where the person writes, with the caret behind it (E33)', async () => {
    const element = await plain(booked.template_id);
    const field = fieldOf(element, 'thing1');
    field.focus();
    await sendKeys({ type: '给的' });
    field.editing?.select(1, 1);
    chips(element)[0]?.click();
    await sendKeys({ type: '!' });
    expect(field.value).to.equal('给{{name}}!的');
    expect(element.value).to.have.nested.property('data.thing1.value', '给{{name}}!的');
  }).timeout(10_000);

  it('put in a variable with the fallback of the host, from the row, the menu and by dragging; braces in one are none', async () => {
    const element = await plain(booked.template_id);
    element.variables = [
      { key: 'name', label: '昵称', fallback: '朋友' },
      { key: 'order', label: '订单号', fallback: '{0}' },
    ];
    await settled();
    const field = fieldOf(element, 'thing1');
    field.focus();
    for (const chip of chips(element)) chip.click();
    expect(field.value).to.equal('{{name|朋友}}{{order}}');
    await sendKeys({ type: '{昵' });
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('{{name|朋友}}{{order}}{{name|朋友}}');
    const drag = new DragEvent('dragstart', { dataTransfer: new DataTransfer() });
    chips(element)[0]?.dispatchEvent(drag);
    expect(drag.dataTransfer?.getData('text/plain')).to.equal('{{name|朋友}}');
  });

  it('take back a chip at one stroke', async () => {
    const element = await plain(shipped.template_id);
    const field = fieldOf(element, 'thing1');
    field.focus();
    await sendKeys({ type: '好' });
    chips(element)[0]?.click();
    expect(field.value).to.equal('好{{name}}');
    await settled();
    element.undo();
    await settled();
    expect(field.value).to.equal('好');
    element.redo();
    await settled();
    expect(field.value).to.equal('好{{name}}');
  });

  it('preview whoever has the longest text, the shortest or a gap, and send to none of them', async () => {
    const element = await merging();
    const told = heard(element, 'wechat-preview');
    const segment = (label: string) =>
      all<HTMLButtonElement>(element, '.preview-as [role=radio]').find(({ textContent }) =>
        textContent.includes(label),
      );
    expect(segment('小满')?.getAttribute('aria-checked')).to.equal('true');
    segment('最长')?.click();
    expect(element.preview?.url).to.equal('https://shop.example/o/QZ2222');
    expect(element.filled?.url).to.equal('https://shop.example/o/QZ1');
    segment('缺值')?.click();
    expect(element.preview?.url).to.equal('https://shop.example/o/');
    expect(told).to.have.length(2);
  });

  it('look through ten thousand contacts in slices between which the page draws, and start over when the text changes', async () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => ({
      name: `客户${String(index)}`,
      order: `QZ${String(index)}`,
    }));
    let turns = 0;
    let watching = true;
    const watch = () => {
      turns += 1;
      if (watching) requestAnimationFrame(watch);
    };
    const { element } = await composer({ variables, value: personal });
    await waitUntil(() => chips(element).length > 0);
    watch();
    element.contacts = crowd;
    await settled();
    turns = 0;
    element.value = { ...personal, url: 'https://shop.example/{{name}}' };
    await waitUntil(() => read(element, '.preview-as .aside').includes('10,000 位联系人验过'), '', { timeout: 20_000 });
    watching = false;
    expect(read(fieldOf(element, 'thing1'), '[part=counter]')).to.contain('最长 14/20');
    // In one piece it would leave no frame at all between.
    expect(turns).to.be.above(3);
  }).timeout(30_000);
});
