/** Most openids in one answer of `user/get`. */
export const USER_PAGE_MAX = 10_000;
