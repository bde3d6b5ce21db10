import { wechatRoute } from '../route.js';

/** POST /cgi-bin/qrcode/create: 带参数二维码. */
export const qrcodeCreate = wechatRoute<'create-qr-code'>({
  method: 'POST',
  path: '/cgi-bin/qrcode/create',
  permission: 'qrcode',
  decode: ({ account, body }) => ({ type: 'create-qr-code', account, body }),
  answer: (answer) => answer,
});
