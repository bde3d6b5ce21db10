/** Characters of a `template_id`; any other length is 40036 `invalid template_id size`. */
export const TEMPLATE_ID_LENGTH = 43;

/** Most characters of a `client_msg_id` (unconfirmed, so longer ones only warn). */
export const CLIENT_MSG_ID_MAX = 32;

/** How long a `client_msg_id` is remembered for one openid: 10 minutes. */
export const CLIENT_MSG_ID_LIVES_MS = 600_000;
