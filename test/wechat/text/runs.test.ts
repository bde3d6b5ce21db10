import { expect } from 'chai';
import fc from 'fast-check';
import { parseText } from '../../../wechat/index.js';

const link = (href: string, text = href) => ({ type: 'link', text, href });

describe('the runs of a text message', () => {
  const rows: readonly (readonly [string, readonly object[]])[] = [
    ['您好', [{ type: 'text', text: '您好' }]],
    ['', []],
    [
      '看<a href="https://a.example/x">这里</a>。',
      [{ type: 'text', text: '看' }, link('https://a.example/x', '这里'), { type: 'text', text: '。' }],
    ],
    [
      '见 https://a.example/o?b=1，谢谢',
      [{ type: 'text', text: '见 ' }, link('https://a.example/o?b=1'), { type: 'text', text: '，谢谢' }],
    ],
    ['https://a.example.', [link('https://a.example'), { type: 'text', text: '.' }]],
    ['<a href="javascript:alert(1)">点</a>', [{ type: 'text', text: '<a href="javascript:alert(1)">点</a>' }]],
    ['<img src=x onerror=alert(1)>', [{ type: 'text', text: '<img src=x onerror=alert(1)>' }]],
    [
      '<a href="https://a.example" data-miniprogram-appid="wx1" data-miniprogram-path="p/q">店</a>',
      [{ type: 'mini-program-link', text: '店', appid: 'wx1', path: 'p/q', href: 'https://a.example' }],
    ],
  ];
  for (const [content, runs] of rows) {
    it(`${JSON.stringify(content)} has ${String(runs.length)}`, () => {
      expect(parseText(content)).to.deep.equal(runs);
    });
  }

  it('never makes a link of anything but http and https, and loses no character outside links', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const runs = parseText(content);
        return runs.every((run) => run.type === 'text' || /^https?:/i.test(('href' in run && run.href) || 'https:'));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (content) => {
        fc.pre(!/<a\s/i.test(content));
        return (
          parseText(content)
            .map(({ text }) => text)
            .join('') === content
        );
      }),
    );
  });
});
