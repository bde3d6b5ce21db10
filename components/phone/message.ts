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
  readonly kind: 'text' | 'image' | 'template' | 'subscription' | 'system';
  /**
   * Where it stands: in the account's chat unless given. Subscription notices to people who do not follow the account
   * stand in 服务通知, with those of other accounts.
   */
  readonly place?: PhonePlace;
  /** The JSON body WeChat's endpoint takes, right or wrong. */
  readonly body: object;
  /** What a body alone does not hold. */
  readonly context?: {
    readonly template?: Template;
    readonly media?: PhonePicture;
    /** Whose notice it is in 服务通知, where another account than the phone's sent it. */
    readonly account?: PhoneAccount;
  };
  /** Not sent yet: marked beside the glass. */
  readonly draft?: boolean;
}

/** Where a message can stand. */
export type PhonePlace = 'chat' | 'service-notifications';

/** A picture that a message names by its `media_id`, in pixels of its own. */
export interface PhonePicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
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

/**
 * The messages of a chat, each with a name that stays while the list grows; a draft keeps one name while it is typed.
 *
 * A chat may hold 100,000 messages and is read again at every key of a draft, so nothing is made for each of them.
 */
export class MessageList {
  readonly messages: readonly PhoneMessage[];
  /** How many are not drafts. */
  readonly count: number;
  /** When the newest was sent, in milliseconds since 1970; undefined where none says. */
  readonly newestAt: number | undefined;
  readonly #drafts: readonly number[];

  constructor(messages: readonly PhoneMessage[] = []) {
    const drafts: number[] = [];
    let newest = -Infinity;
    messages.forEach((message, index) => {
      if (message.draft) drafts.push(index);
      const at = instantOf(message);
      if (at !== undefined && at > newest) newest = at;
    });
    this.messages = messages;
    this.count = messages.length - drafts.length;
    this.newestAt = newest > -Infinity ? newest : undefined;
    this.#drafts = drafts;
  }

  keyOf(index: number): string {
    const message = this.messages[index];
    return message?.id ?? (message?.draft ? `draft-${this.#drafts.indexOf(index)}` : `message-${index}`);
  }
}

/**
 * The places in `after` of the messages that came while the chat was open: sent ones, behind the last that `before` had.
 *
 * Nothing arrives when the chat itself was exchanged (the last message of `before` is gone), nor when a whole history is
 * loaded into an empty chat.
 */
export function arrivals(before: MessageList, after: MessageList): readonly number[] {
  const isSent = ({ draft }: PhoneMessage) => !draft;
  const last = before.messages.findLastIndex(isSent);
  const lastKey = last < 0 ? undefined : before.keyOf(last);
  const news: number[] = [];
  for (let index = after.messages.length - 1; index >= 0; index -= 1) {
    if (after.messages[index]?.draft) continue;
    if (after.keyOf(index) === lastKey) return news.reverse();
    news.push(index);
  }
  return lastKey === undefined && news.length === 1 ? news : [];
}

/** The messages that stand in one place; the same list where all of them do. */
export function inPlace(messages: readonly PhoneMessage[], place: PhonePlace): readonly PhoneMessage[] {
  const stands = (message: PhoneMessage) => (message.place === 'service-notifications') === (place !== 'chat');
  return messages.every(stands) ? messages : messages.filter(stands);
}

export function isCard({ kind }: PhoneMessage): boolean {
  return kind === 'template' || kind === 'subscription';
}

/** What a card is called: as its template is, else what it is. */
export function titleOf({ kind, context }: PhoneMessage): string {
  return context?.template?.title || (kind === 'subscription' ? '订阅通知' : '模板消息');
}

/** Who sent a notice: the account of the phone, unless the message names another one. */
export function senderOf({ context }: PhoneMessage, account: PhoneAccount): PhoneAccount {
  return context?.account ?? account;
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
