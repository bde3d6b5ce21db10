import { isError, worst } from '../../wechat/issue.js';
import type { Issue } from '../../wechat/issue.js';
import { mayCall } from '../../wechat/limit/permission.js';
import type { Permission } from '../../wechat/limit/permission.js';
import type { Kind } from '../../wechat/message/index.js';
import { restrictionOn } from '../../wechat/limit/restriction.js';
import type { Errcode } from '../../wechat/wire/errcode.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { ORDER_OF_CHECKS } from '../../wechat/wire/order-of-checks.js';
import type { CheckName } from '../../wechat/wire/order-of-checks.js';
import { refusalOf } from '../../wechat/wire/refusal.js';
import type { Account } from './command.js';
import type { Refusal } from './decision.js';
import type { FollowerFacts } from './followers.js';
import type { AccountView } from './state.js';

/** The checks that apply to a call; each answers why the call is refused, or nothing. */
export type Checks = Partial<Readonly<Record<CheckName, () => Refusal | undefined>>>;

/** Walks the checks in WeChat's order; the first that refuses is the answer. */
export function firstRefusal(checks: Checks): Refusal | undefined {
  for (const name of ORDER_OF_CHECKS) {
    const refusal = checks[name]?.();
    if (refusal) return refusal;
  }
  return undefined;
}

export function checkPermission(permission: Permission, account: Account): Refusal | undefined {
  return mayCall(permission, account) ? undefined : { ...ERRCODE.apiUnauthorized, rule: 'permission' };
}

/** Whether something the account lost stands in the way of a call. Waiting does not bring it back. */
export function checkRestrictions(path: string, { restrictions }: Account): Refusal | undefined {
  const refusal = restrictionOn(path, restrictions);
  return refusal && { ...refusal, rule: 'restriction' };
}

/** The person a body is meant for; nothing when `touser` is missing, no text, or no openid of this account. */
export function receiverOf({ followers }: AccountView, touser: unknown): FollowerFacts | undefined {
  const number = typeof touser === 'string' ? followers.find(touser) : undefined;
  return number === undefined ? undefined : followers.get(number);
}

/** Refuses with the first error among `issues`, and says what was counted. */
export function refusalOfIssues(issues: readonly Issue[], kind?: Kind): Refusal | undefined {
  const refusal = refusalOf(issues, kind);
  if (!refusal) return undefined;
  const { rule, limit, received } = worst(refusal.issues) ?? {};
  return {
    errcode: refusal.errcode,
    errmsg: refusal.errmsg,
    ...(rule !== undefined && { rule }),
    ...(typeof received === 'number' && { counter: received }),
    ...(limit !== undefined && { limit }),
    succeeds_at: null,
    issues: refusal.issues.filter(isError),
  };
}

/** Refuses a text with one of the words that a tester wants WeChat to stop. */
export function refusalOfWords({ illegal_words }: Account, content: string, code: Errcode): Refusal | undefined {
  const isIllegal = illegal_words.some((word) => content.includes(word));
  return isIllegal ? { ...code, rule: 'illegal-words' } : undefined;
}

/** The body as a phone keeps it: without its receiver. */
export function withoutReceiver(body: Readonly<Record<string, unknown>>): object {
  const { touser: _, ...rest } = body;
  return rest;
}
