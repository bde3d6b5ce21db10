import { expect } from 'chai';
import { checkLink, checkMessage, findLinks, linkAt, parseText, writeLink, type Link } from '../../../wechat/index.js';

const APPID = 'wx0123456789abcdef';
const text = (content: string) => ({ msgtype: 'text', text: { content } });

describe('links in a text', () => {
  const links: readonly Link[] = [
    { label: '查看订单', href: 'https://shop.example/o/1?a=1&b=2#c' },
    { label: '下单', href: '', appid: APPID, path: 'pages/order?id=1' },
    { label: '下单', href: 'https://shop.example/', appid: APPID, path: '' },
  ];
  for (const link of links) {
    it(`are read as they were written: ${writeLink(link)}`, () => {
      const source = writeLink(link);
      expect(findLinks(`前${source}后`)).to.deep.equal([{ start: 1, end: 1 + source.length, link }]);
      expect(parseText(source)[0]).to.include({
        type: link.appid === undefined ? 'link' : 'mini-program-link',
        text: link.label,
      });
    });
  }

  it('show their address where they have no words', () => {
    expect(writeLink({ label: '', href: ' https://a.example ' })).to.equal(
      '<a href="https://a.example">https://a.example</a>',
    );
  });

  it('never end early: quotes, brackets and blanks of an address are escaped', () => {
    const source = writeLink({ label: '看', href: 'https://a.example/?q="><script> x' });
    expect(source).to.equal('<a href="https://a.example/?q=%22%3E%3Cscript%3E%20x">看</a>');
    expect(parseText(source)).to.have.length(1);
  });

  it('are found at a caret inside, at a selection of their whole, and not beside', () => {
    const source = writeLink({ label: '看', href: 'https://a.example' });
    const content = `前${source}后`;
    const end = 1 + source.length;
    for (const [from, to, found] of [
      [2, 2, true],
      [1, end, true],
      [end - 1, end - 1, true],
      [1, 1, false],
      [end, end, false],
      [0, end, false],
    ] as const) {
      expect(linkAt(content, from, to) !== undefined, `${String(from)}–${String(to)}`).to.equal(found);
    }
  });

  it('that say something for the person are none to edit', () => {
    expect(findLinks('<a href="weixin://bizmsgmenu?msgmenucontent=%E5%A5%BD&msgmenuid=1">好</a>')).to.deep.equal([]);
  });
});

describe('a link before it is put in', () => {
  const rows: readonly (readonly [what: string, link: Link, issues: readonly string[]])[] = [
    ['an address', { label: '看', href: 'https://a.example' }, []],
    ['no words', { label: '', href: 'https://a.example' }, []],
    ['blanks around', { label: '看', href: ' https://a.example ' }, []],
    ['a merge field', { label: '看', href: '{{order.url}}' }, []],
    ['no address', { label: '看', href: '' }, ['href missing']],
    ['a script', { label: '看', href: 'javascript:alert(1)' }, ['href bad-format']],
    ['no scheme', { label: '看', href: 'a.example' }, ['href bad-format']],
    ['a bracket', { label: 'a<b', href: 'https://a.example' }, ['label bad-character']],
    ['a mini program', { label: '看', href: '', appid: APPID }, []],
    ['no appid', { label: '看', href: '', appid: '' }, ['appid missing']],
    ['a short appid', { label: '看', href: '', appid: 'wx1' }, ['appid bad-format']],
    ['a strange appid', { label: '看', href: '', appid: 'wxfedcba9876543210' }, ['appid unknown-reference']],
    ['no words, mini program', { label: '', href: '', appid: APPID }, ['label missing']],
    ['a bad fallback', { label: '看', href: 'ftp://a', appid: APPID }, ['href bad-format']],
  ];
  for (const [what, link, issues] of rows) {
    it(`${what} → ${issues.join() || 'fine'}`, () => {
      const found = checkLink(link, { miniPrograms: [APPID] });
      expect(found.map(({ path, code }) => `${String(path[0])} ${code}`)).to.deep.equal(issues);
    });
  }
});

describe('checkMessage of a text with tags', () => {
  const rows: readonly (readonly [content: string, issues: readonly string[]])[] = [
    ['<a href="https://a.example">看</a>', []],
    ['1 < 2 > 0，<foo@shop.example>，<3', []],
    [`<a data-miniprogram-appid="${APPID}">看</a>`, []],
    ['<a href="javascript:alert(1)">看</a>', ['warning link']],
    ['<a href="tel:10086">看</a>', ['warning link']],
    ['<a href=https://a.example>看</a>', ['warning link']],
    ['<a href="https://a.example"></a>', ['warning link-label']],
    ['<a href="https://a.example">看', ['warning markup']],
    ['<a href="https://a.example"><b>看</b></a>', ['warning markup']],
    ['<b>看</b><img src=x>', ['warning markup']],
    ['<a href="https://a.example"', ['warning markup']],
    ['<a data-miniprogram-appid="wx1">看</a>', ['error appid']],
    ['<a data-miniprogram-appid="wxfedcba9876543210">看</a>', ['error linked-mini-program']],
    ['<a href="weixin://bizmsgmenu?msgmenucontent=a&msgmenuid=1">看</a>', []],
  ];
  for (const [content, issues] of rows) {
    it(`${content} → ${issues.join() || 'fine'}`, () => {
      const found = checkMessage('text', text(content), { miniPrograms: [APPID] });
      expect(found.map(({ severity, rule }) => `${severity} ${String(rule)}`)).to.deep.equal(issues);
      for (const { severity, errcode, path } of found) {
        expect(path).to.deep.equal(['text', 'content']);
        expect(errcode).to.equal(severity === 'error' ? 45086 : undefined);
      }
    });
  }
});
