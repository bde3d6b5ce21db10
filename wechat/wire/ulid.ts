/** Crockford's 32 letters. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters that hold the time. */
const TIME_LETTERS = 10;

/** The alphabet of what follows the time in a ULID, and how many letters that are. */
export const ULID_LETTERS = LETTERS;
export const ULID_CHANCE = 16;

/**
 * An identifier of the Conversation API: the time in milliseconds, then 16 letters of chance.
 *
 * - **Shape**: 26 letters of Crockford's alphabet, `01FM6Z039A…` for November 2021.
 * - **Source**: S44; in the samples the time in a message's id is the one at which it was accepted.
 */
export function ulid(at: number, chance: string): string {
  let time = '';
  for (let rest = at; time.length < TIME_LETTERS; rest = Math.floor(rest / 32)) {
    time = LETTERS.charAt(rest % 32) + time;
  }
  return time + chance;
}
