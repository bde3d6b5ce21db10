import type { Context } from '../context.js';
import { at, errorsFirst, isRecord, jsonType, refused, type Issue } from '../issue.js';
import { TEXT_MAX_BYTES } from '../limit/text.js';
import { checkMarkup } from './markup.js';
import { LONE_SURROGATE, matching } from '../text/characters.js';
import { utf8Bytes } from '../text/count.js';
import * as ERRCODE from '../wire/content-errcodes.js';

/**
 * Checks the body of a customer-service text, the receiver left out.
 *
 * - **Shape**: `{msgtype: 'text', text: {content}}`. Line breaks are kept; `content` may hold links, see `markup.ts`.
 * - **Unit**: UTF-8 bytes.
 * - **Refused with**: 40008 for another `msgtype`, 44004 without content, 45002 over the limit, 40033 for half a
 *   surrogate pair, 45086 for a link to no mini program of the account, 45162 for content that is no text, 47001 when the body is no object.
 * - **Source**: customer-service messages, official field and error tables; the limit is unconfirmed.
 */
export function checkText(body: unknown, context: Context = {}): readonly Issue[] {
  if (!isRecord(body)) {
    return [refused('wrong-type', ERRCODE.dataFormatError, { received: jsonType(body) })];
  }
  if (body.msgtype !== 'text') {
    const code = body.msgtype === undefined ? 'missing' : 'not-listed';
    return [refused(code, ERRCODE.invalidMessageType, { path: ['msgtype'] })];
  }
  const { text } = body;
  if (text !== undefined && text !== null && !isRecord(text)) {
    return [refused('wrong-type', ERRCODE.invalidType, { path: ['text'], received: jsonType(text) })];
  }
  return at(['text', 'content'], checkContent(text?.content, context));
}

function checkContent(content: unknown, context: Context): readonly Issue[] {
  if (content === undefined || content === null || content === '') {
    return [refused('missing', ERRCODE.emptyContent)];
  }
  if (typeof content !== 'string') {
    return [refused('wrong-type', ERRCODE.invalidType, { received: jsonType(content) })];
  }
  const halves = matching(LONE_SURROGATE, content);
  const bytes = utf8Bytes(content);
  const size = { limit: TEXT_MAX_BYTES, received: bytes, unit: 'byte', rule: 'text' } as const;
  return errorsFirst([
    ...(halves === '' ? [] : [refused('bad-character', ERRCODE.invalidCharset, { received: halves })]),
    ...(bytes > TEXT_MAX_BYTES ? [refused('too-many-bytes', ERRCODE.contentSizeOutOfLimit, size)] : []),
    ...checkMarkup(content, context),
  ]);
}
