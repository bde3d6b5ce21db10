import type { XmlField } from './xml.js';
import { writeXml } from './xml.js';

/** Between whom something happened, and when. */
export interface PushHead {
  /** The account's `gh_…`. */
  readonly original_id: string;
  readonly openid: string;
  /** Milliseconds since 1970; the wire has whole seconds. */
  readonly at: number;
}

/**
 * A person's message, as WeChat pushes it.
 *
 * - **Shape**: `ToUserName`, `FromUserName`, `CreateTime`, `MsgType`, the fields of the kind, `MsgId` last.
 * - **Unit**: `CreateTime` in seconds; texts in CDATA, numbers bare.
 * - **De-duplicate by**: `MsgId`, the same with every delivery.
 * - **Source**: Official Account API, receiving standard messages.
 */
export function messagePush(head: PushHead, type: string, fields: readonly XmlField[], msgId: number): string {
  return xml([...common(head, type), ...fields, ['MsgId', msgId]]);
}

/**
 * An event, as WeChat pushes it.
 *
 * - **Shape**: as {@link messagePush}, with `Event` and its fields, and no `MsgId`.
 * - **De-duplicate by**: `FromUserName` and `CreateTime`.
 * - **Source**: Official Account API, receiving event pushes.
 */
export function eventPush(head: PushHead, event: string, fields: readonly XmlField[] = []): string {
  return xml([...common(head, 'event'), ['Event', event], ...fields]);
}

/**
 * The body of a delivery in compatible mode: the clear fields and the same once more, encrypted.
 *
 * **Source**: Official Account API, message encryption.
 */
export function compatibleXml(clear: string, encrypted: string): string {
  return clear.replace(/<\/xml>$/, `${writeXml([['Encrypt', encrypted]])}</xml>`);
}

/** The body of a delivery in safe mode: nothing is clear but the account. */
export function safeXml(original_id: string, encrypted: string): string {
  return xml([
    ['ToUserName', original_id],
    ['Encrypt', encrypted],
  ]);
}

function common({ original_id, openid, at }: PushHead, type: string): readonly XmlField[] {
  return [
    ['ToUserName', original_id],
    ['FromUserName', openid],
    ['CreateTime', Math.floor(at / 1000)],
    ['MsgType', type],
  ];
}

function xml(fields: readonly XmlField[]): string {
  return writeXml([['xml', fields]]);
}
