/** How often a call may be made. */
export interface QuotaRule {
  /** In a day of China. */
  readonly perDay: number;
  /** In a minute of the clock, where a figure exists. */
  readonly perMinute?: number;
}

/** What most calls have (no source gives a figure for them; it can be changed for each account). */
const USUAL: QuotaRule = { perDay: 500_000 };

/**
 * How often an account may make each call.
 *
 * - **Unit**: calls that passed the checks of token and account, whatever came of them; days and minutes of China.
 * - **Refused with**: 45011 over the minute's rate, 45009 over the day's quota.
 * - **Source**: 2,000 for the token by the notes of several SDKs; 500,000 and 10,000 a minute for the stable token and
 *   100,000 for template messages by the official pages; every other figure is unconfirmed.
 */
const RULES: ReadonlyMap<string, QuotaRule> = new Map([
  ['/cgi-bin/token', { perDay: 2000 }],
  ['/cgi-bin/stable_token', { perDay: 500_000, perMinute: 10_000 }],
  ['/cgi-bin/message/template/send', { perDay: 100_000 }],
]);

/** The rule of a path, with the account's own daily figure where it has one. */
export function quotaOf(path: string, daily: Readonly<Record<string, number>> = {}): QuotaRule {
  const rule = RULES.get(path) ?? USUAL;
  const own = Object.hasOwn(daily, path) ? daily[path] : undefined;
  return own === undefined ? rule : { ...rule, perDay: own };
}

/** Calls that no quota counts, or nobody could ask for more. */
export const UNCOUNTED_PATHS: ReadonlySet<string> = new Set([
  '/cgi-bin/clear_quota',
  '/cgi-bin/clear_quota/v2',
  '/cgi-bin/openapi/quota/get',
  '/cgi-bin/openapi/quota/clear',
]);

/** Successful `clear_quota` calls of an account in a month of China; the next is 48006. By the official page. */
export const QUOTA_CLEARS_PER_MONTH = 10;

/** How often a path was called: in the day and in the minute that hold the last call. */
export interface Usage {
  readonly day: number;
  readonly today: number;
  readonly minute: number;
  readonly thisMinute: number;
}
