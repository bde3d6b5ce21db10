import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/text-composer/define.js';
import type { WechatTextComposer } from '../../../components/text-composer/text-composer.js';
import { all, find, heard, settled } from '../inside.js';

const variables = [
  { key: 'name', label: '昵称' },
  { key: 'order', label: '订单号' },
];
const LINK = '<a href="https://shop.example/o/{{order}}">看{{order}}</a>';
const LONG_MS = 5_000;

/** A composer whose text is edited with chips, all that they need loaded. */
async function composer(content: string, more: Partial<WechatTextComposer> = {}): Promise<WechatTextComposer> {
  const place = await fixture(html`<div lang="zh-CN"><wechat-text-composer></wechat-text-composer></div>`);
  const element = place.querySelector('wechat-text-composer')!;
  // What only shows when all is loaded; then the text of the test.
  Object.assign(element, { variables, value: bodyOf(`${LINK}[微笑]`), ...more });
  await waitUntil(() => element.shadowRoot?.querySelector('.tokens .chip.emoticon'), 'signs', {
    timeout: LONG_MS,
  });
  element.value = content === '' ? null : bodyOf(content);
  await settled();
  return element;
}

const bodyOf = (content: string) => ({ msgtype: 'text', text: { content } });
const contentOf = (element: WechatTextComposer): unknown =>
  (element.value?.text as { content?: unknown } | undefined)?.content ?? '';

/** What the editor shows: text as it is, tokens in brackets. */
function shown(element: WechatTextComposer): string {
  return [...find(element, '.tokens').childNodes]
    .map((node) =>
      node instanceof HTMLElement && node.matches('.chip')
        ? `⟨${node.querySelector('.name')?.textContent ?? ''}⟩`
        : (node.textContent ?? '').replace(/\u200b/g, ''),
    )
    .join('');
}

function caretAt(element: WechatTextComposer, start: number, end = start): void {
  element.editing?.focus();
  element.editing?.select(start, end);
}

/** What a key or a menu does with the clipboard; some browsers let no script fill the event's own. */
function clipboard(editor: Element, type: 'copy' | 'paste', text = ''): DataTransfer {
  const clipboardData = new DataTransfer();
  if (text !== '') clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent(type, { cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  editor.dispatchEvent(event);
  return clipboardData;
}

async function chord(...keys: readonly string[]): Promise<void> {
  for (const key of keys.slice(0, -1)) await sendKeys({ down: key });
  await sendKeys({ press: keys.at(-1)! });
  for (const key of keys.slice(0, -1).reverse()) await sendKeys({ up: key });
  await settled();
}

describe('wechat-text-composer: links and emoticons beside chips', () => {
  it('shows a link as its words and a code as its sign, and sends both as they were written', async () => {
    const content = `{{name}}您好，${LINK}[微笑]/::)`;
    const element = await composer(content);
    expect(shown(element)).to.equal('⟨昵称⟩您好，⟨看订单号⟩⟨🙂⟩⟨🙂⟩');
    expect(contentOf(element)).to.equal(content);
    // The layer behind the text is laid out alike.
    const names = (layer: string) => all(element, `${layer} .chip .name`).map(({ textContent }) => textContent);
    expect(names('.marks')).to.deep.equal(names('.tokens'));
    const said = all(element, '.tokens .chip').map((chip) => chip.querySelector('.visually-hidden')?.textContent);
    expect(said).to.deep.equal(['变量 ', '链接 ', '表情 微笑', '表情 微笑']);
    await expect(element).to.be.accessible();
  });

  it('marks a link that would open nothing', async () => {
    const element = await composer('<a href="javascript:alert(1)">点</a><a href="https://shop.example"> </a>');
    expect(all(element, '.tokens .chip.link.unknown svg')).to.have.length(2);
    expect(shown(element)).to.equal('⟨点⟩⟨https://shop.example⟩');
  });

  it('turns what is typed into what it is, with the caret behind it', async () => {
    const element = await composer('');
    element.focus();
    await sendKeys({ type: '好[微笑' });
    expect(shown(element)).to.equal('好[微笑');
    await sendKeys({ type: ']的' });
    expect(shown(element)).to.equal('好⟨🙂⟩的');
    await sendKeys({ type: '<a href="https://shop.example">看</a>!' });
    expect(shown(element)).to.equal('好⟨🙂⟩的⟨看⟩!');
    expect(contentOf(element)).to.equal('好[微笑]的<a href="https://shop.example">看</a>!');
  }).timeout(20_000);

  it('takes a sign in two steps of Backspace, and a line in its place on Enter', async () => {
    const element = await composer('a[微笑]b[OK]c');
    caretAt(element, 5);
    await sendKeys({ press: 'Backspace' });
    expect(contentOf(element)).to.equal('a[微笑]b[OK]c');
    await sendKeys({ press: 'Backspace' });
    expect(contentOf(element)).to.equal('ab[OK]c');
    caretAt(element, 2, 6);
    await sendKeys({ press: 'Enter' });
    expect(contentOf(element)).to.equal('ab\nc');
  });

  for (const way of ['Enter', 'a double click', 'Ctrl+K'] as const) {
    it(`opens a link in its dialog by ${way}, and one undo takes the change back`, async () => {
      const content = `请${LINK}吧`;
      const element = await composer(content);
      caretAt(element, 1, 1 + LINK.length);
      const events = heard(element, 'change');
      if (way === 'Enter') await sendKeys({ press: 'Enter' });
      else if (way === 'Ctrl+K') await chord('Control', 'k');
      else find(element, '.tokens .chip').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      await waitUntil(() => element.shadowRoot?.querySelector('#link-href'), 'the dialog', { timeout: LONG_MS });
      await settled();
      const address = find<HTMLInputElement>(element, '#link-href');
      expect(address.value).to.equal('https://shop.example/o/{{order}}');
      address.select();
      address.focus();
      await sendKeys({ type: 'https://shop.example/{{order|none}}' });
      await sendKeys({ press: 'Enter' });
      await settled();
      expect(contentOf(element)).to.equal('请<a href="https://shop.example/{{order|none}}">看{{order}}</a>吧');
      expect(events).to.have.length(1);
      element.undo();
      await settled();
      expect(contentOf(element)).to.equal(content);
      expect(shown(element)).to.equal('请⟨看订单号⟩吧');
    });
  }

  it('copies a link and a sign as they are written', async () => {
    const element = await composer(`a${LINK}[微笑]b`);
    caretAt(element, 1, 1 + LINK.length + 4);
    expect(clipboard(find(element, '.tokens'), 'copy').getData('text/plain')).to.equal(`${LINK}[微笑]`);
  });

  it('leads from a missing value to the link that needs it', async () => {
    const element = await composer(`请${LINK}`, { contacts: [{ name: '小满' }] });
    element.dispatchEvent(new Event('invalid'));
    await waitUntil(() => element.shadowRoot?.querySelector('[part=fix]'), 'a way out', { timeout: LONG_MS });
    all<HTMLButtonElement>(element, '[part=fix]')
      .find(({ textContent }) => textContent.includes('设后备值'))
      ?.click();
    await waitUntil(() => element.shadowRoot?.querySelector('#link-href'), 'the dialog', { timeout: LONG_MS });
  });

  it('shows a link in a text that can only be read, and opens nothing there', async () => {
    const element = await composer(LINK, { readonly: true });
    expect(shown(element)).to.equal('⟨看订单号⟩');
    find(element, '.tokens .chip').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await settled();
    expect(element.shadowRoot!.querySelector('#link-href')).to.equal(null);
  });
});

describe('wechat-text-composer: undo and redo beside chips', () => {
  /** What stands in the value and what the editor shows, which is to be the same text. */
  const stands = async (element: WechatTextComposer, content: string, look: string) => {
    await settled();
    expect([contentOf(element), shown(element)]).to.deep.equal([content, look]);
  };

  it('takes back typing, a deleted chip, a paste and a word of an input method, each in one step, and makes them again', async () => {
    const element = await composer('{{name}}您好');
    const editor = find(element, '.tokens');
    caretAt(element, 10);
    await sendKeys({ type: 'abc' });
    // Select the chip, delete it.
    caretAt(element, 8);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await stands(element, '您好abc', '您好abc');
    clipboard(editor, 'paste', '{{order}}[微笑]');
    await stands(element, '{{order}}[微笑]您好abc', '⟨订单号⟩⟨🙂⟩您好abc');
    // An input method writes into the page by itself.
    caretAt(element, 15);
    const compose = (type: string, data = '') =>
      editor.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true, data }));
    const text = [...editor.childNodes].filter((node) => node instanceof Text).at(-1)!;
    compose('compositionstart');
    text.data = '您好zaimaabc';
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await settled();
    expect(contentOf(element)).to.equal('{{order}}[微笑]您好abc');
    text.data = '您好在吗abc';
    compose('compositionend', '在吗');
    await stands(element, '{{order}}[微笑]您好在吗abc', '⟨订单号⟩⟨🙂⟩您好在吗abc');
    const steps = [
      ['{{order}}[微笑]您好在吗abc', '⟨订单号⟩⟨🙂⟩您好在吗abc'],
      ['{{order}}[微笑]您好abc', '⟨订单号⟩⟨🙂⟩您好abc'],
      ['您好abc', '您好abc'],
      ['{{name}}您好abc', '⟨昵称⟩您好abc'],
      ['{{name}}您好', '⟨昵称⟩您好'],
    ] as const;
    element.editing?.focus();
    for (const [content, look] of steps.slice(1)) {
      await chord('Control', 'z');
      await stands(element, content, look);
    }
    expect(element.canUndo).to.equal(false);
    for (const [content, look] of steps.slice(0, -1).reverse()) {
      await chord('Control', 'Shift', 'Z');
      await stands(element, content, look);
    }
    expect(element.canRedo).to.equal(false);
  }).timeout(20_000);

  it('brings the caret back to where the change was, and types on from there', async () => {
    const element = await composer('a{{name}}b');
    caretAt(element, 1);
    await sendKeys({ type: 'x' });
    caretAt(element, 11);
    element.undo();
    await settled();
    expect(element.editing?.selection).to.deep.equal({ start: 1, end: 1 });
    await sendKeys({ type: 'y' });
    await stands(element, 'ay{{name}}b', 'ay⟨昵称⟩b');
  });

  it('shows what was taken back before it was drawn', async () => {
    const element = await composer('a{{name}}b');
    element.editing?.replace(1, 9, '');
    element.undo();
    await stands(element, 'a{{name}}b', 'a⟨昵称⟩b');
  });

  it('leaves a word that is being composed alone, and then knows what was there', async () => {
    const element = await composer('{{name}}好');
    const editor = find(element, '.tokens');
    caretAt(element, 9);
    await sendKeys({ type: 'a' });
    const text = [...editor.childNodes].filter((node) => node instanceof Text).at(-1)!;
    editor.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    text.data = '好ade';
    const key = new KeyboardEvent('keydown', {
      key: 'z',
      ctrlKey: true,
      isComposing: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    editor.dispatchEvent(key);
    expect([key.defaultPrevented, contentOf(element)]).to.deep.equal([false, '{{name}}好a']);
    text.data = '好a的';
    editor.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '的' }));
    await stands(element, '{{name}}好a的', '⟨昵称⟩好a的');
    element.undo();
    await stands(element, '{{name}}好a', '⟨昵称⟩好a');
  });
});
