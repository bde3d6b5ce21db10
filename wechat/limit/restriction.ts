import { ENDPOINTS } from '../wire/endpoints.js';
import type { Errcode } from '../wire/errcode.js';
import * as ERRCODE from '../wire/errcodes.js';

/** What each restriction answers, and to which calls; one that answers nothing lets a message through without its jump. */
const RULES = {
  'template-add': { refusal: ERRCODE.apiForbidden, paths: ['/cgi-bin/template/api_add_template'] },
  'template-send': { refusal: ERRCODE.templateRestricted, paths: [ENDPOINTS.send.template] },
  'template-jump': { refusal: undefined, paths: [] },
  'subscription-add': { refusal: ERRCODE.newtmplAccountBanned, paths: ['/wxaapi/newtmpl/addtemplate'] },
  'subscription-send': { refusal: ERRCODE.subscriptionBanned, paths: [ENDPOINTS.send.subscription] },
  'custom-send': { refusal: ERRCODE.customMessagesBlocked, paths: [ENDPOINTS.send.text] },
  token: { refusal: ERRCODE.tokenForbidden, paths: [ENDPOINTS.token] },
  'account-frozen': { refusal: ERRCODE.accountFrozen, paths: [ENDPOINTS.token] },
  'secret-frozen': { refusal: ERRCODE.appsecretFrozen, paths: [ENDPOINTS.token, ENDPOINTS.stableToken] },
} as const satisfies Record<string, { readonly refusal: Errcode | undefined; readonly paths: readonly string[] }>;

/** Something WeChat took away from an account. */
export type Restriction = keyof typeof RULES;

// `Object.keys` forgets what the keys of its argument are.
export const RESTRICTIONS = Object.keys(RULES) as readonly Restriction[];

/**
 * Why a call of an account under restrictions is refused.
 *
 * WeChat answers broken rules step by step: it takes away the adding of templates, their jumps, their sending, then the
 * account (L27, L33). Somebody has to give it back: waiting does not help.
 *
 * - **Refused with**: 48004 for adding templates, 43116 for sending them (its text is unconfirmed), 200011 and 43107
 *   (its text too) for those of subscription notices, 45087 for
 *   customer-service messages, 50004 and 50007 for tokens, 40243 for both kinds of token while the secret is frozen.
 * - **Source**: Linkflow 触达 for the steps, the error tables of the pages for the codes; which code belongs to which
 *   step is unconfirmed.
 */
export function restrictionOn(path: string, restrictions: readonly Restriction[]): Errcode | undefined {
  const found = restrictions.find((each) => (RULES[each].paths as readonly string[]).includes(path));
  return found && RULES[found].refusal;
}

/** A template message as it arrives from an account that lost the jump: it leads nowhere. */
export function withoutLostJump(body: object, restrictions: readonly Restriction[]): object {
  if (!restrictions.includes('template-jump')) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'url' && key !== 'miniprogram'));
}
