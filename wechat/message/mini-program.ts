import type { Context } from '../context.js';
import { isRecord, jsonType, refused, type Issue } from '../issue.js';
import { CONTROL, matching } from '../text/characters.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { APPID } from './appid.js';

/**
 * Checks the mini program a message opens: `{appid, pagepath?}`.
 *
 * - **Shape**: absent, null, or with nothing filled in: no jump. Else the appid of a mini program linked to the
 *   account; without `pagepath` the home page opens (unconfirmed).
 * - **Refused with**: 40166 for the appid, 40165 for the path, or `badPath` where a kind has a code of its own.
 * - **Source**: template messages, official error table.
 */
export function checkMiniProgram(
  value: unknown,
  { miniPrograms }: Context = {},
  badPath = ERRCODE.invalidWeappPagepath,
): readonly Issue[] {
  if (value === undefined || value === null) return [];
  const errcode = ERRCODE.invalidWeappAppid;
  if (!isRecord(value)) return [refused('wrong-type', errcode, { received: jsonType(value) })];
  const { appid = '', pagepath = '' } = value;
  if (appid === '' && pagepath === '') return [];
  return [...checkAppid(appid, miniPrograms), ...checkPagepath(pagepath, badPath)];
}

function checkAppid(appid: unknown, linked: readonly string[] | undefined): readonly Issue[] {
  const errcode = ERRCODE.invalidWeappAppid;
  const path = ['appid'];
  if (appid === '') return [refused('missing', errcode, { path })];
  if (typeof appid !== 'string') return [refused('wrong-type', errcode, { path, received: jsonType(appid) })];
  if (!APPID.test(appid)) return [refused('bad-format', errcode, { path, received: appid, rule: 'appid' })];
  if (!linked || linked.includes(appid)) return [];
  return [refused('unknown-reference', errcode, { path, received: appid, rule: 'linked-mini-program' })];
}

function checkPagepath(pagepath: unknown, errcode: number): readonly Issue[] {
  const path = ['pagepath'];
  if (typeof pagepath !== 'string') return [refused('wrong-type', errcode, { path, received: jsonType(pagepath) })];
  const received = matching(CONTROL, pagepath);
  return received === '' ? [] : [refused('bad-character', errcode, { path, received })];
}
