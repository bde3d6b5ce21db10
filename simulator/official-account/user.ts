import * as ERRCODE from '../../wechat/wire/errcodes.js';
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

/** POST /cgi-bin/user/info/batchget: up to 100 people. */
export const userInfoBatchget = wechatRoute<'get-users'>({
  method: 'POST',
  path: '/cgi-bin/user/info/batchget',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'get-users', account, body }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/user/info/updateremark */
export const updateRemark = wechatRoute<'set-remark'>({
  method: 'POST',
  path: '/cgi-bin/user/info/updateremark',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'set-remark', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/tags/members/getblacklist */
export const getBlacklist = wechatRoute<'list-blacklisted'>({
  method: 'POST',
  path: '/cgi-bin/tags/members/getblacklist',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'list-blacklisted', account, body }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/tags/members/batchblacklist and batchunblacklist */
export const [batchBlacklist, batchUnblacklist] = [
  blacklisting('batchblacklist', true),
  blacklisting('batchunblacklist', false),
];

function blacklisting(name: string, on: boolean) {
  return wechatRoute<'blacklist-people'>({
    method: 'POST',
    path: `/cgi-bin/tags/members/${name}`,
    permission: 'user',
    decode: ({ account, body }) => ({ type: 'blacklist-people', account, body, on }),
    answer: () => ERRCODE.ok,
  });
}
