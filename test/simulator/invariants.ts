import { CALLS_KEPT } from '../../simulator/engine/state.js';
import type { AccountRecord, MutableState } from '../../simulator/engine/state.js';
import { TOKEN_LIVES_MS } from '../../wechat/limit/token.js';

/** A sentence for everything that can never be so, whatever was asked of the simulator; none when all is well. */
export function broken(state: MutableState, now: number): string[] {
  return [
    ...callsBroken(state, now),
    ...dueBroken(state, now),
    ...tokensBroken(state, now),
    ...messagesBroken(state),
    ...[...state.accounts].flatMap(([appid, record]) => [
      ...when(record.account.appid !== appid, `account ${appid} is kept as ${record.account.appid}`),
      ...followersBroken(record, now).map((words) => `${appid}: ${words}`),
      ...inboxesBroken(record, now).map((words) => `${appid}: ${words}`),
      ...sendsBroken(record, state, now).map((words) => `${appid}: ${words}`),
      ...consentsBroken(record).map((words) => `${appid}: ${words}`),
    ]),
  ];
}

/** Calls are few, numbered without a gap, and end with the last number given. */
export function callsBroken({ calls, last }: MutableState, now: number): string[] {
  return [
    ...when(calls.length > CALLS_KEPT, `${calls.length} calls are kept`),
    ...calls.flatMap(({ id, at }, index) => [
      ...when(id !== last.call - calls.length + 1 + index, `call ${id} stands at ${index} of ${calls.length}`),
      ...when(at > now, `call ${id} was in the future`),
    ]),
    ...calls.flatMap(({ id, refusal }) =>
      refusal
        ? when(!refusal.rule || refusal.succeeds_at === undefined, `call ${id} was refused without a reason`)
        : [],
    ),
  ];
}

/** Nothing that is due waits, and what waits is in order. */
export function dueBroken({ due }: MutableState, now: number): string[] {
  return due.flatMap(({ at, event }, index) => [
    ...when(at <= now, `${event.type} was due`),
    ...when(at < (due[index - 1]?.at ?? at), `${event.type} is out of order`),
  ]);
}

/** A token belongs to an account and lives two hours at most. */
export function tokensBroken({ tokens, accounts }: MutableState, now: number): string[] {
  return [...tokens.values()].flatMap(({ appid, expiresAt }) => [
    ...when(!accounts.has(appid), `a token is of ${appid}, which is no account`),
    ...when(expiresAt > now + TOKEN_LIVES_MS, 'a token lives too long'),
  ]);
}

/** The count of messages is that of all phones. */
export function messagesBroken({ accounts, messages }: MutableState): string[] {
  const kept = [...accounts.values()].flatMap(({ inboxes }) => [...inboxes.values()]).flat();
  return [
    ...when(kept.length !== messages, `${kept.length} messages are counted as ${messages}`),
    ...when(new Set(kept.map(({ id }) => id)).size !== kept.length, 'two messages have one id'),
  ];
}

/** Everyone is found by the openid they have; who follows is counted; nothing was done in the future. */
export function followersBroken({ followers }: AccountRecord, now: number): string[] {
  const people = Array.from({ length: followers.size }, (_, index) => followers.get(index + 1));
  const following = people.filter(({ subscribed }) => subscribed).length;
  return [
    ...when(following !== followers.subscribed, `${following} follow, counted as ${followers.subscribed}`),
    ...people.flatMap(({ number, openid, grants, subscribedAt, tags }) => [
      ...when(followers.find(openid) !== number, `follower ${number} is not found by ${openid}`),
      ...when(subscribedAt > now, `follower ${number} followed in the future`),
      ...when(
        grants.some(({ openedAt }) => openedAt > now),
        `follower ${number} acted in the future`,
      ),
      ...when(new Set(tags).size !== tags.length, `follower ${number} has a tag twice`),
    ]),
  ];
}

/** Phones belong to followers and are in the order of time. */
export function inboxesBroken({ inboxes, followers }: AccountRecord, now: number): string[] {
  return [...inboxes].flatMap(([number, messages]) => [
    ...when(!(number >= 1 && number <= followers.size), `a phone belongs to follower ${number}`),
    ...messages.flatMap(({ id, at }, index) => [
      ...when(at > now, `message ${id} is from the future`),
      ...when(at < (messages[index - 1]?.at ?? at), `message ${id} is out of order`),
    ]),
  ]);
}

/** A send that is remembered took place. */
export function sendsBroken({ clientMessages }: AccountRecord, { last }: MutableState, now: number): string[] {
  return [...clientMessages.values()].flatMap(({ msgid, at }) =>
    when(msgid > last.message || at > now, `message ${msgid} is remembered and was never sent`),
  );
}

/** Chances are whole and never less than none; who refused has none; nobody has two consents for the same. */
export function consentsBroken({ consents, followers }: AccountRecord): string[] {
  return [...consents].flatMap(([number, list]) => [
    ...when(!(number >= 1 && number <= followers.size), `consents belong to follower ${number}`),
    ...when(
      new Set(list.map(({ template_id, scene }) => `${template_id} ${scene}`)).size !== list.length,
      `follower ${number} said two things about one template`,
    ),
    ...list.flatMap(({ template_id, kind, status, chances }) => [
      ...when((kind === 'one-time') !== (chances !== undefined), `${template_id} counts chances of a ${kind} consent`),
      ...when(
        chances !== undefined && !(Number.isInteger(chances) && chances >= 0),
        `${template_id}: ${chances} chances`,
      ),
      ...when(status === 'reject' && (chances ?? 0) > 0, `${template_id} was refused and has ${chances} chances`),
    ]),
  ]);
}

function when(so: boolean, words: string): string[] {
  return so ? [words] : [];
}
