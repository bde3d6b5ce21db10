import type { Context } from '../context.js';
import { at, errorsFirst, isRecord, jsonType, refused, type Issue } from '../issue.js';
import { CONTROL, matching } from '../text/characters.js';
import { codePoints } from '../text/count.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { checkMiniProgram } from './mini-program.js';
import { checkSubscriptionTemplateId } from './subscription.js';

/** The highest scene of an older one-time message; the lowest is 0. */
export const ONE_TIME_SCENE_MAX = 10_000;

/** Most characters of its title. */
export const ONE_TIME_TITLE_MAX = 15;

/** Most characters of its content. */
export const ONE_TIME_CONTENT_MAX = 200;

/** The scene a text or a number names; undefined where it names none. */
export function oneTimeScene(scene: unknown): number | undefined {
  const number = typeof scene === 'string' && /^\d{1,5}$/.test(scene) ? Number(scene) : scene;
  const fits =
    typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 && number <= ONE_TIME_SCENE_MAX;
  return fits ? number : undefined;
}

/**
 * Checks the body of the older one-time message (一次性订阅消息), the receiver left out.
 *
 * - **Shape**: `{template_id, url?, miniprogram?, scene, title, data: {content: {value, color?}}}`; `scene` from 0 to
 *   10000, as text.
 * - **Unit**: code points, 15 in the title and 200 in the content.
 * - **Refused with**: 40037 for the template, 47003 for scene, title and content (the codes are our choice: the page's
 *   own table was not to be seen), 40165 and 40166 for the mini program, 47001 when the body is no object.
 * - **Source**: one-time subscription messages, official page, field table.
 */
export function checkOneTimeNotice(body: unknown, context: Context = {}): readonly Issue[] {
  if (!isRecord(body)) return [refused('wrong-type', ERRCODE.dataFormatError, { received: jsonType(body) })];
  const { template_id, scene, title, data, miniprogram, url } = body;
  const errcode = ERRCODE.argumentInvalid;
  const content = isRecord(data) && isRecord(data.content) ? data.content.value : undefined;
  return errorsFirst([
    ...at(['template_id'], checkSubscriptionTemplateId(template_id, context)),
    ...(oneTimeScene(scene) === undefined
      ? [refused(scene === undefined ? 'missing' : 'out-of-range', errcode, { path: ['scene'], rule: 'scene' })]
      : []),
    ...at(['title'], checkWords(title, ONE_TIME_TITLE_MAX, true)),
    ...at(['data', 'content', 'value'], checkWords(content, ONE_TIME_CONTENT_MAX, false)),
    ...at(['miniprogram'], checkMiniProgram(miniprogram, context)),
    ...(url === undefined || url === null || typeof url === 'string'
      ? []
      : [refused('wrong-type', ERRCODE.invalidType, { path: ['url'], received: jsonType(url) })]),
  ]);
}

function checkWords(value: unknown, limit: number, oneLine: boolean): readonly Issue[] {
  const errcode = ERRCODE.argumentInvalid;
  if (value === undefined || value === null || value === '') return [refused('missing', errcode)];
  if (typeof value !== 'string') return [refused('wrong-type', errcode, { received: jsonType(value) })];
  const received = codePoints(value);
  if (received > limit) return [refused('too-long', errcode, { limit, received, unit: 'code-point' })];
  const wrong = oneLine ? matching(CONTROL, value) : '';
  return wrong === '' ? [] : [refused('bad-character', errcode, { received: wrong })];
}
