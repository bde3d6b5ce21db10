/**
 * Whether two values are different for whoever shows them: lists and plain objects by what they hold, one level deep,
 * anything else by identity. Lit's own `hasChanged` takes a list that was just made anew for another one, so that a
 * composer which hands ten fields their issues at every key would render ten fields.
 */
export function differs(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return false;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return true;
  const keys = Object.keys(one);
  return keys.length !== Object.keys(other).length || keys.some((key) => !Object.is(one[key], other[key]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}
