import { wechatRoute } from '../route.js';

/** GET /cgi-bin/user/get: the openids of who follows, page by page. */
export const userGet = wechatRoute<'list-users'>({
  method: 'GET',
  path: '/cgi-bin/user/get',
  permission: 'user',
  decode: ({ account, query }) => ({ type: 'list-users', account, next_openid: query.get('next_openid') ?? '' }),
  answer: (answer) => answer,
});

/** GET /cgi-bin/user/info: one person. Names and pictures are no part of it since the end of 2021. */
export const userInfo = wechatRoute<'get-user'>({
  method: 'GET',
  path: '/cgi-bin/user/info',
  permission: 'user',
  decode: ({ account, query }) => ({
    type: 'get-user',
    account,
    openid: query.get('openid') ?? '',
    lang: query.get('lang') ?? 'zh_CN',
  }),
  answer: (answer) => answer,
});
