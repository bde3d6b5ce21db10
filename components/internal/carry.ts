import { issueOf } from '../../wechat/wire/refusal.js';
import { WechatError, type WechatClient } from '../connection/client.js';
import { WechatRefusedEvent, WechatSentEvent } from '../events.js';
import type { Carried, Parcel } from './delivery.js';

/** Sends a message and says what came of it. Never rejects. */
export async function carry(client: WechatClient, parcel: Parcel, signal: AbortSignal): Promise<Carried> {
  const { kind, body, recipient } = parcel;
  try {
    // What was given up before it began is not begun.
    signal.throwIfAborted();
    const result = await client.send(kind, body, recipient, signal);
    return { outcome: 'sent', event: new WechatSentEvent({ result }) };
  } catch (failure) {
    const outcome = { failure };
    if (!(failure instanceof WechatError)) return { outcome };
    const { errcode, errmsg } = failure;
    const issue = issueOf(errcode, errmsg);
    const event = new WechatRefusedEvent({ errcode, errmsg, issue });
    // The receiver's side is said in the foot.
    return { outcome, event, answered: issue?.path[0] === 'touser' ? undefined : issue };
  }
}
