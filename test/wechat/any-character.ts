import fc from 'fast-check';

// No character has a code point from 0xd800 to 0xdfff: these are halves of others.
const HALVES_FROM = 0xd800;
const HALVES = 0x800;
const LAST = 0x10ffff;

/**
 * Any character of Unicode: `fc.string({ unit: anyCharacter })` makes what `fc.string({ unit: 'binary' })` would, which
 * writes a table of all 1,112,064 first. That takes a browser about a second in each file.
 */
export const anyCharacter = fc.integer({ min: 0, max: LAST - HALVES }).map(
  (place) => String.fromCodePoint(place < HALVES_FROM ? place : place + HALVES),
  // The way back, which lets fast-check mix in words such as `__proto__`.
  (character) => {
    const point = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== character) throw new Error('Not one character.');
    if (point < HALVES_FROM) return point;
    if (point < HALVES_FROM + HALVES) throw new Error('Half a character.');
    return point - HALVES;
  },
);
