/** What a person can do that lets the account answer with customer-service messages. */
export type Engagement = 'message' | 'click' | 'scan' | 'follow';

/** A set of rules for the reply window; an account obeys one of them. */
export type ReplyWindowProfile = 'wechat' | 'legacy' | 'eloqua' | 'linkflow' | 'sinch' | 'zoho';

/** What one engagement allows. */
export interface GrantRule {
  /** How long after the engagement, in milliseconds; the last instant is still inside. */
  readonly livesMs: number;
  /** How many messages; `null` where nobody counts. */
  readonly messages: number | null;
}

/** The rules of one profile. */
export interface ReplyWindowRules {
  /** What each engagement allows; one that is missing opens nothing. */
  readonly grants: Readonly<Partial<Record<Engagement, GrantRule>>>;
  /**
   * What becomes of a message that no grant pays for: an errcode, an accepted send with a FAILED report, or an accepted
   * send that nobody ever sees.
   */
  readonly unpaid: 'refuse' | 'report' | 'drop';
  /** Whether an engagement opens its grant anew, or, while one lives, only gives its messages back. */
  readonly repeat: 'reopen' | 'refill';
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

/** The ceiling that `legacy` and `sinch` share (S03). */
const TWENTY: GrantRule = { livesMs: MESSAGE_WINDOW_MS, messages: 20 };
const UNCOUNTED: GrantRule = { livesMs: MESSAGE_WINDOW_MS, messages: null };
const byEvent = { livesMs: EVENT_WINDOW_MS, messages: 3 } as const;

/** What WeChat itself grants today. */
export const WECHAT_GRANTS = {
  message: { livesMs: MESSAGE_WINDOW_MS, messages: 5 },
  click: byEvent,
  scan: byEvent,
  follow: byEvent,
} as const satisfies Record<Engagement, GrantRule>;

/**
 * How many customer-service messages an engagement allows, for how long, and what happens beyond.
 *
 * - **Shape**: one row for each profile; an account names its own.
 * - **Unit**: milliseconds and messages.
 * - **Refused with**: 45015 when no grant lives, 45047 when every living grant is used up; `sinch` and `zoho` refuse
 *   nothing.
 * - **Source**: `wechat`: the current official table, 5 in 48 hours after a message, 3 in one minute after a menu
 *   click, a scan or a follow. `legacy`: the official text of 2017 and the ceiling of 20 seen with it. `eloqua`: E05,
 *   E06. `linkflow`: L44, L45. `sinch`: S02, S03, S38. `zoho`: Z19 to Z22.
 */
export const REPLY_WINDOWS: Readonly<Record<ReplyWindowProfile, ReplyWindowRules>> = {
  wechat: { grants: WECHAT_GRANTS, unpaid: 'refuse', repeat: 'reopen' },
  legacy: {
    grants: { message: TWENTY, click: TWENTY, scan: TWENTY, follow: TWENTY },
    unpaid: 'refuse',
    repeat: 'reopen',
  },
  eloqua: {
    grants: { message: UNCOUNTED, click: UNCOUNTED, scan: UNCOUNTED, follow: UNCOUNTED },
    unpaid: 'refuse',
    repeat: 'reopen',
  },
  linkflow: {
    grants: { message: UNCOUNTED, click: UNCOUNTED, scan: UNCOUNTED },
    unpaid: 'refuse',
    repeat: 'reopen',
  },
  sinch: { grants: { message: TWENTY }, unpaid: 'report', repeat: 'reopen' },
  zoho: {
    grants: { message: { livesMs: MESSAGE_WINDOW_MS, messages: 5 } },
    unpaid: 'drop',
    repeat: 'refill',
  },
};

/** What the reply window says to one more message. */
export type ReplyVerdict =
  | {
      readonly open: true;
      readonly engagement: Engagement;
      readonly endsAt: number;
      /** `null` where nobody counts. */
      readonly left: number | null;
    }
  | {
      readonly open: false;
      readonly reason: 'closed' | 'used-up';
      /** The grant that came last, alive or dead; none when the person never did anything that opens one. */
      readonly last?: Grant & GrantRule;
    };

/** The grants that count under a profile, with what each allows. */
export function knownGrants(grants: readonly Grant[], profile: ReplyWindowProfile): readonly (Grant & GrantRule)[] {
  const rules = REPLY_WINDOWS[profile].grants;
  const known: (Grant & GrantRule)[] = [];
  for (const { engagement, openedAt, used } of grants) {
    const rule = rules[engagement];
    if (rule) known.push({ engagement, openedAt, used, livesMs: rule.livesMs, messages: rule.messages });
  }
  return known;
}

/** Whether a grant is alive at the instant `now`; its last instant counts. */
export function lives(grant: Grant & GrantRule, now: number): boolean {
  return grant.openedAt <= now && now <= endOf(grant);
}

/** The last instant of a grant. */
function endOf({ openedAt, livesMs }: Grant & GrantRule): number {
  return openedAt + livesMs;
}

/**
 * Judges one more customer-service message at the instant `now`.
 *
 * Every engagement opens a grant of its kind and replaces an older one of the same kind; a message is paid from the
 * living grant that ends first and still has messages left.
 *
 * **Source**: the bookkeeping is not documented by WeChat; this is our choice (unconfirmed).
 */
export function replyVerdict(grants: readonly Grant[], profile: ReplyWindowProfile, now: number): ReplyVerdict {
  const known = knownGrants(grants, profile);
  const living = known.filter((grant) => lives(grant, now));
  const payer = living
    .filter(({ used, messages }) => messages === null || used < messages)
    .reduce<(Grant & GrantRule) | undefined>(
      (first, each) => (first && endOf(first) <= endOf(each) ? first : each),
      undefined,
    );
  if (payer) {
    return {
      open: true,
      engagement: payer.engagement,
      endsAt: endOf(payer),
      left: payer.messages === null ? null : payer.messages - payer.used,
    };
  }
  const last = [...(living.length > 0 ? living : known)].sort((a, b) => b.openedAt - a.openedAt)[0];
  return { open: false, reason: living.length > 0 ? 'used-up' : 'closed', ...(last && { last }) };
}

/**
 * When the grant begins that an engagement at the instant `now` leaves behind: at `now`, or, where a profile counts
 * from the start of a chat, when the chat began. Its messages are all unspent.
 */
export function grantOpensAt(
  grants: readonly Grant[],
  profile: ReplyWindowProfile,
  engagement: Engagement,
  now: number,
): number {
  if (REPLY_WINDOWS[profile].repeat === 'reopen') return now;
  const former = knownGrants(grants, profile).find((grant) => grant.engagement === engagement);
  return former && lives(former, now) ? former.openedAt : now;
}
