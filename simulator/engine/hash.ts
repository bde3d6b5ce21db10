/** Letters for identifiers that travel in URLs: 64 of them, as base64url orders them. */
export const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const HEXADECIMAL = '0123456789abcdef';

/** Spreads 32 bits evenly over 32 bits: the last step of MurmurHash3. */
export function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A 32-bit number that depends on every part and on their order: FNV-1a over the UTF-16 units, then {@link mix}. */
export function hash(...parts: readonly (string | number)[]): number {
  const text = parts.join('\u0000');
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return mix(bits);
}

/**
 * A text of `length` letters that looks random and depends on nothing but `parts`.
 *
 * Everything the simulator invents (ids, secrets, tokens) comes from here, so equal seeds give equal bytes.
 */
export function invented(alphabet: string, length: number, ...parts: readonly (string | number)[]): string {
  let state = hash(...parts);
  let text = '';
  while (text.length < length) {
    state = (state + 0x9e3779b9) | 0;
    text += alphabet.charAt(mix(state) % alphabet.length);
  }
  return text;
}
