import { refused, type Issue } from '../issue.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { isTooDeep, JSON_MAX_DEPTH } from '../wire/json.js';

/** The issue of a body that is nested too deep to be looked at; undefined for any other. */
export function checkDepth(body: unknown): readonly Issue[] | undefined {
  if (!isTooDeep(body)) return undefined;
  const errcode = ERRCODE.dataFormatError;
  return [refused('too-many', errcode, { limit: JSON_MAX_DEPTH, unit: 'item', rule: 'depth' })];
}
