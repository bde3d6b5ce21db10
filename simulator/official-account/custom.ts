import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { wechatRoute } from '../route.js';

/** POST /cgi-bin/message/custom/send: 客服消息. Answers without an id. */
export const customSend = wechatRoute<'send-custom'>({
  method: 'POST',
  path: '/cgi-bin/message/custom/send',
  permission: 'custom',
  decode: ({ account, body }) => ({ type: 'send-custom', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/message/custom/typing: 客服输入状态. */
export const customTyping = wechatRoute<'show-typing'>({
  method: 'POST',
  path: '/cgi-bin/message/custom/typing',
  permission: 'custom',
  decode: ({ account, body }) => ({ type: 'show-typing', account, body }),
  answer: () => ERRCODE.ok,
});
