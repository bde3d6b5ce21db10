/** Longest side of a picture in a chat, in widths of the screen: 169 of 375. */
export const IMAGE_LONG_SIDE = 0.45;

/** Shortest side of one, below which it is cropped at both ends: 94 of 375. */
export const IMAGE_SHORT_SIDE_MIN = 0.25;

/**
 * How large a picture stands in a chat, in widths of the screen. What does not fit is cropped around its middle.
 *
 * **Source**: an open clone of the app; unconfirmed.
 *
 * @example
 * shownImage({ width: 400, height: 300 }) // { width: 0.45, height: 0.3375 }
 */
export function shownImage({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const longest = Math.max(width, height);
  // A picture that does not know its size, or has none.
  if (!(Math.min(width, height) > 0 && longest < Infinity)) return { width: IMAGE_LONG_SIDE, height: IMAGE_LONG_SIDE };
  const side = (own: number) => Math.max(IMAGE_SHORT_SIDE_MIN, (own / longest) * IMAGE_LONG_SIDE);
  return { width: side(width), height: side(height) };
}
