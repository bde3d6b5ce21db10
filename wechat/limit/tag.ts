import { isRecord, jsonType, refused, type Issue } from '../issue.js';
import { codePoints } from '../text/count.js';
import * as ERRCODE from '../wire/errcodes.js';

/** Most characters in a tag's name. */
export const TAG_NAME_MAX = 30;

/** Most tags an account makes; the next is 45056. */
export const TAGS_MAX = 100;

/** Most tags one follower carries; the next is 45059 (the figure is unconfirmed). */
export const TAGS_PER_FOLLOWER = 20;

/** A tag with more followers than this cannot be deleted, 45057 (the figure is unconfirmed). */
export const TAG_DELETE_MAX_FOLLOWERS = 100_000;

/** Numbers below this are WeChat's own: 0 ungrouped, 1 blacklist, 2 starred. Nobody may change them (45058). */
export const OWN_TAGS_FROM = 100;

/** The starred people, a tag that every account has. */
export const STARRED = { id: 2, name: '星标组' } as const;

export function isSystemTag(id: number): boolean {
  return id === 0 || id === 1 || id === STARRED.id;
}

/**
 * Checks the name of a tag.
 *
 * - **Shape**: any text that no other tag of the account has.
 * - **Unit**: code points; at most {@link TAG_NAME_MAX}. The error's own text says 30 bytes; the parameter's text, 30
 *   characters, is obeyed.
 * - **Refused with**: 45157 when it is missing, no text, or taken; 45158 when it is too long.
 * - **Source**: tag management, official pages.
 *
 * @param tag - What stands under `tag` in the body.
 * @param taken - The names of the account's other tags.
 */
export function checkTagName(tag: unknown, taken: readonly string[]): readonly Issue[] {
  const { invalidTagName, tagNameTooLong } = ERRCODE;
  const path = ['tag', 'name'];
  const name = isRecord(tag) ? tag.name : undefined;
  if (name === undefined || name === null || name === '') return [refused('missing', invalidTagName.errcode, { path })];
  if (typeof name !== 'string') {
    return [refused('wrong-type', invalidTagName.errcode, { path, received: jsonType(name) })];
  }
  const length = codePoints(name);
  if (length > TAG_NAME_MAX) {
    const facts = { path, limit: TAG_NAME_MAX, received: length, unit: 'code-point', rule: 'tag-name' } as const;
    return [refused('too-long', tagNameTooLong.errcode, facts)];
  }
  return taken.includes(name) ? [refused('conflict', invalidTagName.errcode, { path, rule: 'tag-name' })] : [];
}
