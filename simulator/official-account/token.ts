import { wechatRoute } from '../route.js';

/** GET /cgi-bin/token: the only call that needs no token. Answers without an errcode. */
export const token = wechatRoute<'issue-token'>({
  method: 'GET',
  path: '/cgi-bin/token',
  decode: ({ query }) => ({
    type: 'issue-token',
    grant_type: query.get('grant_type') ?? '',
    appid: query.get('appid') ?? '',
    secret: query.get('secret') ?? '',
  }),
  answer: (answer) => answer,
});
