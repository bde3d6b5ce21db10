import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/text-composer/define.js';
import type { WechatTextComposer } from '../../../components/text-composer/text-composer.js';
import { all, find, hasFocus, heard, read, settled } from '../inside.js';

const APPID = 'wx0123456789abcdef';
const OTHER = 'wxfedcba9876543210';
const bodyOf = (content: string) => ({ msgtype: 'text', text: { content } });

async function composer(
  content = '',
  properties: Partial<WechatTextComposer> = {},
  lang = 'zh-CN',
): Promise<WechatTextComposer> {
  const place = await fixture(html`<div lang=${lang}><wechat-text-composer></wechat-text-composer></div>`);
  const element = place.querySelector('wechat-text-composer')!;
  Object.assign(element, { value: content === '' ? null : bodyOf(content), ...properties });
  await settled();
  return element;
}

const contentOf = (element: WechatTextComposer): unknown =>
  (element.value?.text as { content?: unknown } | undefined)?.content;
const tool = (element: Element, name: string) => find(element, `[data-tool="${name}"]`);
const isOpen = (element: Element) => find(element, '#tool').matches(':popover-open');

/** Presses a tool's button with the keyboard, as soon as the tool is there. */
async function open(element: WechatTextComposer, name: string): Promise<void> {
  tool(element, name).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => isOpen(element) && element.shadowRoot?.activeElement?.matches('[data-first]'), name);
}

async function held(modifier: string, press: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press });
  await sendKeys({ up: modifier });
}

async function retype(element: Element, selector: string, text: string): Promise<void> {
  find<HTMLInputElement>(element, selector).select();
  find(element, selector).focus();
  await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
}

describe('the tools of wechat-text-composer', () => {
  it('put a link at the caret, told once, and one undo takes it back', async () => {
    const element = await composer('请看。');
    const events = heard(element, 'input', 'change');
    element.editing?.select(2, 2);
    await open(element, 'link');
    await sendKeys({ type: '订单' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'https://shop.example/o' });
    await sendKeys({ press: 'Enter' });
    await settled();
    const content = '请看<a href="https://shop.example/o">订单</a>。';
    expect(contentOf(element)).to.equal(content);
    expect(events.map(({ type }) => type)).to.deep.equal(['input', 'change']);
    expect(isOpen(element)).to.equal(false);
    expect(hasFocus(element, 'textarea')).to.equal(true);
    expect(element.editing?.selection).to.deep.equal({ start: content.length - 1, end: content.length - 1 });
    element.undo();
    expect(contentOf(element)).to.equal('请看。');
  });

  it('make a link of what is selected: its words, or its address', async () => {
    const element = await composer('查看订单 https://shop.example/o');
    element.editing?.select(0, 4);
    await open(element, 'link');
    expect(find<HTMLInputElement>(element, '#link-label').value).to.equal('查看订单');
    await sendKeys({ press: 'Escape' });
    element.editing?.select(5, 27);
    await open(element, 'link');
    expect(find<HTMLInputElement>(element, '#link-href').value).to.equal('https://shop.example/o');
    expect(find<HTMLInputElement>(element, '#link-label').value).to.equal('');
  });

  it('change the link that holds the caret', async () => {
    const element = await composer('请看<a href="https://shop.example/o">订单</a>。');
    element.editing?.select(10, 10);
    await open(element, 'link');
    await retype(element, '#link-label', '包裹');
    await sendKeys({ press: 'Enter' });
    expect(contentOf(element)).to.equal('请看<a href="https://shop.example/o">包裹</a>。');
  });

  it('take a link out and leave its words', async () => {
    const element = await composer('请看<a href="https://shop.example/o">订单</a>。');
    element.editing?.select(10, 10);
    await open(element, 'link');
    find(element, '.remove').click();
    expect(contentOf(element)).to.equal('请看订单。');
    expect(hasFocus(element, 'textarea')).to.equal(true);
  });

  for (const [address, sentence] of [
    ['', '请填写「网址」。'],
    ['javascript:alert(1)', '「网址」请以 http:// 或 https:// 开头'],
    ['ftp://shop.example', '「网址」请以 http:// 或 https:// 开头'],
  ] as const) {
    it(`make no link to ${address || 'nothing'}, and say what to do`, async () => {
      const element = await composer('请看');
      await open(element, 'link');
      await retype(element, '#link-href', address);
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(isOpen(element)).to.equal(true);
      expect(contentOf(element)).to.equal('请看');
      expect(read(element, '#link-href-note')).to.contain(sentence);
      expect(hasFocus(element, '#link-href')).to.equal(true);
      expect(find(element, '#link-href').getAttribute('aria-invalid')).to.equal('true');
    });
  }

  it('put https:// before an address that has no scheme, when asked', async () => {
    const element = await composer('请看');
    await open(element, 'link');
    await retype(element, '#link-href', 'shop.example/o');
    await sendKeys({ press: 'Enter' });
    await settled();
    find(element, '#tool [part=fix]').click();
    await settled();
    expect(hasFocus(element, '#link-href')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(contentOf(element)).to.contain('<a href="https://shop.example/o">https://shop.example/o</a>');
  });

  it('link to the mini programs of the account only', async () => {
    const element = await composer('请看', { miniPrograms: [APPID, OTHER] });
    await open(element, 'mini-program');
    await sendKeys({ type: '下单' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(read(element, '#link-appid-note')).to.equal('请填写「小程序 appid」。');
    const list = find<HTMLSelectElement>(element, '#link-appid');
    expect([...list.options].map(({ value }) => value)).to.deep.equal(['', APPID, OTHER]);
    list.value = OTHER;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await retype(element, '#link-path', 'pages/order?id=1');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(contentOf(element)).to.contain(
      `<a data-miniprogram-appid="${OTHER}" data-miniprogram-path="pages/order?id=1">下单</a>`,
    );
    expect(element.issues).to.deep.equal([]);
    element.miniPrograms = [APPID];
    await settled();
    expect(element.checkValidity()).to.equal(false);
    expect(read(element, '[part=error]')).to.contain('没有关联这个公众号');
  });

  it('take any appid of the right shape while the linked ones are not known', async () => {
    const element = await composer('请看');
    await open(element, 'mini-program');
    await sendKeys({ type: '下单' });
    await retype(element, '#link-appid', 'wx1');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(read(element, '#link-appid-note')).to.contain('wx0123456789abcdef');
    await retype(element, '#link-appid', APPID);
    await sendKeys({ press: 'Enter' });
    expect(contentOf(element)).to.contain(`<a data-miniprogram-appid="${APPID}">下单</a>`);
  });

  it('find an emoticon by its Chinese and by its English name', async () => {
    const element = await composer('您好');
    element.editing?.select(2, 2);
    for (const [name, code] of [
      ['咖啡', '[咖啡]'],
      ['rose', '[玫瑰]'],
    ] as const) {
      await open(element, 'emoticon');
      await sendKeys({ type: name });
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(contentOf(element)).to.match(new RegExp(`\\${code.slice(0, -1)}\\]$`));
      expect(hasFocus(element, 'textarea')).to.equal(true);
    }
  });

  it('walk through the emoticons with the arrow keys, and name each', async () => {
    const element = await composer();
    const named = () => element.shadowRoot?.activeElement?.getAttribute('aria-label');
    await open(element, 'emoticon');
    const list = all(element, '[role=grid]').at(-1)!;
    const names = [...list.querySelectorAll('[role=gridcell]')].map((cell) => cell.getAttribute('aria-label'));
    list.querySelector<HTMLElement>('[role=gridcell]')!.focus();
    const start = named();
    expect(start).to.equal('微笑');
    find(element, '[data-first]').focus();
    while (named() !== start) await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowRight' });
    expect(named()).to.equal(names[1]);
    await sendKeys({ press: 'ArrowDown' });
    expect(named()).to.equal(names[8]);
    await sendKeys({ press: 'Home' });
    expect(named()).to.equal(names[7]);
    await sendKeys({ press: 'ArrowLeft' });
    expect(named()).to.equal(names[6]);
    expect(read(element, '.named')).to.contain(`[${String(names[6])}]`);
    await sendKeys({ press: 'Enter' });
    expect(contentOf(element)).to.equal(`[${String(names[6])}]`);
  });

  it('keep the emoticons used lately first, and stay open with Shift', async () => {
    const element = await composer();
    await open(element, 'emoticon');
    await sendKeys({ type: '西瓜' });
    await held('Shift', 'Enter');
    expect(isOpen(element)).to.equal(true);
    expect(contentOf(element)).to.equal('[西瓜]');
    await sendKeys({ press: 'Escape' });
    await open(element, 'emoticon');
    const [lately] = all(element, '[role=grid]');
    expect(lately?.getAttribute('aria-label')).to.equal('最近用过');
    expect(lately?.querySelector('[role=gridcell]')?.getAttribute('aria-label')).to.equal('西瓜');
  });

  it('say so when no emoticon has that name', async () => {
    const element = await composer('', {}, 'en');
    await open(element, 'emoticon');
    await sendKeys({ type: 'qwerty' });
    await settled();
    expect(read(element, '.named')).to.equal('No emoticon is called “qwerty”. Try another word.');
    await sendKeys({ press: 'Enter' });
    expect(element.value).to.equal(null);
  });

  it('are one stop for the keyboard, with the arrow keys inside', async () => {
    const element = await composer('请看');
    expect(all(element, '[part=tool][tabindex="0"]')).to.have.length(1);
    tool(element, 'link').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(hasFocus(element, '[data-tool="mini-program"]')).to.equal(true);
    await sendKeys({ press: 'End' });
    expect(hasFocus(element, '[data-tool="emoticon"]')).to.equal(true);
    await sendKeys({ press: 'ArrowRight' });
    expect(hasFocus(element, '[data-tool="emoticon"]')).to.equal(true);
    expect(tool(element, 'emoticon').tabIndex).to.equal(0);
  });

  it('close with Escape, and leave everything as it was', async () => {
    const element = await composer('请看');
    await open(element, 'link');
    await sendKeys({ type: '订单' });
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(isOpen(element)).to.equal(false);
    expect(contentOf(element)).to.equal('请看');
    expect(hasFocus(element, '[data-tool="link"]')).to.equal(true);
    expect(tool(element, 'link').getAttribute('aria-expanded')).to.equal('false');
  });

  it('open the link dialog with Ctrl+K in the text', async () => {
    const element = await composer('请看');
    find(element, 'textarea').focus();
    await held('Control', 'k');
    await waitUntil(() => isOpen(element), 'the dialog');
    expect(read(element, '.title')).to.equal('链接');
  });

  it('are gone while nothing may be changed', async () => {
    for (const state of [{ readonly: true }, { disabled: true }]) {
      const element = await composer('请看', state);
      expect(all(element, '[part=toolbar]')).to.have.length(0);
    }
  });

  it('count characters beside the bytes', async () => {
    const element = await composer('𠮷祥a');
    expect(read(element, '.characters')).to.equal('3 个字符');
    expect(read(element, '[part=counter]')).to.equal('8/2,048 字节');
  });

  for (const [name, scheme] of [
    ['link', 'light'],
    ['mini-program', 'dark'],
    ['emoticon', 'dark'],
  ] as const) {
    it(`are accessible while ${name} is open (${scheme})`, async () => {
      const element = await composer('请看', { miniPrograms: [APPID] });
      element.setAttribute('scheme', scheme);
      await open(element, name);
      if (name !== 'emoticon') await sendKeys({ press: 'Enter' });
      await settled();
      await expect(element).to.be.accessible();
    });
  }
});

describe('markup in wechat-text-composer', () => {
  for (const [content, sentence] of [
    ['<b>看</b>', '手机会把「<b>」照样显示成文字，能用的标记只有链接，请删去。'],
    ['<a href="javascript:alert(1)">看</a>', '手机上点不开，请改成 http:// 或 https:// 开头的网址。'],
    ['<a href="https://a.example"></a>', '里有一个链接没有文字'],
  ] as const) {
    it(`${content} is kept, sent, and warned of`, async () => {
      const element = await composer(content);
      expect(contentOf(element)).to.equal(content);
      expect(element.checkValidity()).to.equal(true);
      expect(read(element, '[part=error]')).to.contain(sentence);
    });
  }
});
