import type { Push } from '../../simulator/engine/push.js';
import { ask } from './ask.js';
import type { Desk } from './desk.js';
import { LogSearch } from './log-search.js';

const STATES = ['ready', 'waiting', 'delivered', 'dropped'] as const satisfies readonly Push['state'][];

/** Finds pushes by what they tell or about whom, and by how the delivery stands. */
export function pushSearch(desk: Desk): LogSearch<Push, Push['state']> {
  return new LogSearch(desk, {
    place: 'pushes',
    label: (say) => say.pushes.find,
    results: (say) => STATES.map((each) => [each, say.pushes.states[each]]),
    fits: (push, { text, result, followers }) => {
      const person = followers.find(({ openid }) => openid === push.openid);
      const words = [push.name, push.openid, person?.nickname ?? ''];
      const isWanted = result === 'all' || push.state === result;
      return isWanted && words.some((word) => word.toLowerCase().includes(text.toLowerCase()));
    },
    // A simulator remembers no more of them than it can tell at once.
    ask: (simulator, { result }) =>
      ask(simulator, { type: 'list-pushes', order: 'newest', ...(result !== 'all' && { state: result }) }).then(
        ({ pushes }) => pushes,
      ),
  });
}
