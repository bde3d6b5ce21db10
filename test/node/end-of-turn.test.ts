import { expect } from 'chai';
import { setImmediate } from 'node:timers/promises';
import { EndOfTurn } from '../../simulator/end-of-turn.js';

describe('the end of a turn', () => {
  it('lets everyone who came within one turn go on together, in the order of coming', async () => {
    const end = new EndOfTurn();
    const log: string[] = [];
    const come = async (name: string) => {
      log.push(`${name} comes`);
      await end.come();
      log.push(`${name} goes`);
    };
    const first = come('first');
    await Promise.resolve();
    const second = come('second');
    await Promise.all([first, second]);
    expect(log).to.deep.equal(['first comes', 'second comes', 'first goes', 'second goes']);
  });

  it('does not keep who comes in a later turn waiting for ever, nor let them go at once', async () => {
    const end = new EndOfTurn();
    await end.come();
    let gone = false;
    const later = end.come().then(() => {
      gone = true;
    });
    await Promise.resolve();
    expect(gone).to.equal(false);
    await setImmediate();
    expect(gone).to.equal(true);
    await later;
  });
});
