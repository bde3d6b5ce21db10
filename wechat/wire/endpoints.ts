/**
 * The paths of WeChat's API that this package speaks.
 *
 * **Source**: Official Account API, one page each.
 */
export const ENDPOINTS = {
  token: '/cgi-bin/token',
  stableToken: '/cgi-bin/stable_token',
  listTemplates: '/cgi-bin/template/get_all_private_template',
  listUsers: '/cgi-bin/user/get',
  userInfo: '/cgi-bin/user/info',
  /** Where each kind of message is sent. */
  send: {
    text: '/cgi-bin/message/custom/send',
    template: '/cgi-bin/message/template/send',
  },
} as const;

/** Every path that has a quota to ask for; what is not here is 76021. A test holds it against the simulator's router. */
export const API_PATHS: ReadonlySet<string> = new Set([
  ENDPOINTS.token,
  ENDPOINTS.stableToken,
  ENDPOINTS.listTemplates,
  ENDPOINTS.listUsers,
  ENDPOINTS.userInfo,
  ENDPOINTS.send.text,
  ENDPOINTS.send.template,
  '/cgi-bin/getcallbackip',
  '/cgi-bin/get_api_domain_ip',
  '/cgi-bin/callback/check',
  '/cgi-bin/clear_quota',
  '/cgi-bin/clear_quota/v2',
  '/cgi-bin/openapi/quota/get',
  '/cgi-bin/openapi/quota/clear',
  '/cgi-bin/openapi/rid/get',
  '/cgi-bin/message/custom/typing',
  '/cgi-bin/template/api_set_industry',
  '/cgi-bin/template/get_industry',
  '/cgi-bin/template/api_add_template',
  '/cgi-bin/template/del_private_template',
  '/wxa/sec/queryblocktmplmsg',
  '/cgi-bin/user/info/batchget',
  '/cgi-bin/user/info/updateremark',
  '/cgi-bin/tags/create',
  '/cgi-bin/tags/get',
  '/cgi-bin/tags/update',
  '/cgi-bin/tags/delete',
  '/cgi-bin/user/tag/get',
  '/cgi-bin/tags/members/batchtagging',
  '/cgi-bin/tags/members/batchuntagging',
  '/cgi-bin/tags/getidlist',
  '/cgi-bin/tags/members/getblacklist',
  '/cgi-bin/tags/members/batchblacklist',
  '/cgi-bin/tags/members/batchunblacklist',
  '/cgi-bin/menu/create',
  '/cgi-bin/menu/get',
  '/cgi-bin/menu/delete',
  '/cgi-bin/get_current_selfmenu_info',
  '/cgi-bin/qrcode/create',
]);
