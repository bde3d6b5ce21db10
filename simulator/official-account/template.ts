import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { wechatRoute } from '../route.js';

/** GET /cgi-bin/template/get_all_private_template. Answers without an errcode. */
export const getAllPrivateTemplate = wechatRoute<'list-templates'>({
  method: 'GET',
  path: '/cgi-bin/template/get_all_private_template',
  permission: 'template',
  decode: ({ account }) => ({ type: 'list-templates', account }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/message/template/send: 模板消息. */
export const templateSend = wechatRoute<'send-template'>({
  method: 'POST',
  path: '/cgi-bin/message/template/send',
  permission: 'template',
  decode: ({ account, body }) => ({ type: 'send-template', account, body }),
  answer: ({ msgid }) => ({ ...ERRCODE.ok, msgid }),
});

/** POST /cgi-bin/template/api_set_industry */
export const setIndustry = wechatRoute<'set-industry'>({
  method: 'POST',
  path: '/cgi-bin/template/api_set_industry',
  permission: 'template',
  decode: ({ account, body }) => ({ type: 'set-industry', account, body }),
  answer: () => ERRCODE.ok,
});

/** GET /cgi-bin/template/get_industry. Answers without an errcode. */
export const getIndustry = wechatRoute<'get-industry'>({
  method: 'GET',
  path: '/cgi-bin/template/get_industry',
  permission: 'template',
  decode: ({ account }) => ({ type: 'get-industry', account }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/template/api_add_template */
export const addTemplate = wechatRoute<'add-template'>({
  method: 'POST',
  path: '/cgi-bin/template/api_add_template',
  permission: 'template',
  decode: ({ account, body }) => ({ type: 'add-template', account, body }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});

/** POST /cgi-bin/template/del_private_template */
export const delPrivateTemplate = wechatRoute<'delete-template'>({
  method: 'POST',
  path: '/cgi-bin/template/del_private_template',
  permission: 'template',
  decode: ({ account, body }) => ({ type: 'delete-template', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /wxa/sec/queryblocktmplmsg: messages kept back as marketing. */
export const queryBlockTmplMsg = wechatRoute<'list-intercepted'>({
  method: 'POST',
  path: '/wxa/sec/queryblocktmplmsg',
  permission: 'template',
  decode: ({ account, body }) => ({ type: 'list-intercepted', account, body }),
  answer: (answer) => ({ ...ERRCODE.ok, ...answer }),
});
