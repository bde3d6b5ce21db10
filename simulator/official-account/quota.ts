import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { wechatRoute } from '../route.js';

/** POST /cgi-bin/clear_quota */
export const clearQuota = wechatRoute<'clear-quota'>({
  method: 'POST',
  path: '/cgi-bin/clear_quota',
  permission: 'basic',
  decode: ({ account, body }) => ({ type: 'clear-quota', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/clear_quota/v2: with the secret, so it needs no token. */
export const clearQuotaBySecret = wechatRoute<'clear-quota-by-secret'>({
  method: 'POST',
  path: '/cgi-bin/clear_quota/v2',
  decode: ({ body }) => ({ type: 'clear-quota-by-secret', body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/openapi/quota/get */
export const getQuota = wechatRoute<'get-quota'>({
  method: 'POST',
  path: '/cgi-bin/openapi/quota/get',
  permission: 'basic',
  decode: ({ account, body }) => ({ type: 'get-quota', account, body }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** POST /cgi-bin/openapi/quota/clear */
export const clearPathQuota = wechatRoute<'clear-path-quota'>({
  method: 'POST',
  path: '/cgi-bin/openapi/quota/clear',
  permission: 'basic',
  decode: ({ account, body }) => ({ type: 'clear-path-quota', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/openapi/rid/get: the call that a rid marks. */
export const getRid = wechatRoute<'find-rid'>({
  method: 'POST',
  path: '/cgi-bin/openapi/rid/get',
  permission: 'basic',
  decode: ({ account, body }) => ({ type: 'find-rid', account, body }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});
