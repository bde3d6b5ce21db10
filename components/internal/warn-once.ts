const said = new Set<string>();

/** Tells a developer about a mistake in code, once per page: a bad property must neither throw nor fill the console. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}

/** `value` when it is one of the `known`; otherwise the first of them, after a warning that names them all. */
export function knownOr<Value extends string | number>(
  what: string,
  value: Value,
  known: readonly [Value, ...Value[]],
): Value {
  if (known.includes(value)) return value;
  warnOnce(`${what} ${JSON.stringify(value)} is not known. Known: ${known.join(', ')}.`);
  return known[0];
}
