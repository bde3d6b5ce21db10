import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Follower } from '../../simulator/engine/command.js';
import { personAvatar } from '../internal/avatar.js';
import { icon } from '../internal/icons.js';
import { countdown } from '../../wechat/time/wall-time.js';
import type { PanelMessages } from '../locale/panel-messages.js';

/** How many followers stand in the list before it is opened. */
const FEW = 5;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What the list needs beside its followers. */
export interface FollowersView {
  readonly now: number;
  readonly openid: string;
  readonly all: boolean;
  readonly total: number;
  readonly select: (openid: string) => void;
  readonly showAll: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly say: PanelMessages;
}

/** The reply window that pays for the next message, as it stands at `now`. */
export interface LiveWindow {
  readonly remainingMs: number;
  /** How much of the window is still to come, 0 to 1. */
  readonly share: number;
  readonly left: number;
  readonly limit: number;
  readonly urgency: 'calm' | 'warning' | 'danger';
}

/** The living window of a follower: the one that ends first and still has messages, else the one that ends first. */
export function liveWindow({ windows }: Follower, now: number): LiveWindow | undefined {
  const living = windows.filter(({ ends_at }) => now <= ends_at);
  const found = living.find(({ used, limit }) => used < (limit ?? Infinity)) ?? living[0];
  if (!found) return undefined;
  const { opened_at, ends_at, used } = found;
  // Where nobody counts there is always one more.
  const limit = found.limit ?? Infinity;
  const remainingMs = ends_at - now;
  const urgency = remainingMs < MINUTE_MS ? 'danger' : remainingMs < HOUR_MS ? 'warning' : 'calm';
  return { remainingMs, share: remainingMs / (ends_at - opened_at), left: limit - used, limit, urgency };
}

/** Who stands in the list: the first few, the chosen one among them, or everyone. */
export function listed(followers: readonly Follower[], openid: string, all: boolean): readonly Follower[] {
  return followers.filter((follower, index) => all || index < FEW || follower.openid === openid);
}

/** The followers by number, each with what may be sent to them. Choosing one shows their phone. */
export function followerList(followers: readonly Follower[], view: FollowersView): TemplateResult {
  const { openid, all, total, select, showAll, keydown, say } = view;
  const rows = listed(followers, openid, all);
  const stop = rows.find((follower) => follower.openid === openid) ?? rows[0];
  const pick = ({ target }: Event) => {
    const chosen = target instanceof Element && target.closest<HTMLElement>('[role=option]')?.dataset.openid;
    if (chosen) select(chosen);
  };
  const hidden = followers.length - rows.length;
  return html`
    <section class="followers" part="followers" aria-labelledby="followers-title">
      <h2 id="followers-title">${say.phones}<span class="aside">${say.followerCount(total)}</span></h2>
      <div class="columns" aria-hidden="true">
        <span>${say.follower}</span><span>${say.replyWindow}</span><span>${say.repliesLeft}</span
        ><span>${say.thisMonth}</span>
      </div>
      <div role="listbox" aria-labelledby="followers-title" @keydown=${keydown} @click=${pick}>
        ${rows.map((follower) => row(follower, follower === stop, view))}
      </div>
      ${
        hidden > 0
          ? html`<button type="button" class="button quiet more" @click=${showAll}>
              ${say.more(hidden)}${icon('chevronDown')}
            </button>`
          : nothing
      }
      ${all && total > followers.length ? html`<p class="note">${say.notListed(total - followers.length)}</p>` : nothing}
    </section>
  `;
}

function row(follower: Follower, stop: boolean, { now, openid, say }: FollowersView): TemplateResult {
  const { nickname, quota } = follower;
  const live = follower.subscribed ? liveWindow(follower, now) : undefined;
  return html`
    <div
      role="option"
      class="follower"
      part="follower"
      aria-selected=${follower.openid === openid ? 'true' : 'false'}
      tabindex=${stop ? 0 : -1}
      data-openid=${follower.openid}
    >
      ${personAvatar(follower)}
      <span class="name">
        <span>${nickname}</span>
        ${tagsOf(follower, say).map((tag) => html`<span class="tag">${tag}</span>`)}
      </span>
      <span class="standing">${standingOf(follower, live, say)}</span>
      <span class="window ${live?.urgency ?? 'closed'}" aria-hidden="true">
        ${
          live
            ? html`${countdown(live.remainingMs)}<span class="bar"
                  ><span .style=${`width:${live.share * 100}%`}></span
                ></span>`
            : follower.subscribed
              ? say.closed
              : '—'
        }
      </span>
      <span class=${live?.left === 0 ? 'number danger' : 'number'} aria-hidden="true"
        >${live ? (live.limit === Infinity ? '∞' : `${live.left}/${live.limit}`) : '—'}</span
      >
      <span class="number month" aria-hidden="true">
        ${follower.subscribed ? `${quota.broadcasts_this_month}/${quota.broadcasts_per_month}` : '—'}
      </span>
    </div>
  `;
}

function tagsOf({ subscribed, blocked, blacklisted }: Follower, say: PanelMessages): readonly string[] {
  return [
    ...(subscribed ? [] : [say.unsubscribed]),
    ...(blocked ? [say.blocked] : []),
    ...(blacklisted ? [say.blacklisted] : []),
  ];
}

/** What may be sent to a follower, in one line of words. */
function standingOf({ subscribed }: Follower, live: LiveWindow | undefined, say: PanelMessages): string {
  if (!subscribed) return say.unsubscribedHint;
  return live ? say.windowLeft(countdown(live.remainingMs), live.left, live.limit) : say.closedHint;
}
