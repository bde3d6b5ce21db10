import { expect } from 'chai';
import { withoutEmoji } from '../../../wechat/text/emoji.js';
import { codePoints, utf8Bytes } from '../../../wechat/index.js';

describe('counting', () => {
  const rows = [
    ['', 0, 0],
    ['abc', 3, 3],
    ['手冲壶', 3, 9],
    ['𠮷', 1, 4],
    ['👨‍👩‍👧', 5, 18],
    ['\ud83d', 1, 3],
  ] as const;
  for (const [text, characters, bytes] of rows) {
    it(`${JSON.stringify(text)} has ${String(characters)} characters and ${String(bytes)} bytes`, () => {
      expect([codePoints(text), utf8Bytes(text)]).to.deep.equal([characters, bytes]);
    });
  }

  it('takes emoji out whole and leaves signs alone', () => {
    expect(withoutEmoji('壶☕👨‍👩‍👧🇨🇳1️⃣👍🏽★©1#')).to.equal('壶★©1#');
  });
});
