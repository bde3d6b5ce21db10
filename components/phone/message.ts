import type { Template } from '../../wechat/context.js';

/** One entry of a chat, as the phone shows it. */
export interface PhoneMessage {
  /** Names the message over re-renders; without it the place in the list does. */
  readonly id?: string;
  /** Milliseconds since 1970; the present when absent, as for a draft. */
  readonly at?: number;
  /** `in` arrived on this phone and stands left; `out` was written by its owner and stands right. */
  readonly direction: 'in' | 'out';
  /** `system` is a line of WeChat's own, in the middle and without a picture. */
  readonly kind: 'text' | 'template' | 'system';
  /** The JSON body WeChat's endpoint takes, right or wrong. */
  readonly body: object;
  /** What a body alone does not hold. */
  readonly context?: { readonly template?: Template };
  /** Not sent yet: marked beside the glass. */
  readonly draft?: boolean;
}

/** The official account at the other end of the chat. */
export interface PhoneAccount {
  readonly nickname: string;
  readonly appid?: string;
}

/** The owner of the phone. */
export interface PhonePerson {
  readonly nickname: string;
  readonly openid: string;
}

/** A message with the name that tells it from the others. */
export interface KeyedMessage extends PhoneMessage {
  readonly key: string;
}

/** Gives every message a name that stays while the list grows; a draft keeps one name while it is typed. */
export function keyed(messages: readonly PhoneMessage[]): readonly KeyedMessage[] {
  let drafts = 0;
  return messages.map((message, index) => ({
    ...message,
    key: message.id ?? (message.draft ? `draft-${drafts++}` : `message-${index}`),
  }));
}

/**
 * The messages that came while the chat was open: sent ones that `after` has and `before` had not.
 *
 * Nothing arrives when the chat itself was exchanged (a message of `before` is gone), nor when a whole history is
 * loaded into an empty chat.
 */
export function arrivals(before: readonly KeyedMessage[], after: readonly KeyedMessage[]): readonly KeyedMessage[] {
  const sent = after.filter(({ draft }) => !draft);
  const old = before.filter(({ draft }) => !draft).map(({ key }) => key);
  const keys = new Set(sent.map(({ key }) => key));
  if (!old.every((key) => keys.has(key))) return [];
  const news = sent.filter(({ key }) => !old.includes(key));
  return old.length > 0 || news.length === 1 ? news : [];
}

/** When a message was sent; undefined where it does not say, or says no instant. */
export function instantOf({ at }: PhoneMessage): number | undefined {
  return at !== undefined && Math.abs(at) <= 8.64e15 ? at : undefined;
}

/** The text under `path` of a body that may hold anything; numbers and the like as JSON writes them. */
export function textAt(body: unknown, ...path: readonly string[]): string {
  let found: unknown = body;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return '';
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  if (found === undefined || found === null) return '';
  return typeof found === 'string' ? found : JSON.stringify(found);
}
