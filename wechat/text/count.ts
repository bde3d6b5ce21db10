const encoder = new TextEncoder();

/**
 * How many characters a text has, as WeChat is taken to count them: Unicode code points.
 *
 * A Chinese character, a letter, a digit and a mark count one each; a family emoji counts every person in it.
 * No source names code points or UTF-16 units; see `atMost` for what is done where the two differ.
 */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** How many bytes a text has in UTF-8. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
