import { expect } from 'chai';
import type { CDPSession } from 'puppeteer-core';
import type { WechatField } from '../../components/field/field.js';
import type { WechatTextComposer } from '../../components/text-composer/text-composer.js';
import { Stage, type Visitor } from './stage.js';

/** Controls that a person writes in: how a test reaches them, and what they hold before. */
const CONTROLS = [
  ['a field', 'wechat-field', 'plain'],
  ['a field with chips', 'wechat-field', 'chips'],
  ['the text composer', 'wechat-text-composer', 'plain'],
  ['the text composer with chips', 'wechat-text-composer', 'chips'],
] as const;

describe('a Chinese input method', function () {
  this.timeout(60_000);
  let stage: Stage;
  let visitor: Visitor;
  let client: CDPSession;

  before(async () => {
    stage = await Stage.open();
    visitor = await stage.visit();
    client = await visitor.page.createCDPSession();
  });
  after(async () => {
    await stage.close();
  });

  /** Puts a control alone on the page, with the caret between `前` and `后`, or between two chips. */
  const put = async (tag: string, content: string): Promise<void> => {
    await visitor.page.evaluate(
      async (name, text) => {
        const addresses = ['/components/field/define.ts', '/components/text-composer/define.ts'];
        for (const address of addresses) await import(/* @vite-ignore */ address);
        const element = document.createElement(name) as WechatField | WechatTextComposer; // one of these two
        if (name === 'wechat-field') element.setAttribute('name', 'thing1');
        element.value = name === 'wechat-field' ? text : JSON.stringify({ msgtype: 'text', text: { content: text } });
        document.body.replaceChildren(element);
        await element.updateComplete;
      },
      tag,
      content,
    );
    if (content.includes('{{')) await visitor.find('.tokens .chip');
    await visitor.page.evaluate(
      (name, at) => {
        const { editing } = document.querySelector(name as 'wechat-field')!; // it was just put there
        editing?.focus();
        editing?.select(at, at);
      },
      tag,
      content.length / 2,
    );
  };

  const text = (tag: string) =>
    visitor.page.evaluate((name) => {
      const element = document.querySelector(name as 'wechat-field')!; // it is the only one on the page
      const { value } = element as { readonly value: string | { readonly text: { readonly content: string } } };
      return typeof value === 'string' ? value : value.text.content;
    }, tag);

  const compose = async (letters: readonly string[], word: string): Promise<void> => {
    for (const shown of letters) {
      const { length } = shown;
      await client.send('Input.imeSetComposition', { text: shown, selectionStart: length, selectionEnd: length });
    }
    await client.send('Input.insertText', { text: word });
  };

  for (const [where, tag, kind] of CONTROLS) {
    const [before, after] = kind === 'chips' ? ['{{aa}}', '{{bb}}'] : ['前', '后'];

    it(`writes into ${where}, at the caret, and changes nothing before the word is settled`, async () => {
      await put(tag, before + after);
      const { length } = 'ni hao';
      await client.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: length, selectionEnd: length });
      expect(await text(tag)).to.equal(before + after);
      await compose(['ni hao'], '你好');
      expect(await text(tag)).to.equal(`${before}你好${after}`);
      await visitor.page.keyboard.type('a');
      await compose(['ma'], '吗');
      expect(await text(tag)).to.equal(`${before}你好a吗${after}`);
    });

    it(`leaves ${where} as it was when the word is given up`, async () => {
      await put(tag, before + after);
      await client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
      await client.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
      await compose([], '');
      await visitor.page.keyboard.type('b');
      expect(await text(tag)).to.equal(`${before}b${after}`);
    });
  }

  for (const kind of ['plain', 'chips'] as const) {
    const [before, after] = kind === 'chips' ? ['{{aa}}', '{{bb}}'] : ['前', '后'];
    it(`is taken back one word at a time, in a text ${kind === 'chips' ? 'with' : 'without'} chips`, async () => {
      await put('wechat-text-composer', before + after);
      await compose(['n', 'ni', 'ni hao'], '你好');
      await compose(['shi jie'], '世界');
      const { keyboard } = visitor.page;
      const undo = async () => {
        await keyboard.down('Control');
        await keyboard.press('z');
        await keyboard.up('Control');
        return text('wechat-text-composer');
      };
      expect(await text('wechat-text-composer')).to.equal(`${before}你好世界${after}`);
      expect(await undo()).to.equal(`${before}你好${after}`);
      expect(await undo()).to.equal(before + after);
    });
  }

  it('does so under the strict policy of the page, without a complaint', () => {
    expect(visitor.problems).to.deep.equal([]);
  });
});
