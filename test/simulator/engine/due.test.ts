import { expect } from 'chai';
import type { Due } from '../../../simulator/engine/due.js';
import { schedule } from '../../../simulator/engine/due.js';

function due(at: number, seed: number): Due {
  return { at, event: { type: 'reset', at, seed, mode: 'freeze' } };
}

describe('due work', () => {
  it('stands in the order of time, and of cause within one instant', () => {
    const queue: Due[] = [];
    const order: readonly [number, number][] = [
      [5, 1],
      [3, 2],
      [5, 3],
      [4, 4],
      [3, 5],
    ];
    for (const [at, seed] of order) schedule(queue, due(at, seed));
    expect(queue.map(({ at, event }) => [at, event.type === 'reset' ? event.seed : 0])).to.deep.equal([
      [3, 2],
      [3, 5],
      [4, 4],
      [5, 1],
      [5, 3],
    ]);
  });
});
