import { accepts } from '../issue.js';
import { checkText } from '../message/text.js';
import { readXml } from './xml.js';
import type { XmlElement } from './xml.js';

/** What a server's answer to a push makes of the phone. */
export type PassiveReply =
  /** Nothing: the push was handled. */
  | { readonly type: 'none' }
  | { readonly type: 'text'; readonly content: string }
  /** WeChat would show it; this simulator cannot yet. */
  | { readonly type: 'unsupported'; readonly msgtype: string }
  /** WeChat cannot read it, and tells the person so. */
  | { readonly type: 'malformed'; readonly why: string };

/** What the person reads when the account's server fails: no answer in time, or none that WeChat can read. */
export const SERVICE_UNAVAILABLE = '该公众号暂时无法提供服务，请稍后再试';

/** What WeChat takes for a passive reply beside text. */
const OTHER_TYPES = ['image', 'voice', 'video', 'music', 'news', 'transfer_customer_service'];

/**
 * Reads the answer to a push, decrypted.
 *
 * - **Shape**: empty, `success`, or XML with `ToUserName`, `FromUserName`, `CreateTime`, `MsgType` and the fields of the
 *   kind.
 * - **Unit**: a text has at most the bytes of a customer-service text (unconfirmed).
 * - **Refused with**: no errcode; the person sees {@link SERVICE_UNAVAILABLE}.
 * - **Source**: Official Account API, passive replies.
 */
export function readPassiveReply(
  answer: string,
  { original_id, openid }: { readonly original_id: string; readonly openid: string },
): PassiveReply {
  const text = answer.trim();
  if (text === '' || text === 'success') return { type: 'none' };
  const read = readXml(text);
  if (read?.name !== 'xml') return malformed('The answer is neither empty, nor "success", nor XML.');
  const field = (name: string) => fieldOf(read.root, name);
  if (field('ToUserName') !== openid) return malformed('"ToUserName" is not the person who is answered.');
  if (field('FromUserName') !== original_id) return malformed('"FromUserName" is not the original id of the account.');
  if (!/^\d+$/.test(field('CreateTime') ?? '')) return malformed('"CreateTime" is no number.');
  const msgtype = field('MsgType') ?? '';
  if (OTHER_TYPES.includes(msgtype)) return { type: 'unsupported', msgtype };
  if (msgtype !== 'text') return malformed(`"MsgType" is none of text, ${OTHER_TYPES.join(', ')}.`);
  const content = field('Content') ?? '';
  if (!accepts(checkText({ msgtype: 'text', text: { content } }))) {
    return malformed('"Content" is empty or longer than WeChat takes.');
  }
  return { type: 'text', content };
}

/** The parts of an encrypted answer. */
export interface EncryptedReply {
  readonly encrypted: string;
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** The parts of an answer that is encrypted; `undefined` when it is none. */
export function readEncryptedReply(answer: string): EncryptedReply | undefined {
  const read = readXml(answer);
  const encrypted = read && fieldOf(read.root, 'Encrypt');
  if (!read || encrypted === undefined) return undefined;
  const field = (name: string) => fieldOf(read.root, name) ?? '';
  return { encrypted, signature: field('MsgSignature'), timestamp: field('TimeStamp'), nonce: field('Nonce') };
}

function fieldOf({ children }: XmlElement, name: string): string | undefined {
  return children.get(name)?.[0]?.text.trim();
}

function malformed(why: string): PassiveReply {
  return { type: 'malformed', why };
}
