import { SNAPSHOTS_MAX } from '../snapshots.js';
import type { NamedSnapshot, Snapshots } from '../snapshots.js';
import type { ControlRoute } from '../route.js';
import { isoTime } from './iso-time.js';
import { BadRequest, onlyFields, shapedField } from './read.js';
import { status } from './status.js';

const PATH = '/simulator/snapshots';

const NAME = /^[^\p{Cc}]{1,100}$/u;

/** GET /simulator/snapshots: what one can go back to, oldest first. */
export const snapshots: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: PATH,
  answer: (_, { snapshots: kept }) => Promise.resolve(written(kept)),
};

/** POST /simulator/snapshots: `{name}` keeps the present state under a name, `{restore: name}` goes back to one. */
export const changeSnapshots: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: PATH,
  async answer(simulator, call) {
    const { body, snapshots: kept } = call;
    onlyFields(body, ['name', 'restore']);
    const name = shapedField(body, 'name', NAME, 'a text of 1 to 100 characters');
    const restore = shapedField(body, 'restore', NAME, 'the name of a snapshot');
    if ((name === undefined) === (restore === undefined)) throw new BadRequest('Say exactly one of name, restore.');
    if (restore !== undefined) {
      const snapshot = kept.get(restore);
      if (!snapshot) throw new BadRequest(`There is no snapshot named "${restore}".`, 404);
      await simulator.restore(snapshot.state);
      return status.answer(simulator, call);
    }
    const { now: at } = await simulator.clock.now();
    if (!kept.put({ name: name ?? '', at, state: await simulator.snapshot() })) {
      throw new BadRequest(`${SNAPSHOTS_MAX} snapshots are kept; use one of their names, or DELETE ${PATH}.`, 409);
    }
    return written(kept);
  },
};

/** DELETE /simulator/snapshots: forgets them all. */
export const clearSnapshots: ControlRoute = {
  family: 'control',
  method: 'DELETE',
  path: PATH,
  answer(_, { snapshots: kept }) {
    kept.clear();
    return Promise.resolve(written(kept));
  },
};

function written(kept: Snapshots): object {
  return { snapshots: kept.all().map(writtenOne) };
}

function writtenOne({ name, at, state }: NamedSnapshot): object {
  return { name, at: isoTime(at), bytes: state.length };
}
