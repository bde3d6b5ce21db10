import { packed, textToSign, unpacked } from '../../wechat/wire/envelope.js';
import { fromBase64, toBase64 } from '../base64.js';

// The web's own cryptography, which pages and Node share.

/** The lower-case hexadecimal SHA-1 that signs a push. */
export async function signatureOf(...parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', bytesOf(textToSign(...parts)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The base64 HMAC-SHA256 that signs a callback of the Conversation API. */
export async function hmacOf(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign']);
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text))));
}

/** Whose key encrypts, and what an encrypted message names as its account. */
export interface CipherKey {
  readonly encoding_aes_key: string;
  readonly appid: string;
}

const BLOCK = 16;

/** Encrypts a message as WeChat does. */
export async function encrypt(
  { encoding_aes_key, appid }: CipherKey,
  random: string,
  message: string,
): Promise<string> {
  const { key, iv } = await aesKey(encoding_aes_key, 'encrypt');
  const plain = packed(bytesOf(random), message, appid);
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plain);
  // The message is padded already; the web's own padding is one more block.
  return toBase64(new Uint8Array(encrypted).subarray(0, plain.length));
}

/** Decrypts a message of this account; `undefined` when it is none. */
export async function decrypt({ encoding_aes_key, appid }: CipherKey, text: string): Promise<string | undefined> {
  const encrypted = fromBase64(text);
  if (!encrypted || encrypted.length === 0 || encrypted.length % BLOCK !== 0) return undefined;
  const { key, iv } = await aesKey(encoding_aes_key, 'encrypt', 'decrypt');
  // The web's own decryption wants its own padding: a last block that holds nothing else, made to follow the message.
  const last = encrypted.slice(-BLOCK);
  const padding = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array());
  const whole = new Uint8Array(encrypted.length + BLOCK);
  whole.set(encrypted);
  whole.set(new Uint8Array(padding), encrypted.length);
  const message = unpacked(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, whole)));
  return message?.appid === appid ? message.message : undefined;
}

async function aesKey(encoded: string, ...uses: readonly ('encrypt' | 'decrypt')[]) {
  const raw = Uint8Array.from(fromBase64(`${encoded}=`) ?? []);
  return { key: await crypto.subtle.importKey('raw', raw, 'AES-CBC', false, uses), iv: raw.slice(0, BLOCK) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text));
}
