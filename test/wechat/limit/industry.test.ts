import { expect } from 'chai';
import { checkIndustries } from '../../../wechat/limit/industry.js';

const cases: readonly (readonly [unknown, number])[] = [
  [{ industry_id1: '1', industry_id2: '41' }, 0],
  [{ industry_id1: 1, industry_id2: 41 }, 0],
  [{ industry_id1: '0', industry_id2: '42' }, 2],
  [{ industry_id1: '1' }, 1],
  [{ industry_id1: { toString: 1 }, industry_id2: ['1'] }, 2],
  [null, 2],
];

describe('checkIndustries', () => {
  for (const [body, problems] of cases) {
    it(`${JSON.stringify(body)} → ${problems} refused`, () => {
      expect(checkIndustries(body)).to.have.length(problems);
    });
  }
});
