/** Characters of a `template_id`; any other length is 40036 `invalid template_id size`. */
export const TEMPLATE_ID_LENGTH = 43;

/** Most characters of a `client_msg_id` (unconfirmed, so longer ones only warn). */
export const CLIENT_MSG_ID_MAX = 32;

/** How long a `client_msg_id` is remembered for one openid: 10 minutes. */
export const CLIENT_MSG_ID_LIVES_MS = 600_000;

/** Most templates an account has in use; the next is 45026. */
export const TEMPLATES_MAX = 25;

/** Keywords of a template made from the library of categories: 2 to 5; anything else is 45100. */
export const TEMPLATE_KEYWORDS = { min: 2, max: 5 } as const;

/** The older library, whose templates can no longer be added (L07). */
export const OLDER_LIBRARY = /^(?:TM|OPENTM)\d+$/;

/**
 * Duplicates of a template message that break the rules once they follow one action of the person: the third (L22).
 * WeChat answers no errcode; it warns by mail and later takes the permission away.
 */
export const DUPLICATES_FLAGGED_FROM = 3;

/** Most messages in one answer of `queryblocktmplmsg`. */
export const INTERCEPTED_PAGE_MAX = 100;
