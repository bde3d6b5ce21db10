import type { ControlRoute } from '../route.js';
import type { ClockState, Simulator } from '../simulator.js';
import { parseDuration } from './duration.js';
import { isoTime, parseIsoTime } from './iso-time.js';
import { BadRequest, choiceField, needed, onlyFields, textField, typedField } from './read.js';

const MOVES = ['advance', 'set', 'until', 'mode'] as const;

/** GET /simulator/clock */
export const clock: ControlRoute = {
  family: 'control',
  method: 'GET',
  path: '/simulator/clock',
  answer: async (simulator) => written(await simulator.clock.now()),
};

/** POST /simulator/clock: one move. Answers after everything that fell due has happened. */
export const moveClock: ControlRoute = {
  family: 'control',
  method: 'POST',
  path: '/simulator/clock',
  async answer(simulator, { body }) {
    const [move, second] = MOVES.filter((name) => Object.hasOwn(body, name));
    if (!move || second) throw new BadRequest(`Say exactly one of ${MOVES.join(', ')}.`);
    onlyFields(body, move === 'mode' ? ['mode', 'speed'] : [move]);
    try {
      return written(await HANDS[move](simulator, body));
    } catch (error) {
      // The clock's own refusal: backwards, too far, too fast.
      if (error instanceof RangeError) throw new BadRequest(`"${move}": ${error.message}`);
      throw error;
    }
  },
};

type Hand = (simulator: Simulator, body: Readonly<Record<string, unknown>>) => Promise<ClockState>;

const HANDS: Readonly<Record<(typeof MOVES)[number], Hand>> = {
  advance({ clock }, body) {
    const ms = parseDuration(needed(textField(body, 'advance'), 'advance'));
    if (ms === undefined) throw new BadRequest('"advance" must be a duration such as PT48H, P1D or PT90S.');
    return clock.advance(ms);
  },
  set({ clock }, body) {
    const at = parseIsoTime(needed(textField(body, 'set'), 'set'));
    if (at === undefined)
      throw new BadRequest('"set" must be a time with an offset, such as 2026-01-07T10:00:00+08:00.');
    return clock.set(at);
  },
  until: ({ clock }, body) => clock.until(needed(textField(body, 'until'), 'until')),
  mode({ clock }, body) {
    const mode = needed(choiceField(body, 'mode', ['run', 'freeze']), 'mode');
    const speed = typedField(body, 'speed', 'a number', (value) => typeof value === 'number');
    if (mode === 'run') return clock.run(speed);
    if (speed !== undefined) throw new BadRequest('"speed" is for a clock that runs.');
    return clock.freeze();
  },
};

function written({ now, next, ...state }: ClockState): object {
  return { now: isoTime(now), ...state, ...(next && { next: { ...next, at: isoTime(next.at) } }) };
}
