import { ERRCODE } from '../../wechat/wire/errcode.js';
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
