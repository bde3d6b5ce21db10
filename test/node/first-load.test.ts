import { expect } from 'chai';
import { COMPOSERS, FIRST_LOAD_MAX, heavyIn } from '../bench/bytes.js';
import { firstLoad } from '../tools/first-load.js';

describe('what a page loads before anybody has done anything', () => {
  for (const composer of COMPOSERS) {
    it(`is at most ${FIRST_LOAD_MAX} bytes with a ${composer} and its phone`, async () => {
      const { bytes } = await firstLoad([composer, 'phone']);
      expect(bytes).to.be.at.most(FIRST_LOAD_MAX);
    }).timeout(60_000);

    it(`has nothing of the heavy parts with a ${composer}`, async () => {
      expect(await heavyIn([composer, 'phone'])).to.deep.equal([]);
    }).timeout(60_000);
  }
});
