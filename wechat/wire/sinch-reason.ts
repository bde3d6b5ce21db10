import * as ERRCODE from './errcodes.js';
import type { SinchReason } from './sinch-callback.js';

/** What Sinch calls the causes that WeChat's codes stand for; any other is `UNKNOWN`. */
const CODES: ReadonlyMap<number, string> = new Map([
  [ERRCODE.dailyQuota.errcode, 'RATE_LIMITED'],
  [ERRCODE.outOfResponseCountLimit.errcode, 'RATE_LIMITED'],
  [ERRCODE.invalidOpenid.errcode, 'RECIPIENT_INVALID_CHANNEL_IDENTITY'],
  [ERRCODE.userBlockReceiveMessage.errcode, 'RECIPIENT_NOT_REACHABLE'],
  [ERRCODE.requireRemoveBlacklist.errcode, 'RECIPIENT_NOT_REACHABLE'],
  [ERRCODE.requireSubscribe.errcode, 'RECIPIENT_NOT_OPTED_IN'],
  [ERRCODE.responseOutOfTimeLimit.errcode, 'OUTSIDE_ALLOWED_SENDING_WINDOW'],
  [ERRCODE.systemError.errcode, 'CHANNEL_FAILURE'],
  [ERRCODE.apiUnauthorized.errcode, 'CHANNEL_BAD_CONFIGURATION'],
  [ERRCODE.invalidTemplateId.errcode, 'TEMPLATE_NOT_FOUND'],
  [ERRCODE.argumentInvalid.errcode, 'BAD_REQUEST'],
  [ERRCODE.contentSizeOutOfLimit.errcode, 'CHANNEL_REJECT'],
]);

const SUB_CODE = 'UNSPECIFIED_SUB_CODE';

/**
 * The reason in the report of a message that WeChat refused.
 *
 * 45015 also stands for someone who does not follow: Sinch has a word of its own for that.
 *
 * **Source**: S38; the codes are Sinch's, which of them stands for which of WeChat's is our choice (unconfirmed).
 */
export function reasonOfRefusal(errcode: number, errmsg: string, follows: boolean): SinchReason {
  const known = CODES.get(errcode) ?? 'UNKNOWN';
  const code = known === 'OUTSIDE_ALLOWED_SENDING_WINDOW' && !follows ? 'RECIPIENT_NOT_OPTED_IN' : known;
  return { code, description: `The underlying channel reported: ${errmsg}`, sub_code: SUB_CODE };
}

/** The reason in the report of a template message that WeChat took and could not bring, by its status. */
export function reasonOfStatus(status: string): SinchReason {
  const code = status === 'failed:user block' ? 'RECIPIENT_NOT_REACHABLE' : 'CHANNEL_FAILURE';
  return { code, description: `The underlying channel reported: ${status}`, sub_code: SUB_CODE };
}

/** The reason in the report of a message whose media could not be fetched; `answer` is the HTTP reason (S39). */
export function reasonOfMedia(url: string, answer: string): SinchReason {
  const description = `The provided media [${url}] could not be reached: [${answer}]`;
  return { code: 'MEDIA_NOT_REACHABLE', description, sub_code: SUB_CODE };
}
