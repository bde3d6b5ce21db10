/** Nesting beyond this is nothing that anyone sends, and more than a JavaScript engine writes back. */
const DEEPEST = 100;

/** Reads JSON; `undefined` when it is none, is no valid UTF-8, or is nested beyond reason. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeper(value, DEEPEST) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Walks level by level, so that depth costs no stack. */
function isDeeper(value: unknown, limit: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
