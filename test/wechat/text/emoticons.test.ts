import { expect } from 'chai';
import { EMOTICONS, findEmoticons } from '../../../wechat/index.js';
import data from '../../data/emoticons.json' with { type: 'json' };

const found = (text: string) => findEmoticons(text).map(({ code, emoticon }) => [code, emoticon.zh]);

describe('emoticons', () => {
  it('are those of the client, with their names, signs and codes', () => {
    const ours = EMOTICONS.map(({ zh, en, sign, near, codes }) => ({ zh, en, sign, near, codes: [...codes].sort() }));
    const theirs = data.emoticons.map(({ zh, en, unicode, unicodeMatch, codes }) => {
      return { zh, en, sign: unicode, near: unicodeMatch === 'near', codes: [...codes].sort() };
    });
    expect(ours).to.deep.equal(theirs);
  });

  it('are each found by every code, and by the one to write without doubt', () => {
    const ambiguous = Object.keys(data.ambiguousCodes);
    for (const emoticon of EMOTICONS) {
      for (const code of emoticon.codes.filter((each) => !ambiguous.includes(each))) {
        expect(findEmoticons(`好${code}的`), code).to.deep.equal([{ index: 1, code, emoticon }]);
      }
      expect(emoticon.codes[0]).to.equal(`[${emoticon.zh}]`);
    }
  });

  const rows: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['', []],
    ['[没有这个]', []],
    ['[smile]', []],
    [
      '[微笑][Smile]',
      [
        ['[微笑]', '微笑'],
        ['[Smile]', '微笑'],
      ],
    ],
    ['/::-|', [['/::-|', '尴尬']]],
    ['/::|', [['/::|', '发呆']]],
    ['/:,@-D', [['/:,@-D', '愉快']]],
    ['[Silent]', [['[Silent]', '闭嘴']]],
    ['[Blush]', [['[Blush]', '冷汗']]],
    ['[[微笑]]', [['[微笑]', '微笑']]],
    ['[加油加油]', [['[加油加油]', '加油加油']]],
  ];
  for (const [text, codes] of rows) {
    it(`${JSON.stringify(text)} holds ${codes.map(([, name]) => name).join(', ') || 'none'}`, () => {
      expect(found(text)).to.deep.equal(codes);
    });
  }
});
