import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { ENDPOINTS } from '../../wechat/wire/endpoints.js';
import type { SubscriptionTemplate } from '../engine/subscription-library.js';
import { wechatRoute } from '../route.js';

/** GET /wxaapi/newtmpl/getcategory: the categories that the account may choose templates from. */
export const getCategory = wechatRoute<'list-categories'>({
  method: 'GET',
  path: '/wxaapi/newtmpl/getcategory',
  permission: 'subscription',
  decode: ({ account }) => ({ type: 'list-categories', account }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** GET /wxaapi/newtmpl/getpubtemplatetitles: the templates of some categories, page by page. */
export const getPubTemplateTitles = wechatRoute<'list-titles'>({
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatetitles',
  permission: 'subscription',
  decode: ({ account, query }) => ({
    type: 'list-titles',
    account,
    body: { ids: query.get('ids'), start: query.get('start'), limit: query.get('limit') },
  }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** GET /wxaapi/newtmpl/getpubtemplatekeywords: the keywords of a template. */
export const getPubTemplateKeywords = wechatRoute<'list-keywords'>({
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatekeywords',
  permission: 'subscription',
  decode: ({ account, query }) => ({ type: 'list-keywords', account, body: { tid: query.get('tid') } }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** POST /wxaapi/newtmpl/addtemplate */
export const addSubscriptionTemplate = wechatRoute<'add-subscription'>({
  method: 'POST',
  path: '/wxaapi/newtmpl/addtemplate',
  permission: 'subscription',
  decode: ({ account, body }) => ({ type: 'add-subscription', account, body }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** POST /wxaapi/newtmpl/deltemplate */
export const delSubscriptionTemplate = wechatRoute<'delete-subscription'>({
  method: 'POST',
  path: '/wxaapi/newtmpl/deltemplate',
  permission: 'subscription',
  decode: ({ account, body }) => ({ type: 'delete-subscription', account, body }),
  answer: () => ERRCODE.ok,
});

/** GET /wxaapi/newtmpl/gettemplate: the templates of notices that the account has. */
export const getSubscriptionTemplates = wechatRoute<'list-subscriptions'>({
  method: 'GET',
  path: ENDPOINTS.listSubscriptionTemplates,
  permission: 'subscription',
  decode: ({ account }) => ({ type: 'list-subscriptions', account }),
  answer: ({ templates }) => ({ ...ERRCODE.ok, data: templates.map(written) }),
});

/** POST /cgi-bin/message/subscribe/bizsend: 订阅通知. The msgid is that of the sent event. */
export const bizsend = wechatRoute<'send-subscription'>({
  method: 'POST',
  path: ENDPOINTS.send.subscription,
  permission: 'subscription',
  decode: ({ account, body }) => ({ type: 'send-subscription', account, body }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** POST /cgi-bin/message/template/subscribe: the older one-time message (一次性订阅消息). */
export const templateSubscribe = wechatRoute<'send-one-time'>({
  method: 'POST',
  path: '/cgi-bin/message/template/subscribe',
  permission: 'subscription',
  decode: ({ account, body }) => ({ type: 'send-one-time', account, body }),
  answer: () => ERRCODE.ok,
});

function written({ template_id, title, content, example, type, keywordEnumValueList }: SubscriptionTemplate): object {
  return {
    priTmplId: template_id,
    title,
    content,
    example,
    type,
    ...(keywordEnumValueList && { keywordEnumValueList }),
  };
}
