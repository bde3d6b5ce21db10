import { expect } from 'chai';
import { readPassiveReply } from '../../../wechat/wire/passive-reply.js';

const ENDS = { original_id: 'gh_0123456789ab', openid: 'oSimUser0000000000000000001' };

function reply(fields: string, { to = ENDS.openid, from = ENDS.original_id, time = '1700000000' } = {}): string {
  const ends = `<ToUserName><![CDATA[${to}]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName>`;
  return `<xml>${ends}<CreateTime>${time}</CreateTime>${fields}</xml>`;
}

function text(content: string): string {
  return `<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content>`;
}

describe('a passive reply', () => {
  for (const answer of ['', ' \n', 'success', 'success\n']) {
    it(`is none: ${JSON.stringify(answer)}`, () => {
      expect(readPassiveReply(answer, ENDS)).to.deep.equal({ type: 'none' });
    });
  }

  it('is a text with its line breaks', () => {
    expect(readPassiveReply(reply(text('第一行\n第二行')), ENDS)).to.deep.equal({
      type: 'text',
      content: '第一行\n第二行',
    });
  });

  it('may name the time in milliseconds, as a common receiver does', () => {
    expect(readPassiveReply(reply(text('好'), { time: '1700000000000' }), ENDS).type).to.equal('text');
  });

  for (const msgtype of ['image', 'voice', 'video', 'music', 'news', 'transfer_customer_service']) {
    it(`of the type ${msgtype} is known, and not shown yet`, () => {
      const answer = reply(`<MsgType><![CDATA[${msgtype}]]></MsgType>`);
      expect(readPassiveReply(answer, ENDS)).to.deep.equal({ type: 'unsupported', msgtype });
    });
  }

  const malformed: readonly (readonly [string, string])[] = [
    ['JSON', '{"msgtype":"text"}'],
    ['a page', '<html><body>ok</body></html>'],
    ['another word', 'ok'],
    ['another root', reply(text('好')).replaceAll('xml>', 'reply>')],
    ['no end', reply(text('好')).slice(0, -3)],
    ['another receiver', reply(text('好'), { to: 'oSomebodyElse' })],
    ['another sender', reply(text('好'), { from: 'gh_ffffffffffff' })],
    ['no time', reply(text('好'), { time: '' })],
    ['no type', reply('<Content>好</Content>')],
    ['an unknown type', reply('<MsgType>card</MsgType>')],
    ['no content', reply('<MsgType>text</MsgType>')],
    ['2,049 bytes', reply(text('x'.repeat(2049)))],
  ];
  for (const [what, answer] of malformed) {
    it(`is malformed with ${what}`, () => {
      expect(readPassiveReply(answer, ENDS).type).to.equal('malformed');
    });
  }
});
