import { BROADCASTS_PER_MONTH } from '../../wechat/limit/broadcast.js';
import { knownGrants, lives } from '../../wechat/limit/reply-window.js';
import { chinaMonth } from '../../wechat/time/china-calendar.js';
import type { Follower, Instant } from './command.js';
import type { FollowerFacts } from './followers.js';
import type { AccountView } from './state.js';

/** One person as the tester sees them at an instant. */
export function reportFollower(record: AccountView, number: number, now: Instant): Follower {
  const person = record.followers.get(number);
  const { openid, nickname, subscribed, blocked, blacklisted, tags, broadcasts } = person;
  return {
    openid,
    number,
    nickname,
    subscribed,
    blocked,
    blacklisted,
    tags,
    windows: windowsOf(record, person, now),
    quota: {
      broadcasts_this_month: broadcasts.month === chinaMonth(now) ? broadcasts.count : 0,
      broadcasts_per_month: BROADCASTS_PER_MONTH[record.account.kind],
    },
    consents: record.consents.get(number) ?? [],
  };
}

function windowsOf({ account }: AccountView, { grants }: FollowerFacts, now: Instant): Follower['windows'] {
  return knownGrants(grants, account.profile)
    .filter((grant) => lives(grant, now))
    .map(({ engagement, openedAt, livesMs, used, messages }) => ({
      engagement,
      opened_at: openedAt,
      ends_at: openedAt + livesMs,
      used,
      limit: messages,
    }))
    .sort((a, b) => a.ends_at - b.ends_at);
}
