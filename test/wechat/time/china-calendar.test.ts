import { expect } from 'chai';
import { chinaMonth } from '../../../wechat/time/china-calendar.js';

describe('months in China', () => {
  const cases = [
    ['2026-01-31T15:59:59.999Z', 2026 * 12],
    ['2026-01-31T16:00:00.000Z', 2026 * 12 + 1],
    ['2025-12-31T16:00:00.000Z', 2026 * 12],
    ['2024-02-29T15:59:59.999Z', 2024 * 12 + 1],
  ] as const;
  for (const [instant, month] of cases) {
    it(`${instant} lies in month ${String(month)}`, () => {
      expect(chinaMonth(Date.parse(instant))).to.equal(month);
    });
  }
});
