import type { Engagement } from '../../wechat/limit/reply-window.js';
import type { Consent } from '../../wechat/limit/consent.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The tags of the first account. Small numbers are WeChat's own, so an account's begin at 100. */
export const FRESH_TAGS: readonly { readonly id: number; readonly name: string }[] = [
  { id: 100, name: '老顾客' },
  { id: 101, name: '咖啡' },
  { id: 102, name: '新关注' },
];

const [REGULAR, COFFEE, NEW] = [100, 101, 102];

/** What somebody said, to the account's templates of one kind or to all of them. */
export interface FreshConsent extends Pick<Consent, 'status'> {
  readonly to: 'long-term' | 'all';
}

/** One of the people a fresh state begins with; spans are milliseconds before its first instant. */
export interface FreshFollower {
  readonly followedAgo: number;
  readonly tags: readonly number[];
  /** The person's words, or the account's answer to them. */
  readonly chat?: readonly { readonly ago: number; readonly from: 'person' | 'account'; readonly text: string }[];
  /** An engagement that leaves nothing in the chat. */
  readonly engaged?: { readonly engagement: Engagement; readonly ago: number };
  readonly left?: 'unfollow' | 'block';
  readonly blacklisted?: boolean;
  readonly broadcasts?: number;
  /** What they said to each of the account's subscription templates. */
  readonly consent?: FreshConsent;
}

/** The twelve, in the order of their numbers: each shows one rule. */
export const FRESH_FOLLOWERS: readonly FreshFollower[] = [
  {
    followedAgo: 210 * DAY,
    tags: [REGULAR, COFFEE],
    chat: [{ ago: HOUR, from: 'person', text: '请问我前天下的单什么时候发货？' }],
  },
  {
    followedAgo: 96 * DAY,
    tags: [COFFEE],
    chat: [
      { ago: 47 * HOUR + 59 * MINUTE, from: 'person', text: '请问手冲壶有现货吗？想买来送人' },
      { ago: 47 * HOUR + 50 * MINUTE, from: 'account', text: '有的，礼盒装还剩六套。要先替您留一套吗？' },
    ],
  },
  { followedAgo: 75 * DAY, tags: [REGULAR], engaged: { engagement: 'click', ago: 30 * SECOND } },
  {
    followedAgo: 60 * DAY,
    tags: [],
    chat: [
      { ago: 3 * DAY + 2 * MINUTE, from: 'person', text: '碗收到了，一个都没碎，包得真仔细' },
      { ago: 3 * DAY, from: 'person', text: '谢谢' },
    ],
  },
  { followedAgo: 51 * DAY, tags: [], left: 'unfollow' },
  { followedAgo: 44 * DAY, tags: [COFFEE], left: 'block' },
  { followedAgo: 38 * DAY, tags: [], blacklisted: true },
  { followedAgo: 30 * DAY, tags: [REGULAR], broadcasts: 4 },
  { followedAgo: 21 * DAY, tags: [COFFEE, NEW], consent: { status: 'accept', to: 'all' } },
  { followedAgo: 14 * DAY, tags: [NEW], consent: { status: 'reject', to: 'all' } },
  { followedAgo: 9 * DAY, tags: [], left: 'unfollow', consent: { status: 'accept', to: 'all' } },
  { followedAgo: 5 * DAY, tags: [NEW], consent: { status: 'accept', to: 'long-term' } },
];
