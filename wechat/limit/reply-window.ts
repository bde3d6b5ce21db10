/** What a person can do that lets the account answer with customer-service messages. */
export type Engagement = 'message' | 'click' | 'scan' | 'follow';

/** A set of rules for the reply window; an account obeys one of them. */
export type ReplyWindowProfile = 'wechat';

/** What one engagement allows. */
export interface GrantRule {
  /** How long after the engagement, in milliseconds; the last instant is still inside. */
  readonly livesMs: number;
  /** How many messages. */
  readonly messages: number;
}

/** An engagement that took place, and how many of its messages are spent. */
export interface Grant {
  readonly engagement: Engagement;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly used: number;
}

/** 48 hours: the life of the window that a person's message opens. */
export const MESSAGE_WINDOW_MS = 48 * 3600_000;

/** One minute: the life of the window that a menu click, a scan or a follow opens. */
export const EVENT_WINDOW_MS = 60_000;

const byEvent: GrantRule = { livesMs: EVENT_WINDOW_MS, messages: 3 };

/**
 * How many customer-service messages an engagement allows, and for how long.
 *
 * - **Refused with**: 45015 when no grant lives, 45047 when every living grant is used up.
 * - **Source**: customer-service messages, current official table: 5 in 48 hours after a message, 3 in one minute
 *   after a menu click, a scan or a follow. An older ceiling of 20 is another profile.
 */
export const REPLY_WINDOWS: Readonly<Record<ReplyWindowProfile, Readonly<Record<Engagement, GrantRule>>>> = {
  wechat: {
    message: { livesMs: MESSAGE_WINDOW_MS, messages: 5 },
    click: byEvent,
    scan: byEvent,
    follow: byEvent,
  },
};

/** What the reply window says to one more message. */
export type ReplyVerdict =
  | { readonly open: true; readonly engagement: Engagement; readonly endsAt: number; readonly left: number }
  | {
      readonly open: false;
      readonly reason: 'closed' | 'used-up';
      /** The grant that came last, alive or dead; none when the person never did anything. */
      readonly last?: Grant & GrantRule;
    };

/**
 * Judges one more customer-service message at the instant `now`.
 *
 * Every engagement opens a grant of its kind and replaces an older one of the same kind; a message is paid from the
 * living grant that ends first and still has messages left.
 *
 * **Source**: the bookkeeping is not documented by WeChat; this is our choice (unconfirmed).
 */
export function replyVerdict(grants: readonly Grant[], profile: ReplyWindowProfile, now: number): ReplyVerdict {
  const rules = REPLY_WINDOWS[profile];
  const known = grants.map((grant) => ({ ...grant, ...rules[grant.engagement] }));
  const living = known.filter(({ openedAt, livesMs }) => openedAt <= now && now <= openedAt + livesMs);
  const payer = living
    .filter(({ used, messages }) => used < messages)
    .sort((a, b) => a.openedAt + a.livesMs - (b.openedAt + b.livesMs))[0];
  if (payer) {
    return {
      open: true,
      engagement: payer.engagement,
      endsAt: payer.openedAt + payer.livesMs,
      left: payer.messages - payer.used,
    };
  }
  const last = (living.length > 0 ? living : known).sort((a, b) => b.openedAt - a.openedAt)[0];
  return { open: false, reason: living.length > 0 ? 'used-up' : 'closed', ...(last && { last }) };
}
