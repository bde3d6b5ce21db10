import { expect } from 'chai';
import { numberOf, OPENID_SHAPE, openidKey, openidOf } from '../../../simulator/engine/openid.js';

describe('openids', () => {
  const key = openidKey(1, 'wx0123456789abcdef');
  const numbers = [
    ...Array.from({ length: 2000 }, (_, index) => index + 1),
    65_536,
    262_144,
    10_000_000,
    4_294_967_296,
  ];

  it('have 28 characters, the first six the same in one account', () => {
    const openids = numbers.map((number) => openidOf(key, number));
    expect(openids.filter((openid) => !OPENID_SHAPE.test(openid))).to.deep.equal([]);
    expect(new Set(openids.map((openid) => openid.slice(0, 6))).size).to.equal(1);
    expect(new Set(openids).size).to.equal(numbers.length);
  });

  it('lead back to the number without a table', () => {
    expect(numbers.filter((number) => numberOf(key, openidOf(key, number)) !== number)).to.deep.equal([]);
  });

  it('are not found when one character is another', () => {
    const openid = openidOf(key, 7);
    const forged = Array.from({ length: 27 }, (_, index) => {
      const letter = openid.charAt(index + 1) === 'A' ? 'B' : 'A';
      return openid.slice(0, index + 1) + letter + openid.slice(index + 2);
    });
    expect(forged.map((each) => numberOf(key, each)).filter((number) => number !== undefined)).to.deep.equal([]);
  });

  for (const text of ['', 'o', 'o'.repeat(28), ' '.repeat(28), 'o中'.repeat(14), 'ojdhGoHKgay9Bptvlm3UOxB-aacr\n']) {
    it(`${JSON.stringify(text)} is nobody's`, () => {
      expect(numberOf(key, text)).to.equal(undefined);
    });
  }

  it('differ by account and by seed', () => {
    const openid = openidOf(key, 1);
    expect(numberOf(openidKey(1, 'wxfedcba9876543210'), openid)).to.equal(undefined);
    expect(numberOf(openidKey(2, 'wx0123456789abcdef'), openid)).to.equal(undefined);
  });
});
