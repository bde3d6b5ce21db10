import { CLIENT_MSG_ID_LIVES_MS } from '../../wechat/limit/template.js';
import { TOKEN_OVERLAP_MS } from '../../wechat/limit/token.js';
import { chinaDay } from '../../wechat/time/china-calendar.js';
import { INTERCEPTED_KEPT } from './account-book.js';
import { isAccountEvent } from './account-event.js';
import type { Appid, Instant, Openid } from './command.js';
import { schedule } from './due.js';
import type { EventOf, SimulatorEvent } from './event.js';
import { evolveFaults } from './faults.js';
import { evolveAccount } from './evolve-account.js';
import { evolveAct } from './evolve-act.js';
import { countRefusedNotice, sendSubscription } from './evolve-subscription.js';
import { freshRecord, freshState } from './fresh-state.js';
import { PATH_OF } from './issue-token.js';
import { keep } from './message.js';
import { count, countCall } from './quota.js';
import { evolvePushes } from './push.js';
import { evolveReply } from './record-delivery.js';
import { CALLS_KEPT, clientMessageKey } from './state.js';
import type { AccountRecord, MutableState } from './state.js';

/** Applies what happened. The only function that changes a state. */
export function evolve(state: MutableState, event: SimulatorEvent): void {
  if (isAccountEvent(event)) {
    evolveAccount(state, event);
    return;
  }
  switch (event.type) {
    case 'reset':
      Object.assign(state, freshState(event));
      return;
    case 'clock-changed':
      state.mode = event.mode;
      state.speed = event.speed;
      return;
    case 'account-put':
      putAccount(state, event);
      return;
    case 'followers-added':
      addFollowers(state, event);
      return;
    case 'token-issued':
      replaceToken(state, event);
      return;
    case 'template-sent':
      sendTemplate(state, event);
      return;
    case 'subscription-sent': {
      const record = recordOf(state, event.appid);
      sendSubscription(state, record, numberOf(record, event.openid), event);
      return;
    }
    case 'custom-sent':
      sendCustom(state, event);
      return;
    case 'acted':
      act(state, event);
      return;
    case 'called':
      state.last.call = event.call.id;
      state.calls.push(event.call);
      if (state.calls.length > CALLS_KEPT) state.calls.shift();
      countCall(state, event.call);
      countRefusedNotice(state, event.call);
      return;
    case 'push-queued':
    case 'push-attempted':
    case 'push-due':
    case 'push-resent':
      evolvePushes(state, event);
      return;
    case 'passive-replied':
    case 'service-failed':
      evolveReply(state, recordOf(state, event.appid), event);
      return;
    case 'contact-met': {
      const { appid, openid, contact_id, conversation_id } = event;
      const record = recordOf(state, appid);
      record.contacts.set(numberOf(record, openid), { contact_id, conversation_id });
      return;
    }
    case 'fault-added':
    case 'faults-cleared':
    case 'fault-met':
      evolveFaults(state, event);
      return;
    // The account is told of the one; the phone changed when the message was sent. The other replaced the whole state.
    case 'template-job-finished':
    case 'subscription-job-finished':
    case 'restored':
      return;
  }
}

function putAccount(state: MutableState, { account }: EventOf<'account-put'>): void {
  const known = state.accounts.get(account.appid);
  // Tokens were given out for the secret of before.
  if (known && known.account.secret !== account.secret) forgetTokens(state, account.appid);
  if (known) known.account = account;
  else state.accounts.set(account.appid, freshRecord(state.seed, account));
}

function addFollowers(state: MutableState, event: EventOf<'followers-added'>): void {
  const { appid, count, at, nickname, openid, tags } = event;
  const { followers } = recordOf(state, appid);
  const first = followers.add(count, at);
  if (nickname !== undefined) followers.override(first, { nickname });
  if (openid !== undefined) followers.override(first, { openid });
  if (tags) for (let number = first; number < first + count; number++) followers.setTags(number, tags);
}

/**
 * The token before the former one is forgotten, and the current one becomes the former one. A forced one leaves none
 * beside it; tokens of the other kind are not touched.
 */
function replaceToken(state: MutableState, event: EventOf<'token-issued'>): void {
  const { appid, kind, token, expires_at, at, forced } = event;
  for (const [value, known] of state.tokens) {
    if (known.appid !== appid || known.kind !== kind) continue;
    if (forced || known.replacedAt !== undefined) state.tokens.delete(value);
    else state.tokens.set(value, { ...known, replacedAt: at + TOKEN_OVERLAP_MS });
  }
  state.tokens.set(token, { appid, kind, expiresAt: expires_at });
  state.last.token += 1;
  const { book } = recordOf(state, appid);
  count(book, PATH_OF[kind], at);
  const day = chinaDay(at);
  if (forced) book.forced = { day, at, count: book.forced.day === day ? book.forced.count + 1 : 1 };
}

function forgetTokens({ tokens }: MutableState, appid: Appid): void {
  for (const [value, known] of tokens) if (known.appid === appid) tokens.delete(value);
}

function sendTemplate(state: MutableState, event: EventOf<'template-sent'>): void {
  const { appid, openid, msgid, at, body, status, client_msg_id, template_id, intercepted } = event;
  const record = recordOf(state, appid);
  const number = numberOf(record, openid);
  state.last.message = msgid;
  if (client_msg_id !== undefined) remember(record, clientMessageKey(number, client_msg_id), { msgid, at });
  if (status === 'success') {
    keep(state, record, number, { id: String(msgid), at, direction: 'in', kind: 'template', body });
  }
  if (intercepted) {
    const { book } = record;
    const id = (book.intercepted.at(-1)?.id ?? 0) + 1;
    const send_timestamp = Math.floor(at / 1000);
    const message = { id, tmpl_msg_id: template_id, ...intercepted, send_timestamp, openid };
    book.intercepted = [...book.intercepted.slice(1 - INTERCEPTED_KEPT), message];
  }
  schedule(state.due, { at, event: { type: 'template-job-finished', at, appid, openid, msgid, status } });
}

function remember({ clientMessages }: AccountRecord, key: string, sent: { msgid: number; at: Instant }): void {
  for (const [old, { at }] of clientMessages) {
    if (sent.at - at < CLIENT_MSG_ID_LIVES_MS) break;
    clientMessages.delete(old);
  }
  clientMessages.set(key, sent);
}

function sendCustom(state: MutableState, event: EventOf<'custom-sent'>): void {
  const { appid, openid, at, msgid, body, engagement, lost } = event;
  const record = recordOf(state, appid);
  const number = numberOf(record, openid);
  state.last.message = msgid;
  if (engagement) record.followers.pay(number, engagement);
  if (lost) return;
  record.book.typing.delete(number);
  keep(state, record, number, { id: String(msgid), at, direction: 'in', kind: 'text', body });
}

function act(state: MutableState, event: EventOf<'acted'>): void {
  const record = recordOf(state, event.appid);
  evolveAct(state, record, numberOf(record, event.openid), event);
}

function recordOf(state: MutableState, appid: Appid): AccountRecord {
  const record = state.accounts.get(appid);
  if (!record) throw new Error(`evolve: no account ${appid}`);
  return record;
}

function numberOf(record: AccountRecord, openid: Openid): number {
  const number = record.followers.find(openid);
  if (number === undefined) throw new Error(`evolve: account ${record.account.appid} has no follower ${openid}`);
  return number;
}
