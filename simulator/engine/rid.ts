import { HEXADECIMAL, invented } from './hash.js';

/**
 * The mark that every refusal of WeChat carries: the time in seconds, then two groups that look random.
 *
 * Here they follow from the seed and the number of the call, so that a call can be found by its rid.
 */
export function ridOf(seed: number, call: number, now: number): string {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `${seconds}-${invented(HEXADECIMAL, 8, seed, call, 'a')}-${invented(HEXADECIMAL, 8, seed, call, 'b')}`;
}
