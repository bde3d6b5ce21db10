import { CLIENT_MSG_ID_LIVES_MS } from '../../wechat/limit/template.js';
import { TOKEN_OVERLAP_MS } from '../../wechat/limit/token.js';
import type { Action, Appid, Instant, Openid } from './command.js';
import { schedule } from './due.js';
import type { EventOf, SimulatorEvent } from './event.js';
import { evolveFaults } from './faults.js';
import { freshRecord, freshState } from './fresh-state.js';
import { keep, textMessage } from './message.js';
import { CALLS_KEPT, clientMessageKey } from './state.js';
import type { AccountRecord, MutableState } from './state.js';

/** Applies what happened. The only function that changes a state. */
export function evolve(state: MutableState, event: SimulatorEvent): void {
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
      return;
    case 'fault-added':
    case 'faults-cleared':
    case 'fault-met':
      evolveFaults(state, event);
      return;
    // The account is told of the one; the phone changed when the message was sent. The other replaced the whole state.
    case 'template-job-finished':
    case 'restored':
      return;
  }
}

function putAccount(state: MutableState, { account }: EventOf<'account-put'>): void {
  const known = state.accounts.get(account.appid);
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

/** The token before the former one is forgotten, and the current one becomes the former one. */
function replaceToken(state: MutableState, { appid, token, expires_at, at }: EventOf<'token-issued'>): void {
  for (const [value, known] of state.tokens) {
    if (known.appid !== appid) continue;
    if (known.replacedAt !== undefined) state.tokens.delete(value);
    else state.tokens.set(value, { ...known, replacedAt: at + TOKEN_OVERLAP_MS });
  }
  state.tokens.set(token, { appid, expiresAt: expires_at });
  state.last.token += 1;
}

function sendTemplate(state: MutableState, event: EventOf<'template-sent'>): void {
  const { appid, openid, msgid, at, body, status, client_msg_id } = event;
  const record = recordOf(state, appid);
  const number = numberOf(record, openid);
  state.last.message = msgid;
  if (client_msg_id !== undefined) remember(record, clientMessageKey(number, client_msg_id), { msgid, at });
  if (status === 'success') {
    keep(state, record, number, { id: String(msgid), at, direction: 'in', kind: 'template', body });
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
  const { appid, openid, at, body, engagement } = event;
  const record = recordOf(state, appid);
  const number = numberOf(record, openid);
  record.followers.pay(number, engagement);
  state.last.message += 1;
  keep(state, record, number, { id: String(state.last.message), at, direction: 'in', kind: 'text', body });
}

function act(state: MutableState, { appid, openid, action, at }: EventOf<'acted'>): void {
  const record = recordOf(state, appid);
  const number = numberOf(record, openid);
  DEEDS[action.type](record, number, at);
  if (action.type !== 'text') return;
  state.last.message += 1;
  keep(state, record, number, textMessage(state.last.message, at, 'out', action.content));
}

/** What each action does to the person's relation to the account. */
const DEEDS: Readonly<Record<Action['type'], (record: AccountRecord, number: number, at: Instant) => void>> = {
  follow({ followers }, number, at) {
    followers.setFlag(number, 'subscribed', true);
    followers.setFlag(number, 'blocked', false);
    followers.setSubscribedAt(number, at);
    followers.openGrant(number, 'follow', at);
  },
  // Whoever comes back begins anew: no window of before lives on (unconfirmed).
  unfollow({ followers }, number) {
    followers.setFlag(number, 'subscribed', false);
    followers.closeGrants(number);
  },
  block: ({ followers }, number) => followers.setFlag(number, 'blocked', true),
  unblock: ({ followers }, number) => followers.setFlag(number, 'blocked', false),
  text: ({ followers }, number, at) => followers.openGrant(number, 'message', at),
};

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
