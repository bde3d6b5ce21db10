import { expect } from '@open-wc/testing';
import { changedEnd } from '../../../components/internal/caret.js';
import { MessageHistory, PAUSE_MS, STEPS_MAX, type Moment } from '../../../components/internal/message-history.js';

const moment = (content: string): Moment => ({ value: { text: { content } } });
const contentOf = (found: Moment | undefined) =>
  (found?.value as { text: { content: string } } | undefined)?.text.content;

/** Everything that can be undone from `now`, nearest first. */
function steps(history: MessageHistory, now: string): (string | undefined)[] {
  const found = [];
  for (let at: Moment | undefined = history.undo(moment(now)); at; at = history.undo(at)) found.push(contentOf(at));
  return found;
}

/** A history to which things happen at `place` from '' on. */
function after(
  ...changes: readonly (readonly [becomes: string, kind?: 'typing' | 'deleting', at?: number, place?: string])[]
) {
  const history = new MessageHistory();
  let before = '';
  for (const [becomes, kind, at = 0, place = 'text'] of changes) {
    history.record(moment(before), place, kind && { kind, at });
    before = becomes;
  }
  return history;
}

describe('the steps that undo takes', () => {
  for (const [what, history, expected] of [
    ['a run of typing', after(['a', 'typing', 0], ['ab', 'typing', 500], ['abc', 'typing', 1400]), ['']],
    ['a rest between two keys', after(['a', 'typing', 0], ['ab', 'typing', PAUSE_MS]), ['a', '']],
    ['the longest run without a rest', after(['a', 'typing', 0], ['ab', 'typing', PAUSE_MS - 1]), ['']],
    ['typing, then deleting', after(['ab', 'typing'], ['a', 'deleting'], ['', 'deleting']), ['ab', '']],
    ['two places', after(['a', 'typing', 0, 'one'], ['ab', 'typing', 0, 'two']), ['a', '']],
    ['two picks', after(['a'], ['b']), ['a', '']],
    ['typing around a paste', after(['a', 'typing'], ['aXX'], ['aXXb', 'typing']), ['aXX', 'a', '']],
  ] as const) {
    it(`after ${what}: ${JSON.stringify(expected)}`, () => {
      expect(steps(history, 'now')).to.deep.equal(expected);
    });
  }

  it('end with a finished change', () => {
    const history = after(['a', 'typing', 0]);
    history.settle();
    history.record(moment('a'), 'text', { kind: 'typing', at: 1 });
    expect(steps(history, 'ab')).to.deep.equal(['a', '']);
  });

  it('can be made again, until something else is changed', () => {
    const history = after(['a'], ['b']);
    const back = history.undo(moment('b'));
    expect([contentOf(back), history.canRedo]).to.deep.equal(['a', true]);
    expect(contentOf(history.redo(back!))).to.equal('b');
    history.undo(moment('b'));
    history.record(moment('a'), 'text', undefined);
    expect(history.canRedo).to.equal(false);
    expect(history.redo(moment('c'))).to.equal(undefined);
  });

  it('never join a run that was undone', () => {
    const history = after(['a', 'typing', 0], ['ab', 'typing', 1]);
    history.undo(moment('ab'));
    history.record(moment(''), 'text', { kind: 'typing', at: 2 });
    expect(steps(history, 'c')).to.deep.equal(['']);
  });

  it('are none where nothing happened', () => {
    const history = new MessageHistory();
    expect([history.canUndo, history.undo(moment('a')), history.canRedo]).to.deep.equal([false, undefined, false]);
  });

  it(`are ${STEPS_MAX} at most, the latest`, () => {
    const history = new MessageHistory();
    for (let count = 0; count <= STEPS_MAX; count += 1) history.record(moment(String(count)), 'text', undefined);
    const found = steps(history, 'now');
    expect([found.length, found[0], found.at(-1)]).to.deep.equal([STEPS_MAX, String(STEPS_MAX), '1']);
  });

  it('hold a bounded length of text, but always the last', () => {
    const history = new MessageHistory();
    for (const letter of 'abcdef') history.record(moment(letter.repeat(1_000_000)), 'text', undefined);
    expect(steps(history, 'now').map((text) => text?.[0])).to.deep.equal(['f', 'e', 'd']);
    history.record(moment('x'.repeat(9_000_000)), 'text', undefined);
    expect(steps(history, 'now')).to.have.length(1);
  });

  it('come back from what a reload kept, the oldest left out where that is too long', () => {
    const kept = after(['a'], ['b'], ['c']);
    kept.undo(moment('c'));
    const history = new MessageHistory();
    history.restore(kept.state(1000));
    expect([contentOf(history.redo(moment('b'))), steps(history, 'c')]).to.deep.equal(['c', ['b', 'a', '']]);
    const least = kept.state(1);
    expect([least.past.map(contentOf), least.future.map(contentOf)]).to.deep.equal([['a'], ['c']]);
  });
});

describe('the caret after a change that was taken back', () => {
  for (const [before, text, end] of [
    ['', 'abc', 3],
    ['abc', '', 0],
    ['ab cd', 'ab XY cd', 6],
    ['ab XY cd', 'ab cd', 3],
    ['aaa', 'aa', 2],
    ['aa', 'aaa', 3],
    ['same', 'same', 4],
  ] as const) {
    it(`stands at ${end} when ${JSON.stringify(before)} is ${JSON.stringify(text)} again`, () => {
      expect(changedEnd(before, text)).to.equal(end);
    });
  }
});
