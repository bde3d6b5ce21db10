import { expect } from 'chai';
import { chatTimeStamp, showsTimeStamp } from '../../../wechat/time/time-stamp.js';

const now = Date.parse('2026-11-20T14:32:00+08:00');
const at = (iso: string) => Date.parse(`${iso}+08:00`);

describe('the time above a message', () => {
  const rows = [
    ['2026-11-20T14:30:00', '14:30', '14:30'],
    ['2026-11-20T00:00:00', '00:00', '00:00'],
    ['2026-11-19T20:14:00', '昨天 20:14', 'Yesterday 20:14'],
    ['2026-11-18T18:02:00', '星期三 18:02', 'Wednesday 18:02'],
    ['2026-11-14T09:00:00', '星期六 09:00', 'Saturday 09:00'],
    ['2026-11-13T09:00:00', '11月13日 09:00', 'Nov 13 09:00'],
    ['2025-12-31T23:59:00', '2025年12月31日 23:59', 'Dec 31, 2025 23:59'],
  ] as const;
  for (const [then, chinese, english] of rows) {
    it(`${then} reads ${chinese}`, () => {
      expect(chatTimeStamp(at(then), now)).to.equal(chinese);
      expect(chatTimeStamp(at(then), now, { lang: 'en' })).to.equal(english);
    });
  }

  it('is in the time zone of the phone', () => {
    expect(chatTimeStamp(now, now, { timeZone: 'Europe/Berlin' })).to.equal('07:32');
  });

  it('is shown above the first message, and again after more than five minutes', () => {
    expect([showsTimeStamp(undefined, 0), showsTimeStamp(0, 300_000), showsTimeStamp(0, 300_001)]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });
});
