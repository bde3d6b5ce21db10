const encoder = new TextEncoder();

/**
 * How many characters a text has, as WeChat is taken to count them: Unicode code points.
 *
 * A Chinese character, a letter, a digit and a mark count one each; a family emoji counts every person in it.
 * No source names code points or UTF-16 units; see `atMost` for what is done where the two differ.
 */
export function codePoints(text: string): number {
  let count = text.length;
  // By hand, since the text of every field is counted at every key and an iterator makes an object of each character.
  for (let index = 1; index < text.length; index += 1) {
    if (!isBetween(text.charCodeAt(index - 1), 0xd800, 0xdbff)) continue;
    if (isBetween(text.charCodeAt(index), 0xdc00, 0xdfff)) count -= 1;
  }
  return count;
}

function isBetween(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}

/** How many bytes a text has in UTF-8. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
