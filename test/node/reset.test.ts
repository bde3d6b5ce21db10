import { expect } from 'chai';
import { createSimulator } from '../../simulator/index.js';

describe('a reset', () => {
  // In Node alone: three browsers share two processors, and some of their clocks tell whole milliseconds only.
  it('makes a simulator fresh again in less than a millisecond', async () => {
    const simulator = createSimulator({ seed: 1 });
    const tries = [];
    for (let round = 0; round < 50; round++) {
      const since = performance.now();
      await simulator.execute({ type: 'reset' });
      tries.push(performance.now() - since);
    }
    expect(Math.min(...tries)).to.be.below(1);
  });
});
