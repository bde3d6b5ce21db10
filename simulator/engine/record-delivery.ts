import { DELIVERIES_AT_ONCE } from '../../wechat/limit/push.js';
import { readPassiveReply, SERVICE_UNAVAILABLE } from '../../wechat/wire/passive-reply.js';
import type { PassiveReply } from '../../wechat/wire/passive-reply.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import type { EventOf, SimulatorEvent } from './event.js';
import { keep, textMessage } from './message.js';
import { NO_SUCH_PUSH } from './push.js';
import type { Push, PushAttempt, PushOutcome } from './push.js';
import type { AccountRecord, MutableState, State } from './state.js';
import { awaitsReply } from './wechat-pushes.js';

/** A delivery as the outside saw it. */
export interface Delivery {
  readonly push: Push['id'];
  /** Where it went. */
  readonly url: string;
  readonly status: number | null;
  readonly answer: string;
  /** The answer decrypted, where it was encrypted. */
  readonly clear?: string;
  /** Why there is no answer, or none that can be used. */
  readonly problem?: string;
}

/** Judges a delivery: whether it is done, and what the person sees of it. */
export function decideRecordDelivery(
  state: State,
  delivery: CommandOf<'record-delivery'>,
  now: Instant,
): Decision<Answers['record-delivery']> {
  const push = state.pushes.find(({ id }) => id === delivery.push);
  if (!push) return refuse(NO_SUCH_PUSH);
  const { outcome, problem, reply } = push.kind === 'wechat' ? judge(state, push, delivery) : judgeSinch(delivery);
  const { url, status, answer } = delivery;
  const attempt: PushAttempt = { at: now, status, answer, ...(problem !== undefined && { problem }) };
  return apply(
    { outcome },
    { type: 'push-attempted', at: now, push: push.id, url, attempt, outcome },
    ...whatIsSeen(push, outcome, reply, now),
  );
}

interface Verdict {
  readonly outcome: PushOutcome;
  readonly problem?: string | undefined;
  readonly reply?: PassiveReply;
}

/** WeChat takes any answer that comes in time with a good status, and tries again otherwise. */
function judge(state: State, push: Push, { status, answer, clear, problem }: Delivery): Verdict {
  if (status === null || status < 200 || status > 299) {
    return { outcome: 'failed', problem: problem ?? `The receiver answered with HTTP ${status}.` };
  }
  if (problem !== undefined) return { outcome: 'delivered', problem, reply: { type: 'malformed', why: problem } };
  const record = state.accounts.get(push.account);
  const original_id = record?.account.original_id ?? '';
  const reply = readPassiveReply(clear ?? answer, { original_id, openid: push.openid });
  switch (reply.type) {
    case 'none':
      return { outcome: 'delivered', reply };
    case 'malformed':
      return { outcome: 'delivered', problem: reply.why, reply };
    case 'unsupported': {
      const why = `A passive reply of the type "${reply.msgtype}" is not supported yet, so the phone shows nothing.`;
      return { outcome: 'delivered', problem: why, reply };
    }
    case 'text':
      return mayShow(state, push)
        ? { outcome: 'delivered', reply }
        : { outcome: 'delivered', problem: 'Nobody is in the chat to read this reply.' };
  }
}

/** Whether a reply to this push finds its reader. */
function mayShow(state: State, push: Push): boolean {
  const followers = state.accounts.get(push.account)?.followers;
  const number = followers?.find(push.openid);
  if (!followers || number === undefined) return false;
  const { subscribed, blocked } = followers.get(number);
  return awaitsReply(push) && subscribed && !blocked;
}

/** The Conversation API repeats what its receiver could not take, and drops what the receiver refused. */
function judgeSinch({ status, problem }: Delivery): Verdict {
  if (status !== null && status >= 200 && status < 300 && problem === undefined) return { outcome: 'delivered' };
  if (status === null || status >= 500 || status === 429) {
    return { outcome: 'failed', problem: problem ?? `The receiver answered with HTTP ${status}.` };
  }
  return { outcome: 'refused', problem: problem ?? `The receiver refused with HTTP ${status}: not tried again.` };
}

function whatIsSeen(
  push: Push,
  outcome: PushOutcome,
  reply: PassiveReply | undefined,
  at: Instant,
): readonly SimulatorEvent[] {
  const { account: appid, openid } = push;
  if (reply?.type === 'text') return [{ type: 'passive-replied', at, appid, openid, content: reply.content }];
  const gaveUp = outcome === 'failed' && push.failures + 1 === DELIVERIES_AT_ONCE;
  if (!awaitsReply(push) || !(gaveUp || reply?.type === 'malformed')) return [];
  return [{ type: 'service-failed', at, appid, openid }];
}

/** Puts on the phone what a delivery brought; the part of `evolve` that belongs to this file. */
export function evolveReply(
  state: MutableState,
  record: AccountRecord,
  event: EventOf<'passive-replied'> | EventOf<'service-failed'>,
): void {
  const number = record.followers.find(event.openid);
  if (number === undefined) return;
  state.last.message += 1;
  const { message: id } = state.last;
  const content = event.type === 'passive-replied' ? event.content : SERVICE_UNAVAILABLE;
  const message = textMessage(id, event.at, 'in', content);
  keep(state, record, number, event.type === 'passive-replied' ? message : { ...message, kind: 'system' });
}
