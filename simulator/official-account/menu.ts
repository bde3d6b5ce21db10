import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { wechatRoute } from '../route.js';

/** POST /cgi-bin/menu/create: 自定义菜单. */
export const menuCreate = wechatRoute<'create-menu'>({
  method: 'POST',
  path: '/cgi-bin/menu/create',
  permission: 'menu',
  decode: ({ account, body }) => ({ type: 'create-menu', account, body }),
  answer: () => ERRCODE.ok,
});

/** GET /cgi-bin/menu/get: what `menu/create` made. */
export const menuGet = wechatRoute<'get-menu'>({
  method: 'GET',
  path: '/cgi-bin/menu/get',
  permission: 'menu',
  decode: ({ account }) => ({ type: 'get-menu', account }),
  answer: (answer) => answer,
});

/** GET /cgi-bin/menu/delete */
export const menuDelete = wechatRoute<'delete-menu'>({
  method: 'GET',
  path: '/cgi-bin/menu/delete',
  permission: 'menu',
  decode: ({ account }) => ({ type: 'delete-menu', account }),
  answer: () => ERRCODE.ok,
});

/** GET /cgi-bin/get_current_selfmenu_info: what the phone shows. */
export const selfMenuInfo = wechatRoute<'get-menu-info'>({
  method: 'GET',
  path: '/cgi-bin/get_current_selfmenu_info',
  permission: 'menu',
  decode: ({ account }) => ({ type: 'get-menu-info', account }),
  answer: (answer) => answer,
});
