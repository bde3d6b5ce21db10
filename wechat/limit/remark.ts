import { jsonType, refused, type Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import * as ERRCODE from '../wire/errcodes.js';

/** A remark stays below 30 characters, so this is the most. */
export const REMARK_MAX = 29;

/**
 * Checks the name an account gives a follower for itself.
 *
 * - **Shape**: any text; an empty one takes the remark away.
 * - **Unit**: code points, fewer than 30.
 * - **Refused with**: 40092.
 * - **Source**: `user/info/updateremark`, official page.
 */
export function checkRemark(remark: unknown): readonly Issue[] {
  const { errcode } = ERRCODE.invalidRemarkName;
  const path = ['remark'];
  if (typeof remark !== 'string') {
    return [refused(remark === undefined ? 'missing' : 'wrong-type', errcode, { path, received: jsonType(remark) })];
  }
  const received = codePoints(remark);
  if (received <= REMARK_MAX) return [];
  return [refused('too-long', errcode, { path, limit: REMARK_MAX, received, unit: 'code-point', rule: 'remark' })];
}
