/**
 * The paths of WeChat's API that this package speaks.
 *
 * **Source**: Official Account API, one page each.
 */
export const ENDPOINTS = {
  token: '/cgi-bin/token',
  listTemplates: '/cgi-bin/template/get_all_private_template',
  listUsers: '/cgi-bin/user/get',
  userInfo: '/cgi-bin/user/info',
  /** Where each kind of message is sent. */
  send: {
    text: '/cgi-bin/message/custom/send',
    template: '/cgi-bin/message/template/send',
  },
} as const;
