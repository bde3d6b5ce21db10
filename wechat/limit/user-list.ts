/** Most openids in one answer of `user/get`, `user/tag/get` and `getblacklist`. */
export const USER_PAGE_MAX = 10_000;

/** Most people in one `user/info/batchget`; more is 40032. */
export const USER_BATCH_MAX = 100;

/** Most openids in one `batchtagging` or `batchuntagging`; more is 40032 (the figure is unconfirmed). */
export const TAGGING_BATCH_MAX = 50;

/** Most openids in one `batchblacklist` or `batchunblacklist`; more is 40032. */
export const BLACKLIST_BATCH_MAX = 20;
