import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import { wechatRoute } from '../route.js';

/** GET /cgi-bin/token: needs no token. Answers without an errcode. */
export const token = wechatRoute<'issue-token'>({
  method: 'GET',
  path: ENDPOINTS.token,
  decode: ({ query, ip }) => ({
    type: 'issue-token',
    grant_type: query.get('grant_type') ?? '',
    appid: query.get('appid') ?? '',
    secret: query.get('secret') ?? '',
    ...(ip !== undefined && { ip }),
  }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/stable_token: needs no token either. Answers without an errcode. */
export const stableToken = wechatRoute<'issue-stable-token'>({
  method: 'POST',
  path: ENDPOINTS.stableToken,
  decode: ({ body, ip }) => ({ type: 'issue-stable-token', body, ...(ip !== undefined && { ip }) }),
  answer: (answer) => answer,
});
