/** Bytes that stand before the length of an encrypted message and mean nothing. */
export const RANDOM_BYTES = 16;

const LENGTH_BYTES = 4;

/** Padding fills up to a multiple of this, twice the block of AES. */
const PADDED_TO = 32;

/** What an `EncodingAESKey` looks like: 43 letters and digits, 32 bytes once a `=` is added. */
export const AES_KEY_SHAPE = /^[A-Za-z0-9]{43}$/;

/** What a token of the server configuration looks like. */
export const CALLBACK_TOKEN_SHAPE = /^[A-Za-z0-9]{3,32}$/;

/**
 * What is hashed for a signature: the parts, sorted as plain strings, one after the other.
 *
 * - **Shape**: `signature` is the lower-case hexadecimal SHA-1 of token, timestamp, nonce; `msg_signature` takes the
 *   encrypted text as a fourth part.
 * - **Source**: Official Account API, server configuration and message encryption.
 */
export function textToSign(...parts: readonly string[]): string {
  return [...parts].sort().join('');
}

/**
 * A message as it goes into the cipher (AES-256-CBC, the first 16 bytes of the key as the initial vector).
 *
 * - **Shape**: 16 random bytes, the length, the message, the appid, padding.
 * - **Unit**: the length in bytes, as 4 of them, the highest first; padding of 1 to 32 bytes, each the number of them.
 * - **Source**: Official Account API, message encryption.
 */
export function packed(random: Uint8Array, message: string, appid: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [text, id] = [encoder.encode(message), encoder.encode(appid)];
  const length = RANDOM_BYTES + LENGTH_BYTES + text.length + id.length;
  const padding = PADDED_TO - (length % PADDED_TO);
  const bytes = new Uint8Array(length + padding).fill(padding, length);
  bytes.set(random.subarray(0, RANDOM_BYTES));
  new DataView(bytes.buffer).setUint32(RANDOM_BYTES, text.length);
  bytes.set(text, RANDOM_BYTES + LENGTH_BYTES);
  bytes.set(id, RANDOM_BYTES + LENGTH_BYTES + text.length);
  return bytes;
}

/** The way back of {@link packed}; `undefined` when the bytes cannot come from it. */
export function unpacked(bytes: Uint8Array): { readonly message: string; readonly appid: string } | undefined {
  const padding = bytes.at(-1) ?? 0;
  const end = bytes.length - padding;
  const start = RANDOM_BYTES + LENGTH_BYTES;
  if (padding < 1 || padding > PADDED_TO || end < start) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(RANDOM_BYTES);
  if (start + length > end) return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const message = decoder.decode(bytes.subarray(start, start + length));
    return { message, appid: decoder.decode(bytes.subarray(start + length, end)) };
  } catch {
    return undefined;
  }
}
