import type { Appid, Openid } from './command.js';
import { hash, invented, mix, URL_SAFE } from './hash.js';

/**
 * How an account names its followers.
 *
 * An openid is `o`, five letters that all followers of the account share, six letters that hold the follower's
 * number in disguise, and sixteen letters that prove the rest. So it is found again without a table, however many
 * followers there are, and an invented one is not.
 */
export interface OpenidKey {
  readonly prefix: string;
  readonly secret: number;
}

/** What an openid of any account looks like. */
export const OPENID_SHAPE = /^o[A-Za-z0-9_-]{27}$/;

const PREFIX_LENGTH = 6;
const NUMBER_LENGTH = 6;
const PROOF_LENGTH = 16;

/** Six letters of six bits are 36 bits, disguised as two halves of 18. */
const HALF = 2 ** 18;
const ROUNDS = [1, 2, 3, 4] as const;

export function openidKey(seed: number, appid: Appid): OpenidKey {
  return { prefix: `o${invented(URL_SAFE, PREFIX_LENGTH - 1, seed, appid)}`, secret: hash(seed, appid, 'openid') };
}

/** The openid of an account's follower number `number`, counted from 1. */
export function openidOf({ prefix, secret }: OpenidKey, number: number): Openid {
  return prefix + letters(disguise(number, secret)) + proofOf(number, secret);
}

function proofOf(number: number, secret: number): string {
  return invented(URL_SAFE, PROOF_LENGTH, secret, number);
}

/** The number behind an openid; nothing when this account never gave it out. */
export function numberOf(key: OpenidKey, openid: string): number | undefined {
  if (!OPENID_SHAPE.test(openid) || !openid.startsWith(key.prefix)) return undefined;
  const disguised = valueOf(openid.slice(PREFIX_LENGTH, PREFIX_LENGTH + NUMBER_LENGTH));
  const number = uncover(disguised, key.secret);
  return openid.endsWith(proofOf(number, key.secret)) ? number : undefined;
}

/** A Feistel network: mixes the halves with each other, and can be walked back. */
function disguise(number: number, secret: number): number {
  let left = Math.floor(number / HALF);
  let right = number % HALF;
  for (const round of ROUNDS) [left, right] = [right, left ^ (mix(secret ^ mix(right + round * HALF)) % HALF)];
  return left * HALF + right;
}

function uncover(disguised: number, secret: number): number {
  let left = Math.floor(disguised / HALF);
  let right = disguised % HALF;
  for (const round of ROUNDS.toReversed()) {
    [left, right] = [right ^ (mix(secret ^ mix(left + round * HALF)) % HALF), left];
  }
  return left * HALF + right;
}

function letters(value: number): string {
  let text = '';
  for (let rest = value; text.length < NUMBER_LENGTH; rest = Math.floor(rest / 64)) text += URL_SAFE.charAt(rest % 64);
  return text;
}

function valueOf(text: string): number {
  let value = 0;
  for (let place = text.length - 1; place >= 0; place--) value = value * 64 + URL_SAFE.indexOf(text.charAt(place));
  return value;
}
