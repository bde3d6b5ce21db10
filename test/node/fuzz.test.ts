import { fuzz } from './fuzz/fuzz.js';

describe('odd requests', () => {
  it('never break the simulator: 5,000 of every route', async () => {
    await fuzz(5000, 20260105);
  }).timeout(60_000);
});
