import { wechatRoute } from '../route.js';

/** GET /cgi-bin/getcallbackip: where pushes come from. */
export const getCallbackIp = wechatRoute<'list-addresses'>({
  method: 'GET',
  path: '/cgi-bin/getcallbackip',
  permission: 'basic',
  decode: ({ account }) => ({ type: 'list-addresses', account }),
  answer: (answer) => answer,
});

/** GET /cgi-bin/get_api_domain_ip: where calls go. */
export const getApiDomainIp = wechatRoute<'list-addresses'>({
  method: 'GET',
  path: '/cgi-bin/get_api_domain_ip',
  permission: 'basic',
  decode: ({ account }) => ({ type: 'list-addresses', account }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/callback/check: how WeChat reaches the callback URL. */
export const callbackCheck = wechatRoute<'check-callback'>({
  method: 'POST',
  path: '/cgi-bin/callback/check',
  permission: 'basic',
  decode: ({ account, body }) => ({ type: 'check-callback', account, body }),
  answer: (answer) => answer,
});
