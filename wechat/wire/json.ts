/** Nesting beyond this is nothing that anyone sends, and more than a JavaScript engine can write back (our choice). */
export const JSON_MAX_DEPTH = 100;

/** Whether a JSON value is nested beyond {@link JSON_MAX_DEPTH}. Walks level by level, so that depth costs no stack. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > JSON_MAX_DEPTH) return true;
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
