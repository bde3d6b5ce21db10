/** Life of an `access_token`: 7,200 seconds. */
export const TOKEN_LIVES_MS = 7_200_000;

/** How long the former token still works after a new one was issued: about 5 minutes, by the official page. */
export const TOKEN_OVERLAP_MS = 300_000;

/** What an `access_token` can look like; SDKs are told to keep room for 512 characters. Anything else is 40014. */
export const TOKEN_SHAPE = /^[\w-]{1,512}$/;

/**
 * Two kinds of token live side by side and never replace each other.
 *
 * - `ordinary` (`/cgi-bin/token`): a new one with every call; the former one works {@link TOKEN_OVERLAP_MS} longer.
 * - `stable` (`/cgi-bin/stable_token`): the same one until {@link TOKEN_OVERLAP_MS} before its end, so what is left of
 *   it is never less than that.
 */
export type TokenKind = 'ordinary' | 'stable';

/** A stable token with this or less left to live gives way to a new one. */
export const STABLE_RENEWAL_MS = TOKEN_OVERLAP_MS;

/** How often a day `force_refresh` renews the stable token at once; the next is 45009. By the official page. */
export const FORCED_REFRESHES_PER_DAY = 20;

/** A forced refresh this soon after the last one does not refresh: 30 seconds, by the official page. */
export const FORCED_REFRESH_PAUSE_MS = 30_000;
