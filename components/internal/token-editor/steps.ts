import { graphemesOf } from '../graphemes.js';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Enough of a text to find the end of what a person sees as one character. */
const NEAR = 64;

/** Where the character before or behind a place ends: what a person sees as one, such as a family emoji. */
export function stepFrom(text: string, from: number, forward: boolean): number {
  const near = forward ? text.slice(from, from + NEAR) : text.slice(Math.max(0, from - NEAR), from);
  const found = [...graphemesOf(near)].at(forward ? 0 : -1);
  if (found === undefined) return from;
  return forward ? from + found.length : from - found.length;
}

/** Where the word before or behind a place ends, blanks between included. */
export function wordFrom(text: string, from: number, forward: boolean): number {
  const found = [...words.segment(forward ? text.slice(from) : text.slice(0, from))];
  if (!forward) found.reverse();
  let to = from;
  for (const { segment, isWordLike } of found) {
    to += forward ? segment.length : -segment.length;
    if (isWordLike || segment.trim() !== '') break;
  }
  return to;
}
