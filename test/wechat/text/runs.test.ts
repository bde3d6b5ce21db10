import { expect } from 'chai';
import fc from 'fast-check';
import { findEmoticons, mayHoldEmoticons, parseText, type Run } from '../../../wechat/index.js';
import { anyCharacter } from '../any-character.js';

const plain = (text: string) => ({ type: 'text', source: text, text });
const link = (href: string, text = href, source = text) => ({ type: 'link', source, text, href });
const phone = (text: string, number: string) => ({ type: 'phone', source: text, text, number });
const emoticon = (source: string, text: string, name: string) => ({ type: 'emoticon', source, text, name });

describe('the runs of a text message', () => {
  const here = '<a href="https://a.example/x">这里</a>';
  const shop = '<a href="https://a.example" data-miniprogram-appid="wx1" data-miniprogram-path="p/q">店</a>';
  const choice = '<a href="weixin://bizmsgmenu?msgmenucontent=%E6%BB%A1%E6%84%8F&msgmenuid=101">满意</a>';
  const bareChoice = '<a href="weixin://bizmsgmenu?msgmenuid=102">一般</a>';
  const rows: readonly (readonly [string, readonly object[]])[] = [
    ['您好', [plain('您好')]],
    ['', []],
    [`看${here}。`, [plain('看'), link('https://a.example/x', '这里', here), plain('。')]],
    ['见 https://a.example/o?b=1，谢谢', [plain('见 '), link('https://a.example/o?b=1'), plain('，谢谢')]],
    ['https://a.example.', [link('https://a.example'), plain('.')]],
    ['<a href="javascript:alert(1)">点</a>', [plain('<a href="javascript:alert(1)">点</a>')]],
    ['<a href="weixin://dl/business">点</a>', [plain('<a href="weixin://dl/business">点</a>')]],
    ['<img src=x onerror=alert(1)>', [plain('<img src=x onerror=alert(1)>')]],
    [
      shop,
      [{ type: 'mini-program-link', source: shop, text: '店', appid: 'wx1', path: 'p/q', href: 'https://a.example' }],
    ],
    [choice, [{ type: 'menu-link', source: choice, text: '满意', content: '满意', id: '101' }]],
    [bareChoice, [{ type: 'menu-link', source: bareChoice, text: '一般', content: '一般', id: '102' }]],
    ['打 13800138000 吧', [plain('打 '), phone('13800138000', '13800138000'), plain(' 吧')]],
    ['好[微笑]/::)', [plain('好'), emoticon('[微笑]', '🙂', '微笑'), emoticon('/::)', '🙂', '微笑')]],
    ['https://a.example/:v', [link('https://a.example/:v')]],
    ['[微笑', [plain('[微笑')]],
  ];
  for (const [content, runs] of rows) {
    it(`${JSON.stringify(content)} has ${String(runs.length)}`, () => {
      expect(parseText(content, { emoticons: findEmoticons })).to.deep.equal(runs);
    });
  }

  it('makes no link of markup that a person typed, but finds bare addresses in it', () => {
    const typed = '<a href="https://a.example">a</a>';
    const runs = parseText(typed, { markup: false });
    expect(runs.map(({ type, text }) => [type, text])).to.deep.equal([
      ['text', '<a href="'],
      ['link', 'https://a.example'],
      ['text', '">a</a>'],
    ]);
  });

  it('leaves emoticon codes as text where the table is not loaded', () => {
    expect(parseText('好[微笑]')).to.deep.equal([plain('好[微笑]')]);
  });

  const texts: readonly (readonly [string, boolean])[] = [
    ['您好', false],
    ['a/b', false],
    ['3/4', false],
    ['[微笑]', true],
    ['/::)', true],
    ['/微笑', true],
    ['/OK', true],
  ];
  for (const [text, worth] of texts) {
    it(`${JSON.stringify(text)} ${worth ? 'is' : 'is not'} worth loading the emoticons`, () => {
      expect(mayHoldEmoticons(text)).to.equal(worth);
    });
  }

  it('never opens anything but http and https, and loses no character', () => {
    const opens = (run: Run) => ('href' in run && run.href) || 'https:';
    const words = fc.constantFrom(
      '<a href="',
      'https://a.example',
      '">',
      '</a>',
      '[微笑]',
      '/::)',
      '13800138000',
      '\n',
    );
    const content = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.oneof(words, fc.string())).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(content, fc.boolean(), (text, markup) => {
        const runs = parseText(text, { markup, emoticons: findEmoticons });
        expect(runs.map(({ source }) => source).join('')).to.equal(text);
        expect(runs.every((run) => /^https?:/i.test(opens(run)))).to.equal(true);
        if (findEmoticons(text).length > 0) expect(mayHoldEmoticons(text)).to.equal(true);
      }),
    );
  });
});
