import type { Token } from './token.js';

/** A selection with a direction: the caret is at `focus`. */
export interface Reach {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * Where an arrow key leads at a token, which is passed in one step; undefined between characters, where the browser knows
 * best.
 */
export function passed(
  tokens: readonly Token[],
  { anchor, focus }: Reach,
  { forward, extend }: { readonly forward: boolean; readonly extend: boolean },
): Reach | undefined {
  const [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  if (start !== end && !extend) {
    // A token that is selected alone is left at its end.
    if (!tokens.some((token) => token.start === start && token.end === end)) return undefined;
    const to = forward ? end : start;
    return { anchor: to, focus: to };
  }
  const token = tokens.find((each) => (forward ? each.start : each.end) === focus);
  if (!token) return undefined;
  const to = forward ? token.end : token.start;
  return { anchor: extend ? anchor : to, focus: to };
}
