import { readEncryptedReply } from '../../wechat/wire/passive-reply.js';
import { compatibleXml, safeXml } from '../../wechat/wire/push.js';
import { callbackTextToSign } from '../../wechat/wire/sinch-callback.js';
import { ulid, ULID_CHANCE, ULID_LETTERS } from '../../wechat/wire/ulid.js';
import type { Account, Instant } from '../engine/command.js';
import { HEXADECIMAL, invented } from '../engine/hash.js';
import type { Push } from '../engine/push.js';
import { decrypt, encrypt, hmacOf, signatureOf } from './cipher.js';

/** One delivery, ready to be sent. */
export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What nonces and random bytes of a delivery follow from. */
export interface Chance {
  readonly seed: number;
  readonly now: Instant;
}

/** Writes a push to the account's own server: signed, and encrypted as the account chose. */
export async function wechatLetter(account: Account, push: Push, chance: Chance): Promise<Letter> {
  const { token, encryption, original_id } = account;
  const { timestamp, nonce, random } = invent(chance, account, `push ${push.id} ${push.attempts.length}`);
  const clear = typeof push.body === 'string' ? push.body : '';
  const query = { signature: await signatureOf(token, timestamp, nonce), timestamp, nonce, openid: push.openid };
  const headers = { 'content-type': 'text/xml' };
  if (encryption === 'plaintext') return { url: withQuery(account.callback_url, query), headers, body: clear };
  const encrypted = await encrypt(account, random, clear);
  const msg_signature = await signatureOf(token, timestamp, nonce, encrypted);
  const url = withQuery(account.callback_url, { ...query, encrypt_type: 'aes', msg_signature });
  return {
    url,
    headers,
    body: encryption === 'safe' ? safeXml(original_id, encrypted) : compatibleXml(clear, encrypted),
  };
}

/** The question WeChat asks a new callback URL, and the answer it expects. */
export async function urlCheck(
  account: Account,
  chance: Chance,
): Promise<{ readonly url: string; readonly echo: string }> {
  const { token, callback_url } = account;
  const { timestamp, nonce, random: echo } = invent(chance, account, `check ${callback_url}`);
  const signature = await signatureOf(token, timestamp, nonce);
  return { url: withQuery(callback_url, { signature, timestamp, nonce, echostr: echo }), echo };
}

/** Writes a callback of the Conversation API; signed where the webhook has a secret, anew with every delivery. */
export async function sinchLetter(push: Push, secret: string | undefined, { seed, now }: Chance): Promise<Letter> {
  const body = JSON.stringify(push.body);
  const headers = { 'content-type': 'application/json' };
  if (secret === undefined) return { url: push.url, headers, body };
  const nonce = ulid(now, invented(ULID_LETTERS, ULID_CHANCE, seed, 'nonce', push.id, push.attempts.length));
  const timestamp = String(Math.floor(now / 1000));
  return {
    url: push.url,
    headers: {
      ...headers,
      'x-sinch-webhook-signature': await hmacOf(secret, callbackTextToSign(body, nonce, timestamp)),
      'x-sinch-webhook-signature-timestamp': timestamp,
      'x-sinch-webhook-signature-nonce': nonce,
      'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
    },
    body,
  };
}

/** What an answer to a push says in clear, or why it cannot be read. In safe mode only `success` may come unencrypted. */
export async function openAnswer(
  account: Account,
  answer: string,
): Promise<{ readonly clear?: string; readonly problem?: string }> {
  if (account.encryption === 'plaintext') return {};
  const reply = readEncryptedReply(answer);
  if (!reply) {
    const handled = answer.trim() === '' || answer.trim() === 'success';
    return account.encryption === 'safe' && !handled ? { problem: 'In safe mode the answer has to be encrypted.' } : {};
  }
  const { encrypted, signature, timestamp, nonce } = reply;
  if ((await signatureOf(account.token, timestamp, nonce, encrypted)) !== signature) {
    return { problem: 'The signature of the encrypted answer is wrong.' };
  }
  const clear = await decrypt(account, encrypted);
  return clear === undefined
    ? { problem: 'The encrypted answer cannot be decrypted with the key of the account.' }
    : { clear };
}

function invent({ seed, now }: Chance, { appid }: Account, what: string) {
  return {
    timestamp: String(Math.floor(now / 1000)),
    nonce: invented('123456789', 10, seed, appid, 'nonce', what),
    random: invented(HEXADECIMAL, 16, seed, appid, 'random', what),
  };
}

function withQuery(url: string, parameters: Readonly<Record<string, string>>): string {
  const whole = new URL(url);
  for (const [name, value] of Object.entries(parameters)) whole.searchParams.set(name, value);
  return whole.href;
}
