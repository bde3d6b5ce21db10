/** Nesting beyond this is nothing that anyone sends, and more than a JavaScript engine can write back (our choice). */
export const JSON_MAX_DEPTH = 100;

/** Whether a JSON value is nested beyond {@link JSON_MAX_DEPTH}. Never goes deeper than that itself. */
export function isTooDeep(value: unknown, room = JSON_MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => room === 0 || isTooDeep(each, room - 1));
}
