/**
 * The order in which WeChat checks a call: the first check that fails is the answer. A call skips what does not apply
 * to it. `content` is the body without its receiver; its own order is that of {@link CONTENT_ORDER}.
 *
 * **Source**: no source orders the checks; this one is our choice: what costs WeChat least
 * comes first (unconfirmed).
 */
export const ORDER_OF_CHECKS = [
  'method',
  'token-missing',
  'token-malformed',
  'token-unknown',
  'token-expired',
  'account',
  'minute-rate',
  'daily-quota',
  'empty-body',
  'json',
  'template',
  'receiver',
  'subscribed',
  'blacklisted',
  'blocked',
  'window',
  'consent',
  'content',
] as const;

/** One step of {@link ORDER_OF_CHECKS}. */
export type CheckName = (typeof ORDER_OF_CHECKS)[number];

/** The order inside the content of a template message. Parameters follow each other as in the template. */
export const CONTENT_ORDER = ['data', 'miniprogram', 'url', 'client_msg_id'] as const;

/** The same of a subscription notice. */
export const NOTICE_CONTENT_ORDER = ['data', 'miniprogram', 'page'] as const;
