import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Follower } from '../../simulator/engine/command.js';
import { countdown } from '../../wechat/time/wall-time.js';
import { personAvatar } from '../internal/avatar.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { noticesLeft } from './consent-form.js';
import { liveWindow } from './live-window.js';
import type { LiveWindow } from './live-window.js';

/** What a row needs beside its follower. */
export interface RowView {
  /** Whether Tab reaches it. */
  readonly stop: boolean;
  /** Who is chosen. */
  readonly chosen: string;
  readonly now: number;
  readonly say: PanelMessages;
}

/** One follower: who, the window and what it holds, the broadcasts of the month. */
export function followerRow(follower: Follower, { stop, chosen, now, say }: RowView): TemplateResult {
  const { nickname, quota, openid, subscribed } = follower;
  const live = subscribed ? liveWindow(follower, now) : undefined;
  return html`
    <div
      role="option"
      class="follower"
      part="follower"
      aria-selected=${openid === chosen ? 'true' : 'false'}
      tabindex=${stop ? 0 : -1}
      data-openid=${openid}
    >
      ${personAvatar(follower)}
      <span class="name">
        <span>${nickname}</span>
        ${marksOf(follower, say).map((mark) => html`<span class="tag">${mark}</span>`)}
      </span>
      <span class="standing">${standingOf(follower, live, say)}</span>
      <span class="window ${live?.urgency ?? 'closed'}" aria-hidden="true">
        ${
          live
            ? html`${countdown(live.remainingMs)}<span class="bar"
                  ><span .style=${`width:${live.share * 100}%`}></span
                ></span>`
            : subscribed
              ? say.closed
              : '—'
        }
      </span>
      <span class=${live?.left === 0 ? 'number danger' : 'number'} aria-hidden="true">${repliesLeft(live)}</span>
      <span class="number month" aria-hidden="true">
        ${subscribed ? `${quota.broadcasts_this_month}/${quota.broadcasts_per_month}` : '—'}
      </span>
    </div>
  `;
}

/** `4/5`; where nobody counts, for ever. */
export function repliesLeft(live: LiveWindow | undefined): string {
  if (!live) return '—';
  return live.limit === Infinity ? '∞' : `${live.left}/${live.limit}`;
}

function marksOf(follower: Follower, say: PanelMessages): readonly string[] {
  const { subscribed, blocked, blacklisted } = follower;
  const left = noticesLeft(follower);
  return [
    ...(subscribed ? [] : [say.unsubscribed]),
    ...(blocked ? [say.blocked] : []),
    ...(blacklisted ? [say.blacklisted] : []),
    ...(left > 0 ? [say.consents.left(left)] : []),
  ];
}

/** What may be sent to a follower, in one line of words. */
export function standingOf(follower: Follower, live: LiveWindow | undefined, say: PanelMessages): string {
  if (!follower.subscribed) return noticesLeft(follower) > 0 ? say.consents.only : say.unsubscribedHint;
  return live ? say.windowLeft(countdown(live.remainingMs), live.left, live.limit) : say.closedHint;
}
