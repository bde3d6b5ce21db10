import type { World } from './values.js';

type Body = Readonly<Record<string, unknown>>;

/** Requests that are right, for the calls whose fields have to fit each other. */
export function examplesOf({
  appids,
  openids,
  template,
  notice,
  notices,
  exported,
}: World): Readonly<Record<string, readonly Body[]>> {
  const [appid] = appids;
  const [touser, silent, , stranger] = openids;
  const allowed = openids[8];
  const [template_id] = notices;
  const older = notices.at(-1);
  const text = { msgtype: 'text', text: { content: '您好，今天发货。' } };
  const page = { appid: 'wx0000000000000001', pagepath: 'pages/index' };
  return {
    'POST /cgi-bin/message/custom/send': [
      { touser, ...text },
      { touser: silent, ...text },
      { touser: stranger, ...text },
    ],
    'POST /cgi-bin/message/template/send': [
      { touser, ...template },
      { touser, ...template, client_msg_id: 'a' },
      { touser: stranger, ...template, url: 'https://shop.example', miniprogram: page },
    ],
    'POST /cgi-bin/message/subscribe/bizsend': [
      { touser: allowed, ...notice },
      { touser: stranger, ...notice, page: 'https://shop.example', miniprogram: page },
    ],
    'POST /cgi-bin/message/template/subscribe': [
      { touser, template_id: older, scene: '7', title: '取货提醒', data: { content: { value: '到了' } } },
    ],
    'POST /wxaapi/newtmpl/addtemplate': [{ tid: '2001', kidList: [1, 2], sceneDesc: '开售' }],
    'POST /wxaapi/newtmpl/deltemplate': [{ priTmplId: template_id }],
    'POST /simulator/followers/{openid}/consents': [{ template_id, status: 'accept', chances: 3 }],
    'POST /cgi-bin/menu/create': [
      {
        button: [
          { type: 'click', name: '帮助', key: 'MENU_HELP' },
          { name: '更多', sub_button: [{ type: 'view', name: '店铺', url: 'https://shop.example' }] },
        ],
      },
    ],
    'POST /cgi-bin/tags/create': [{ tag: { name: '老客' } }, { tag: { name: '广东' } }],
    'POST /cgi-bin/tags/update': [{ tag: { id: 100, name: '新客' } }],
    'POST /cgi-bin/tags/members/batchtagging': [{ openid_list: [touser, stranger], tagid: 100 }],
    'POST /cgi-bin/tags/members/batchblacklist': [{ openid_list: [touser] }],
    'POST /cgi-bin/user/info/batchget': [{ user_list: [{ openid: touser, lang: 'zh_CN' }, { openid: stranger }] }],
    'POST /cgi-bin/qrcode/create': [
      { expire_seconds: 60, action_name: 'QR_SCENE', action_info: { scene: { scene_id: 123 } } },
      { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'shop' } } },
    ],
    'POST /simulator/followers/{openid}/actions': [
      ...['follow', 'unfollow', 'block', 'unblock'].map((type) => ({ type })),
      { type: 'text', content: '在吗' },
      { type: 'click', key: 'MENU_HELP' },
      { type: 'view', url: 'https://shop.example' },
      { type: 'scan', scene: 'shop' },
      { type: 'consent', template_id, status: 'accept', scene: 2 },
      { type: 'consent', template_id: older, status: 'accept', scene: 7 },
      { type: 'consent', answers: notices.slice(0, 2).map((id) => ({ template_id: id, status: 'reject' })) },
      { type: 'revoke', template_id },
      { type: 'location', latitude: 31.23, longitude: 121.47, label: '上海' },
      { type: 'link', title: '标题', description: '说明', url: 'https://shop.example' },
    ],
    'POST /simulator/followers': [
      { appid, count: 3 },
      { appid, nickname: '新人', tags: [2] },
    ],
    'POST /simulator/accounts': [
      { appid, profile: 'sinch' },
      { appid, verified: false },
      { appid, restrictions: ['template-jump', 'custom-send'], illegal_words: ['手冲'] },
      { appid, callback_url: 'http://127.0.0.1:1/push' },
    ],
    'POST /simulator/clock': [
      { advance: 'PT1M' },
      { advance: 'PT48H' },
      { until: 'TEMPLATESENDJOBFINISH' },
      { mode: 'run', speed: 60 },
    ],
    'POST /simulator/faults': [
      { path: '/cgi-bin/message/custom/send', errcode: -1, times: 2 },
      { path: '/cgi-bin/user/get', status: 500, probability: 0.5 },
      { callback: 'timeout' },
    ],
    'POST /simulator/snapshots': [{ name: 'a' }, { restore: 'a' }],
    'POST /simulator/calls': [
      { method: 'GET', path: '/cgi-bin/user/get', query: 'next_openid=', account: appid },
      { method: 'POST', path: '/cgi-bin/message/custom/send', account: appid, request: { touser } },
    ],
    'POST /simulator/commands': [
      ...['status', 'list-accounts', 'list-faults', 'list-pushes', 'list-calls'].map((type) => ({ type })),
      { type: 'act', openid: touser, action: { type: 'text', content: '在吗' } },
      { type: 'list-followers', appid, offset: 0, limit: 5 },
      { type: 'add-followers', appid, count: 2 },
      { type: 'send-custom', account: appid, body: { touser, msgtype: 'text', text: { content: '在' } } },
      { type: 'tag-people', account: appid, body: { openid_list: [touser], tagid: 2 }, on: true },
      { type: 'list-pushes', ids: [1, 2], kind: 'wechat' },
      { type: 'inbox', openid: touser },
      { type: 'report-subscriptions', account: appid, tag: 100 },
      { type: 'put-consent', openid: touser, consent: { template_id, status: 'accept' } },
      { type: 'list-titles', account: appid, body: { ids: '307', start: 0, limit: 2 } },
    ],
    'PUT /simulator/state': [exported],
  };
}
