import type { Context } from '../context.js';
import { at, errorsFirst, isRecord, jsonType, refused, warned, type Issue } from '../issue.js';
import { mayCall } from '../limit/permission.js';
import { CLIENT_MSG_ID_MAX, TEMPLATE_ID_LENGTH } from '../limit/template.js';
import { codePoints } from '../text/count.js';
import { isWebAddress } from '../text/web-address.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { CONTENT_ORDER } from '../wire/order-of-checks.js';
import { checkMiniProgram } from './mini-program.js';
import { checkData, templateOf } from './template-data.js';

/**
 * Checks the body of a template message (模板消息), the receiver left out.
 *
 * - **Shape**: `{template_id, url?, miniprogram?: {appid, pagepath?}, client_msg_id?, data: {name: {value, color?}}}`.
 *   Every parameter of the template is needed; other keys are ignored. `miniprogram` wins over `url`.
 * - **Refused with**: 48001 when the account may not send templates; 40036 and 40037 for the template; 47003 naming the
 *   parameter; 40165 and 40166 for the mini program; 45162 for text that is none; 47001 when the body is no object.
 * - **Source**: template messages, official field and error tables; Linkflow 触达 (L12).
 */
export function checkTemplate(body: unknown, context: Context = {}): readonly Issue[] {
  const { account } = context;
  if (account && !mayCall('template', account)) {
    return [refused('not-allowed', ERRCODE.apiUnauthorized, { rule: 'E09' })];
  }
  if (!isRecord(body)) {
    return [refused('wrong-type', ERRCODE.dataFormatError, { received: jsonType(body) })];
  }
  const template = templateOf(body, context);
  const parts = {
    data: () => checkData('template', body.data, template),
    miniprogram: () => at(['miniprogram'], checkMiniProgram(body.miniprogram, context)),
    url: () => at(['url'], checkUrl(body.url)),
    client_msg_id: () => at(['client_msg_id'], checkClientMsgId(body.client_msg_id)),
  };
  return errorsFirst([
    ...at(['template_id'], checkTemplateId(body.template_id, context)),
    ...CONTENT_ORDER.flatMap((part) => parts[part]()),
    ...((template && context.policy?.(template, body)) ?? []),
  ]);
}

/** Checks a `template_id`: its length, then whether the account has it. Unknown is only what could be looked up. */
export function checkTemplateId(id: unknown, context: Context = {}): readonly Issue[] {
  const errcode = ERRCODE.invalidTemplateIdSize;
  if (id === undefined || id === null || id === '') return [refused('missing', errcode)];
  if (typeof id !== 'string') return [refused('wrong-type', errcode, { received: jsonType(id) })];
  if (codePoints(id) !== TEMPLATE_ID_LENGTH) {
    return [
      refused('bad-format', errcode, { limit: TEMPLATE_ID_LENGTH, received: codePoints(id), unit: 'code-point' }),
    ];
  }
  const known = context.template ?? context.templates;
  if (!known || templateOf({ template_id: id }, context)) return [];
  return [refused('unknown-reference', ERRCODE.invalidTemplateId, { received: id })];
}

function checkUrl(url: unknown): readonly Issue[] {
  if (url === undefined || url === null || url === '') return [];
  if (typeof url !== 'string') return [refused('wrong-type', ERRCODE.invalidType, { received: jsonType(url) })];
  return isWebAddress(url) ? [] : [warned('bad-format', { received: url, rule: 'url' })];
}

function checkClientMsgId(id: unknown): readonly Issue[] {
  if (id === undefined || id === null) return [];
  if (typeof id !== 'string') return [refused('wrong-type', ERRCODE.invalidType, { received: jsonType(id) })];
  const count = codePoints(id);
  const facts = { limit: CLIENT_MSG_ID_MAX, received: count, unit: 'code-point', rule: 'client_msg_id' } as const;
  return count > CLIENT_MSG_ID_MAX ? [warned('too-long', facts)] : [];
}
