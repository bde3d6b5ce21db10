import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WechatField } from '../../../components/field/field.js';
import { find, hasFocus, read, settled } from '../inside.js';
import { formWith } from './sample.js';

/** Where a stretch of text stands on the screen. */
function boxOf(node: Node, from?: number, to?: number): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  if (from !== undefined) range.setStart(node, from);
  if (to !== undefined) range.setEnd(node, to);
  return range.getBoundingClientRect();
}

/** The control's own text cannot be measured: a copy with the same styles is. */
function copyOf(field: WechatField): Text {
  const control = find<HTMLTextAreaElement>(field, 'textarea');
  const copy = document.createElement('div');
  const style = getComputedStyle(control);
  for (const name of [
    'font',
    'letterSpacing',
    'wordSpacing',
    'whiteSpace',
    'tabSize',
    'padding',
    'textIndent',
  ] as const) {
    copy.style[name] = style[name];
  }
  const { left, top, width } = control.getBoundingClientRect();
  Object.assign(copy.style, { position: 'fixed', boxSizing: 'border-box', left: `${left}px`, top: `${top}px` });
  copy.style.width = `${width}px`;
  copy.textContent = control.value;
  field.parentElement!.append(copy);
  return copy.firstChild as Text;
}

describe('wechat-field: marks', () => {
  for (const [what, value, from, to] of [
    ['past the limit', `${'手冲咖啡壶套装，含滤纸'.padEnd(20, '好')}多出`, 20, 22],
    ['that may not stand there', '0571-8652转三', 9, 11],
    ['after a tab', '壶\t壶', 1, 2],
  ] as const) {
    it(`lie under the characters ${what}`, async () => {
      const { field } = await formWith(value.startsWith('0') ? 'phone_number1' : 'thing1', { value, revealed: true });
      const mark = find(field, 'mark');
      expect(mark.textContent).to.equal(value.slice(from, to));
      const under = boxOf(mark);
      const text = boxOf(copyOf(field), from, to);
      expect(under.left).to.be.closeTo(text.left, 0.5);
      expect(under.right).to.be.closeTo(text.right, 0.5);
      expect(under.top).to.be.closeTo(text.top, 1);
    });
  }

  it('stay under their characters while a long text scrolls', async () => {
    const { field } = await formWith('thing1', { value: '手冲咖啡壶'.repeat(40) });
    field.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '好' });
    await settled();
    const control = find<HTMLTextAreaElement>(field, 'textarea');
    expect(hasFocus(field, 'textarea')).to.equal(true);
    expect(control.scrollLeft).to.be.above(0);
    expect(find(field, '.marks').scrollLeft).to.equal(control.scrollLeft);
  });

  it('make a line break visible that ends a line', async () => {
    const { field } = await formWith('thing1', { value: '第一行\n第二行', revealed: true });
    const mark = find(field, 'mark');
    expect(mark.textContent).to.equal('\n');
    expect(mark.classList.contains('break')).to.equal(true);
    expect(find(field, '[part=control]').getBoundingClientRect().height).to.be.above(50);
  });
});

describe('wechat-field: room', () => {
  for (const [what, properties] of [
    ['a long label', { label: '收货人所在的省市区县街道以及门牌号码和楼层房间', value: '字'.repeat(21) }],
    ['a long word', { label: 'Destination', value: 'W'.repeat(200) }],
  ] as const) {
    it(`overflows nowhere at 320 px with ${what}`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div .style=${'width:320px'}><wechat-field name="character_string12"></wechat-field></div>`,
      );
      const field = box.querySelector('wechat-field')!;
      Object.assign(field, { ...properties, revealed: true });
      await field.updateComplete;
      expect(box.scrollWidth).to.equal(320);
      // Firefox lays out in fractions of a pixel.
      const right = box.getBoundingClientRect().right + 0.01;
      for (const part of ['label', 'counter', 'control', 'error']) {
        expect(find(field, `[part=${part}]`).getBoundingClientRect().right, part).to.be.at.most(right);
      }
      const label = find(field, '[part=label]').getBoundingClientRect();
      const counter = find(field, '[part=counter]').getBoundingClientRect();
      expect(label.right).to.be.at.most(counter.left);
    });
  }

  it('is as high as its text, with whatever room and size of letters the page gives it', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <style>
          .large::part(control) {
            padding-block: 13px;
            font-size: 30px;
            line-height: 44px;
          }
        </style>
        <wechat-field class="large" name="thing1" value="手冲壶"></wechat-field>
      </div>`,
    );
    const field = box.querySelector('wechat-field')!;
    const height = () => find(field, '[part=control]').getBoundingClientRect().height;
    expect(height()).to.be.closeTo(70, 0.5);
    expect(find(field, '.box').clientHeight).to.be.closeTo(70, 0.5);
    field.value = '第一行\n第二行';
    await field.updateComplete;
    expect(height()).to.be.closeTo(114, 0.5);
  });

  it('keeps a width of its own where the page gives it none', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><wechat-field .style=${'display:inline-block'} name="thing1" value="壶" hint=""></wechat-field></div>`,
    );
    const field = box.querySelector('wechat-field')!;
    const { width } = field.getBoundingClientRect();
    field.value = '第一行\n第二行';
    await field.updateComplete;
    expect(width).to.be.closeTo(field.getBoundingClientRect().width, 40);
  });

  it('fills its ruler with the share of the limit', async () => {
    const { field } = await formWith('thing1', { value: '字'.repeat(5) });
    const share = () => find(field, '[part=ruler]').clientWidth / find(field, '.box').clientWidth;
    expect(share()).to.be.closeTo(0.25, 0.01);
    field.value = '字'.repeat(30);
    await field.updateComplete;
    expect(share()).to.equal(1);
  });
});

describe('wechat-field: for everyone', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [state, value] of [
      ['at rest', '手冲壶'],
      ['with an error', '字'.repeat(21)],
      ['with a warning', '周末见☕'],
    ] as const) {
      it(`has nothing for axe to find ${state}, ${scheme}`, async () => {
        const ground = scheme === 'dark' ? '#1e1c19' : '#ffffff';
        const box = await fixture<HTMLElement>(
          html`<div .style=${`color-scheme:${scheme};background:${ground}`}>
            <wechat-field name="thing1" label="物品名称" example="手冲壶" value=${value}></wechat-field>
          </div>`,
        );
        const field = box.querySelector('wechat-field')!;
        await expect(field).to.be.accessible();
        // axe sees through no overlay: the ink itself is compared.
        const ink = getComputedStyle(find(field, '[part=control]')).color;
        expect(ink).to.equal(scheme === 'dark' ? 'rgb(236, 232, 223)' : 'rgb(29, 27, 23)');
      });
    }
  }

  it('turns dark by its own attribute, whatever the page is', async () => {
    const { field } = await formWith('thing1', { value: '手冲壶' });
    field.setAttribute('scheme', 'dark');
    expect(getComputedStyle(field).color).to.equal('rgb(236, 232, 223)');
  });

  it('speaks English where that is the nearest language, and changes with it', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="en"><wechat-field name="thing1" label="Product"></wechat-field></div>`,
    );
    const field = box.querySelector('wechat-field')!;
    field.value = '字'.repeat(21);
    expect(field.validationMessage).to.equal('“Product” holds 20 characters; there are 21. Remove 1.');
    await field.updateComplete;
    expect(read(field, '[part=fix]')).to.equal('Cut');
    box.lang = 'zh-CN';
    await settled();
    expect(field.validationMessage).to.contain('请删去 1 个');
    expect(read(field, '[part=fix]')).to.equal('截断');
    box.lang = 'en-GB';
    await settled();
    expect(field.validationMessage).to.contain('Remove 1.');
  });
});
