import { expect } from 'chai';
import { readXml, writeXml } from '../../../wechat/wire/xml.js';

describe('the XML of pushes', () => {
  it('holds texts in CDATA and numbers bare, without blanks', () => {
    const xml = writeXml([['xml', [['MsgType', 'text'] as const, ['CreateTime', 1700000000] as const]]]);
    expect(xml).to.equal('<xml><MsgType><![CDATA[text]]></MsgType><CreateTime>1700000000</CreateTime></xml>');
  });

  for (const text of ['你好', '', '<b>&amp;</b>', ']]>', 'a]]>]]>b', '👩‍👩‍👧', '两行\n三行', '\ttab']) {
    it(`gives ${JSON.stringify(text)} back as it was`, () => {
      const { root } = readXml(writeXml([['xml', [['Content', text] as const]]])) ?? {};
      expect(root?.children.get('Content')?.[0]?.text).to.equal(text);
    });
  }

  it('leaves out what XML does not allow', () => {
    expect(writeXml([['a', 'x\u0000\u0008\ud800\uffffy']])).to.equal('<a><![CDATA[xy]]></a>');
  });

  const written: readonly (readonly [string, string])[] = [
    ['<xml><A>1</A></xml>', '1'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n  <A> 1 </A>\n</xml>\n', ' 1 '],
    ['\ufeff<xml><A>1</A></xml>', '1'],
    ['<xml><!-- kept out --><A x="1" y=\'2\'>1</A></xml>', '1'],
    ['<xml><A>a &lt; b &amp;&amp; c &gt; d &quot;&apos; &#20320;&#x597d;</A></xml>', 'a < b && c > d "\' 你好'],
    ['<xml><A/></xml>', ''],
    ['<xml><A>1<![CDATA[2]]>3</A></xml>', '123'],
  ];
  for (const [xml, text] of written) {
    it(`reads ${JSON.stringify(xml)}`, () => {
      expect(readXml(xml)?.root.children.get('A')?.[0]?.text).to.equal(text);
    });
  }

  const broken = [
    '',
    'success',
    '{"a":1}',
    '<xml>',
    '<xml></XML>',
    '<xml><A></xml></A>',
    '<xml></xml><xml></xml>',
    '<xml></xml>text',
    '<xml>&nbsp;</xml>',
    '<xml>&lt</xml>',
    '<xml>&#1114112;</xml>',
    '<xml><A b></A></xml>',
    '<!DOCTYPE xml [<!ENTITY a "b">]><xml>&a;</xml>',
    '<xml><![CDATA[open</xml>',
    `${'<a>'.repeat(30)}${'</a>'.repeat(30)}`,
    '<'.repeat(10_000),
  ];
  for (const xml of broken) {
    it(`reads no XML in ${JSON.stringify(xml.slice(0, 50))}`, () => {
      expect(readXml(xml)).to.equal(undefined);
    });
  }
});
