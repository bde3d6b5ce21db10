import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { wechatRoute } from '../route.js';

/** POST /cgi-bin/tags/create */
export const tagsCreate = wechatRoute<'create-tag'>({
  method: 'POST',
  path: '/cgi-bin/tags/create',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'create-tag', account, body }),
  answer: (answer) => answer,
});

/** GET /cgi-bin/tags/get */
export const tagsGet = wechatRoute<'list-tags'>({
  method: 'GET',
  path: '/cgi-bin/tags/get',
  permission: 'user',
  decode: ({ account }) => ({ type: 'list-tags', account }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/tags/update */
export const tagsUpdate = wechatRoute<'rename-tag'>({
  method: 'POST',
  path: '/cgi-bin/tags/update',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'rename-tag', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/tags/delete */
export const tagsDelete = wechatRoute<'delete-tag'>({
  method: 'POST',
  path: '/cgi-bin/tags/delete',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'delete-tag', account, body }),
  answer: () => ERRCODE.ok,
});

/** POST /cgi-bin/user/tag/get: who carries a tag. */
export const userTagGet = wechatRoute<'list-tagged'>({
  method: 'POST',
  path: '/cgi-bin/user/tag/get',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'list-tagged', account, body }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/tags/getidlist: the tags of one person. */
export const tagsGetIdList = wechatRoute<'list-user-tags'>({
  method: 'POST',
  path: '/cgi-bin/tags/getidlist',
  permission: 'user',
  decode: ({ account, body }) => ({ type: 'list-user-tags', account, body }),
  answer: (answer) => answer,
});

/** POST /cgi-bin/tags/members/batchtagging and batchuntagging */
export const [batchTagging, batchUntagging] = [tagging('batchtagging', true), tagging('batchuntagging', false)];

function tagging(name: string, on: boolean) {
  return wechatRoute<'tag-people'>({
    method: 'POST',
    path: `/cgi-bin/tags/members/${name}`,
    permission: 'user',
    decode: ({ account, body }) => ({ type: 'tag-people', account, body, on }),
    answer: () => ERRCODE.ok,
  });
}
