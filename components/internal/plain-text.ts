/** A JSON value as a person can read and mend it: text as it is, nothing as nothing, anything else as JSON. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
