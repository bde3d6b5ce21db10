import type { Follower } from '../../simulator/engine/command.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The reply window that pays for the next message, as it stands at `now`. */
export interface LiveWindow {
  /** The last instant at which it is open. */
  readonly endsAt: number;
  readonly remainingMs: number;
  /** How much of the window is still to come, 0 to 1. */
  readonly share: number;
  readonly left: number;
  readonly limit: number;
  readonly urgency: 'calm' | 'warning' | 'danger';
}

/** The living window of a follower: the one that ends first and still has messages, else the one that ends first. */
export function liveWindow({ windows }: Pick<Follower, 'windows'>, now: number): LiveWindow | undefined {
  const living = windows.filter(({ ends_at }) => now <= ends_at);
  const found = living.find(({ used, limit }) => used < (limit ?? Infinity)) ?? living[0];
  if (!found) return undefined;
  const { opened_at, ends_at, used } = found;
  // Where nobody counts there is always one more.
  const limit = found.limit ?? Infinity;
  const remainingMs = ends_at - now;
  const urgency = remainingMs < MINUTE_MS ? 'danger' : remainingMs < HOUR_MS ? 'warning' : 'calm';
  const share = remainingMs / (ends_at - opened_at);
  return { endsAt: ends_at, remainingMs, share, left: limit - used, limit, urgency };
}

/** How the list is sorted. */
export type FollowerOrder = 'window' | 'number';

/** The followers in order: by number, or those first whose window closes first, and last those who get nothing. */
export function ordered(followers: readonly Follower[], order: FollowerOrder, now: number): readonly Follower[] {
  if (order === 'number') return followers;
  const closing = (follower: Follower) =>
    follower.subscribed ? (liveWindow(follower, now)?.endsAt ?? Number.MAX_VALUE) : Infinity;
  return followers
    .map((follower) => ({ follower, at: closing(follower) }))
    .sort((a, b) => (a.at === b.at ? a.follower.number - b.follower.number : a.at - b.at))
    .map(({ follower }) => follower);
}

/** The window among those listed that closes next. */
export function nextToClose(
  followers: readonly Follower[],
  now: number,
): { readonly follower: Follower; readonly at: number } | undefined {
  const [follower] = ordered(followers, 'window', now);
  const window = follower?.subscribed ? liveWindow(follower, now) : undefined;
  return follower && window && { follower, at: window.endsAt };
}
