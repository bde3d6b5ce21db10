import { ERRCODE } from '../../wechat/wire/errcode.js';
import { wechatRoute } from '../route.js';

/** POST /cgi-bin/message/custom/send: 客服消息. Answers without an id. */
export const customSend = wechatRoute<'send-custom'>({
  method: 'POST',
  path: '/cgi-bin/message/custom/send',
  permission: 'custom',
  decode: ({ account, body }) => ({ type: 'send-custom', account, body }),
  answer: () => ERRCODE.ok,
});
