import { expect } from 'chai';
import { checkMessage } from '../../../wechat/index.js';

const text = (content: unknown) => ({ msgtype: 'text', text: { content } });

describe('checkMessage of a text', () => {
  const rows: readonly (readonly [what: string, body: unknown, errcode: number | undefined])[] = [
    ['a text', text('您好'), undefined],
    ['2,048 bytes', text('字'.repeat(682) + 'ab'), undefined],
    ['2,049 bytes', text('字'.repeat(683)), 45002],
    ['line breaks', text('一\n二'), undefined],
    ['nothing', text(''), 44004],
    ['no content', { msgtype: 'text', text: {} }, 44004],
    ['no text', { msgtype: 'text' }, 44004],
    ['a number as content', text(5), 45162],
    ['a list as content', text(['a']), 45162],
    ['text as text', { msgtype: 'text', text: '您好' }, 45162],
    ['half a surrogate pair', text('a\ud83d'), 40033],
    ['no msgtype', { text: { content: 'a' } }, 40008],
    ['another msgtype', { msgtype: 'texts', text: { content: 'a' } }, 40008],
    ['no object', 'text', 47001],
  ];
  for (const [what, body, errcode] of rows) {
    it(`${what} → ${errcode === undefined ? 'accepted' : String(errcode)}`, () => {
      expect(checkMessage('text', body)[0]?.errcode).to.equal(errcode);
    });
  }

  it('refuses a body nested beyond reason, whatever it holds', () => {
    let deep: unknown = 'a';
    for (let depth = 0; depth < 100; depth += 1) deep = { deep };
    expect(checkMessage('text', { ...text('a'), extra: deep })[0]).to.include({ code: 'too-many', errcode: 47001 });
  });

  it('throws for a kind it has no rules for, and names those it has', () => {
    expect(() => checkMessage('cardz' as 'text', {})).to.throw('Known kinds: text, template');
  });
});
