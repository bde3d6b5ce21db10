import { pushPauseMs, sinchPauseMs } from '../../wechat/limit/push.js';
import type { Answers, Appid, CommandOf, Instant, Openid } from './command.js';
import { applyThen, apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { schedule } from './due.js';
import type { EventOf } from './event.js';
import type { MutableState, State } from './state.js';

/** How many pushes are remembered; those that still wait are never forgotten. */
export const PUSHES_KEPT = 1000;

/** One delivery of a push, as it went. */
export interface PushAttempt {
  readonly at: Instant;
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** What the receiver said; the beginning of it when that is long. */
  readonly answer: string;
  /** What was wrong with it, or what came of it that nobody might expect. */
  readonly problem?: string;
}

/** Something the account is told of: what to say, to whom, and how that went. */
export interface Push {
  readonly id: number;
  /** When it was caused. */
  readonly at: Instant;
  readonly account: Appid;
  readonly openid: Openid;
  readonly kind: 'wechat' | 'sinch';
  /** What it tells: `text`, `subscribe`, `TEMPLATESENDJOBFINISH`; for Sinch the trigger: `MESSAGE_INBOUND`. */
  readonly name: string;
  readonly url: string;
  /** WeChat's XML in clear, or Sinch's JSON. */
  readonly body: string | object;
  /** To be delivered now, or later; delivered; or given up. */
  readonly state: 'ready' | 'waiting' | 'delivered' | 'dropped';
  /** Deliveries that failed in a row. */
  readonly failures: number;
  readonly attempts: readonly PushAttempt[];
}

/** A push before it stands in the queue. */
export type PushDraft = Omit<Push, 'id' | 'state' | 'failures' | 'attempts'>;

/** What a delivery came to: done; failed and worth another try; or refused for good. */
export type PushOutcome = 'delivered' | 'failed' | 'refused';

/** Pushes with the same lane are delivered one after the other, in order. */
export function laneOf({ kind, account, url }: Pick<Push, 'kind' | 'account' | 'url'>): string {
  return kind === 'wechat' ? account : `${account} ${url}`;
}

/** The push that a lane has to deliver now: the oldest that waits, once any is ready. */
export function nextPush({ pushes }: Pick<State, 'pushes'>, lane: string): Push | undefined {
  const waiting = pushes.filter((push) => isPending(push) && laneOf(push) === lane);
  return waiting.some(({ state }) => state === 'ready') ? waiting[0] : undefined;
}

/** The lanes in which something is to be delivered now. */
export function readyLanes({ pushes }: Pick<State, 'pushes'>): readonly string[] {
  return [...new Set(pushes.filter(({ state }) => state === 'ready').map(laneOf))];
}

/** Whether a push is still to be delivered. */
export function isPending({ state }: Pick<Push, 'state'>): boolean {
  return state === 'ready' || state === 'waiting';
}

export function decideListPushes(
  { pushes }: State,
  { offset = 0, limit = pushes.length, order = 'oldest', ...search }: CommandOf<'list-pushes'>,
): Decision<Answers['list-pushes']> {
  const found = pushes.filter((push) => fits(push, search));
  const ordered = order === 'newest' ? found.reverse() : found;
  return apply({ pushes: ordered.slice(offset, offset + limit) });
}

function fits(push: Push, { ids, openid, name, kind, state }: Omit<CommandOf<'list-pushes'>, 'type'>): boolean {
  return (
    (ids === undefined || ids.includes(push.id)) &&
    (openid === undefined || push.openid === openid) &&
    (name === undefined || push.name === name) &&
    (kind === undefined || push.kind === kind) &&
    (state === undefined || push.state === state)
  );
}

/** Answers with the pushes that something caused: those that are numbered higher than the last one before it. */
export function pushesAfter(last: Push['id']): (after: State) => { readonly pushes: readonly Push[] } {
  return ({ pushes }) => ({ pushes: pushes.filter(({ id }) => id > last) });
}

/** Delivers a push once more, whatever came of it before; those that wait behind it follow. */
export function decideResendPush(
  state: State,
  { id }: CommandOf<'resend-push'>,
  now: Instant,
): Decision<Answers['resend-push']> {
  const known = ({ pushes }: State) => pushes.filter((push) => push.id === id);
  if (known(state).length === 0) return refuse(NO_SUCH_PUSH);
  return applyThen((after) => ({ pushes: known(after) }), { type: 'push-resent', at: now, push: id });
}

/** No errcode of WeChat's: pushes have no number there. */
export const NO_SUCH_PUSH = { errcode: 404, errmsg: 'no such push', rule: 'push', succeeds_at: null } as const;

type PushEvent = EventOf<'push-queued'> | EventOf<'push-attempted'> | EventOf<'push-due'> | EventOf<'push-resent'>;

/** Applies what happens to pushes; the part of `evolve` that belongs to this file. */
export function evolvePushes(state: MutableState, event: PushEvent): void {
  switch (event.type) {
    case 'push-queued':
      state.last.push = event.push.id;
      state.pushes.push(event.push);
      forget(state);
      return;
    case 'push-attempted':
      attempted(state, event);
      return;
    case 'push-due':
      // Whatever was tried in between has planned its own next try.
      change(state, event.push, (push) =>
        push.state === 'waiting' && push.failures === event.failures ? { ...push, state: 'ready' } : push,
      );
      return;
    case 'push-resent':
      change(state, event.push, (push) => ({ ...push, state: 'ready', failures: 0 }));
  }
}

function attempted(state: MutableState, { push: id, at, url, attempt, outcome }: EventOf<'push-attempted'>): void {
  const before = state.pushes.find((push) => push.id === id);
  if (!before) return;
  const failures = outcome === 'failed' ? before.failures + 1 : before.failures;
  const pause = outcome === 'failed' ? pauseMs(before, failures) : 0;
  const attempts = [...before.attempts, attempt];
  change(state, id, (push) => ({ ...push, url, attempts, failures, state: stateAfter(outcome, pause) }));
  if (outcome !== 'failed') {
    passOn(state, laneOf(before));
  } else if (pause > 0) {
    // Nobody overtakes: what is ready behind it waits with it.
    for (const { id: other, state: its, ...rest } of [...state.pushes]) {
      if (its === 'ready' && laneOf(rest) === laneOf(before)) change(state, other, hold);
    }
    schedule(state.due, { at: at + pause, event: { type: 'push-due', at: at + pause, push: id, failures } });
  }
}

function stateAfter(outcome: PushOutcome, pause: number): Push['state'] {
  if (outcome === 'delivered') return 'delivered';
  if (outcome === 'refused') return 'dropped';
  return pause > 0 ? 'waiting' : 'ready';
}

function pauseMs({ kind }: Push, failures: number): number {
  return kind === 'wechat' ? pushPauseMs(failures) : sinchPauseMs(failures);
}

/** Once one is through, the next of its lane is tried. */
function passOn(state: MutableState, lane: string): void {
  const next = state.pushes.find((push) => push.state === 'waiting' && laneOf(push) === lane);
  if (next) change(state, next.id, (push) => ({ ...push, state: 'ready' }));
}

function hold(push: Push): Push {
  return { ...push, state: 'waiting' };
}

function change(state: MutableState, id: number, to: (push: Push) => Push): void {
  const place = state.pushes.findIndex((push) => push.id === id);
  const push = state.pushes[place];
  if (push) state.pushes[place] = to(push);
}

/** Lets the oldest that was delivered go when there are too many. */
function forget({ pushes }: MutableState): void {
  if (pushes.length <= PUSHES_KEPT) return;
  const oldest = pushes.findIndex((push) => !isPending(push));
  if (oldest !== -1) pushes.splice(oldest, 1);
}
