/** What `callback/check` can look at; anything else is 40202. */
export const CALLBACK_CHECKS = ['dns', 'ping', 'all'] as const;

/** Whose network it looks from; anything else is 40203. */
export const CHECK_OPERATORS = ['CHINANET', 'UNICOM', 'CAP', 'DEFAULT'] as const;
