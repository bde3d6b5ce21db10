import { expect, fixture, html } from '@open-wc/testing';
import { messagesFor, type Messages } from '../../../components/locale/index.js';
import '../../../components/text-composer/define.js';
import { read, settled } from '../inside.js';

async function label(lang: string | undefined): Promise<string> {
  const box = await fixture<HTMLElement>(html`<div><wechat-text-composer></wechat-text-composer></div>`);
  if (lang !== undefined) box.lang = lang;
  await settled();
  return read(box.querySelector('wechat-text-composer')!, '[part=label]');
}

describe('the language of an element', () => {
  for (const [lang, words] of [
    ['en', 'Text'],
    ['en-GB', 'Text'],
    ['EN', 'Text'],
    ['zh-CN', '文字内容'],
    ['zh-Hant', '文字内容'],
    ['fr', '文字内容'],
    ['eno', '文字内容'],
    ['', '文字内容'],
  ] as const) {
    it(`is ${words === 'Text' ? 'English' : 'Chinese'} under lang="${lang}"`, async () => {
      expect(await label(lang)).to.equal(words);
    });
  }

  it('is that of the nearest lang, its own first, through shadow roots', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="en"><div lang="zh-CN"><section></section></div></div>`);
    const section = box.querySelector('section')!;
    const element = document.createElement('wechat-text-composer');
    section.attachShadow({ mode: 'open' }).append(element);
    await settled();
    expect(read(element, '[part=label]')).to.equal('文字内容');
    element.lang = 'en';
    box.append(element);
    await settled();
    expect(read(element, '[part=label]')).to.equal('Text');
    element.removeAttribute('lang');
    box.append(element);
    await settled();
    expect(read(element, '[part=label]')).to.equal('Text');
  });
});

describe('the two languages', () => {
  /** Every path to a sentence, e.g. `composer.send`. */
  const paths = (part: object, prefix = ''): string[] =>
    Object.entries(part).flatMap(([key, value]) =>
      typeof value === 'object' ? paths(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
    );
  const plain = (messages: Messages): string[] =>
    Object.values(messages).flatMap((part) =>
      typeof part === 'object' ? Object.values(part as object).filter((each) => typeof each === 'string') : [],
    );

  it('have the same sentences', () => {
    expect(paths(messagesFor('en'))).to.have.members(paths(messagesFor('zh-CN')));
  });

  it('are plain: no exclamation, no apology, no half-width punctuation among Chinese', () => {
    for (const sentence of [...plain(messagesFor('en')), ...plain(messagesFor('zh-CN'))]) {
      expect(sentence).not.to.match(/!|！|您|抱歉|sorry|please/i);
    }
    for (const sentence of plain(messagesFor('zh-CN'))) expect(sentence).not.to.match(/[,;:?]/);
  });
});
