import type { Context } from '../context.js';
import { at, errorsFirst, isRecord, jsonType, refused, warned, type Issue } from '../issue.js';
import { mayCall } from '../limit/permission.js';
import { isWebAddress } from '../text/web-address.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { NOTICE_CONTENT_ORDER } from '../wire/order-of-checks.js';
import { checkMiniProgram } from './mini-program.js';
import { checkData, templateOf } from './template-data.js';

/**
 * Checks the body of a subscription notice (订阅通知), the receiver left out.
 *
 * - **Shape**: `{template_id, page?, miniprogram?: {appid, pagepath?}, data: {name: {value}}}`. Every parameter of the
 *   template is needed; other keys are ignored, `miniprogram_state` and `lang` too. `miniprogram` wins over `page` (L77).
 *   `page` is meant as a web address; other texts pass with a warning, since WeChat's newest page speaks of mini-program
 *   pages there.
 * - **Refused with**: 48001 when the account may not send notices (L63); 40037 for the template; 47003 naming the
 *   parameter; 40166 for a mini program that is not linked or is a game, 41030 for its page and for a `page` that is no
 *   text (unconfirmed); 47001 when the body is no object.
 * - **Source**: subscription notices, official field and error tables; Linkflow 触达, 订阅通知 (L76, L77, L86).
 */
export function checkSubscription(body: unknown, context: Context = {}): readonly Issue[] {
  const { account } = context;
  if (account && !mayCall('subscription', account)) {
    return [refused('not-allowed', ERRCODE.apiUnauthorized, { rule: 'L63' })];
  }
  if (!isRecord(body)) {
    return [refused('wrong-type', ERRCODE.dataFormatError, { received: jsonType(body) })];
  }
  const template = templateOf(body, context);
  const parts = {
    data: () => checkData('subscription', body.data, template),
    miniprogram: () => at(['miniprogram'], checkOpened(body.miniprogram, context)),
    page: () => at(['page'], checkPage(body.page)),
  };
  return errorsFirst([
    ...at(['template_id'], checkSubscriptionTemplateId(body.template_id, context)),
    ...NOTICE_CONTENT_ORDER.flatMap((part) => parts[part]()),
    ...((template && context.policy?.(template, body)) ?? []),
  ]);
}

/** Checks the id of a template of notices: there is one code for all that is wrong with it. */
export function checkSubscriptionTemplateId(id: unknown, context: Context = {}): readonly Issue[] {
  const errcode = ERRCODE.invalidTemplateId;
  if (id === undefined || id === null || id === '') return [refused('missing', errcode)];
  if (typeof id !== 'string') return [refused('wrong-type', errcode, { received: jsonType(id) })];
  const known = context.template ?? context.templates;
  if (!known || templateOf({ template_id: id }, context)) return [];
  return [refused('unknown-reference', errcode, { received: id })];
}

/** The mini program that a notice opens: linked, no game, and with that page where its pages are known. */
function checkOpened(value: unknown, context: Context): readonly Issue[] {
  const { miniPrograms, miniGames = [] } = context;
  // A game is linked like any other; only notices may not open it.
  const linked = miniPrograms && { miniPrograms: [...miniPrograms, ...miniGames] };
  const found = checkMiniProgram(value, linked, ERRCODE.invalidPage);
  if (found.length > 0 || !isRecord(value)) return found;
  const { appid, pagepath } = value;
  if (typeof appid !== 'string') return found;
  if (miniGames.includes(appid)) {
    return [refused('not-allowed', ERRCODE.invalidWeappAppid, { path: ['appid'], received: appid, rule: 'L77' })];
  }
  const known = context.miniProgramPages?.[appid];
  const page = typeof pagepath === 'string' ? pagepath.replace(/[?#].*$/, '').replace(/^\//, '') : '';
  if (!known || page === '' || known.includes(page)) return found;
  return [refused('unknown-reference', ERRCODE.invalidPage, { path: ['pagepath'], received: page, rule: 'L86' })];
}

function checkPage(page: unknown): readonly Issue[] {
  if (page === undefined || page === null || page === '') return [];
  if (typeof page !== 'string') return [refused('wrong-type', ERRCODE.invalidPage, { received: jsonType(page) })];
  return isWebAddress(page) ? [] : [warned('bad-format', { received: page, rule: 'page' })];
}
