import { expect } from 'chai';
import { COMPOSERS, FIRST_LOAD_MAX, heavyIn } from '../bench/bytes.js';
import { firstLoad } from '../tools/first-load.js';

/**
 * What each composer with its phone may have. The template composer is not at its budget yet, of which the bench tells: it
 * brings the rules of every type of parameter, because its issues are known at once. It may not grow meanwhile.
 */
const MOST = { 'text-composer': FIRST_LOAD_MAX, 'template-composer': 22_800 } as const;

describe('what a page loads before anybody has done anything', () => {
  for (const composer of COMPOSERS) {
    it(`is at most ${MOST[composer]} bytes with a ${composer} and its phone`, async () => {
      const { bytes } = await firstLoad([composer, 'phone']);
      expect(bytes).to.be.at.most(MOST[composer]);
    }).timeout(60_000);

    it(`has nothing of the heavy parts with a ${composer}`, async () => {
      expect(await heavyIn([composer, 'phone'])).to.deep.equal([]);
    }).timeout(60_000);
  }
});
