/** What the reference says of one call: the measure of how fully it is emulated. */
export interface Endpoint {
  /** Method and path, as the router knows it. */
  readonly route: string;
  /** What it is for. */
  readonly title: string;
  /** Names in the query and the body. */
  readonly fields: readonly string[];
  /** Names in the answer. */
  readonly answers: readonly string[];
  /** Codes of this call alone; those of {@link EVERY_CALL} may come with any. */
  readonly errcodes: readonly number[];
  /** Figures above which it refuses. */
  readonly limits: readonly number[];
}

function endpoint(
  route: string,
  title: string,
  { fields = [], answers = [], errcodes = [], limits = [] }: Partial<Endpoint> = {},
): Endpoint {
  return { route, title, fields, answers, errcodes, limits };
}

/** Codes that any call may answer before it looks at its own fields. */
export const EVERY_CALL: readonly number[] = [
  -1, 40001, 40014, 41001, 42001, 43001, 43002, 44002, 45009, 45011, 47001, 48001,
];

const CREDENTIAL = [40002, 40013, 40125, 40164, 40243, 41002, 41004, 89503, 89506, 89507];
const PERSON = [
  ...['subscribe', 'openid', 'language', 'subscribe_time', 'unionid', 'remark', 'groupid', 'tagid_list'],
  ...['subscribe_scene', 'qr_scene', 'qr_scene_str'],
];
const BUTTON = ['name', 'type', 'key', 'url', 'media_id', 'appid', 'pagepath', 'article_id'];
const MENU = [
  ...['button', 'button.sub_button'],
  ...BUTTON.flatMap((name) => [`button.${name}`, `button.sub_button.${name}`]),
];

/**
 * Every call of WeChat's that the simulator answers, with all that its reference names, emulated or not. Whether a name
 * is emulated is not claimed here: the tests show it, and `npm run requirements` writes the table.
 *
 * **Source**: the pages of the Official Account API, one for each call.
 */
export const ENDPOINTS_COVERED: readonly Endpoint[] = [
  // Credentials, quotas, network.
  endpoint('GET /cgi-bin/token', 'access_token', {
    fields: ['grant_type', 'appid', 'secret'],
    answers: ['access_token', 'expires_in'],
    errcodes: [...CREDENTIAL, 50004, 50007],
  }),
  endpoint('POST /cgi-bin/stable_token', 'access_token, stable', {
    fields: ['grant_type', 'appid', 'secret', 'force_refresh'],
    answers: ['access_token', 'expires_in'],
    errcodes: CREDENTIAL,
  }),
  endpoint('GET /cgi-bin/getcallbackip', 'addresses of the servers that push', {
    answers: ['ip_list'],
    errcodes: [40013],
  }),
  endpoint('GET /cgi-bin/get_api_domain_ip', 'addresses of the API', { answers: ['ip_list'], errcodes: [40013] }),
  endpoint('POST /cgi-bin/callback/check', 'network check of the callback', {
    fields: ['action', 'check_operator'],
    answers: [
      ...['dns', 'dns.ip', 'dns.real_operator', 'ping', 'ping.ip', 'ping.from_operator', 'ping.package_loss'],
      'ping.time',
    ],
    errcodes: [40201, 40202, 40203],
  }),
  endpoint('POST /cgi-bin/clear_quota', 'clear all quotas', {
    fields: ['appid'],
    answers: ['errcode', 'errmsg'],
    errcodes: [40013, 48006],
    limits: [10],
  }),
  endpoint('POST /cgi-bin/clear_quota/v2', 'clear all quotas, by secret', {
    fields: ['appid', 'appsecret'],
    answers: ['errcode', 'errmsg'],
    errcodes: [40013, 48006],
    limits: [10],
  }),
  endpoint('POST /cgi-bin/openapi/quota/get', 'quota of a call', {
    fields: ['cgi_path'],
    answers: ['errcode', 'errmsg', 'quota', 'quota.daily_limit', 'quota.used', 'quota.remain'],
    errcodes: [76021],
  }),
  endpoint('POST /cgi-bin/openapi/quota/clear', 'clear the quota of a call', {
    fields: ['cgi_path'],
    answers: ['errcode', 'errmsg'],
  }),
  endpoint('POST /cgi-bin/openapi/rid/get', 'look up a call by its rid', {
    fields: ['rid'],
    answers: [
      ...['request', 'request.invoke_time', 'request.cost_in_ms', 'request.request_url', 'request.request_body'],
      'request.response_body',
    ],
  }),

  // Customer-service messages.
  endpoint('POST /cgi-bin/message/custom/send', '客服消息', {
    fields: [
      ...['touser', 'msgtype', 'text.content', 'image.media_id', 'voice.media_id', 'video.media_id'],
      ...['video.thumb_media_id', 'video.title', 'video.description', 'music.title', 'music.description'],
      ...['music.musicurl', 'music.hqmusicurl', 'music.thumb_media_id', 'news.articles.title'],
      ...['news.articles.description', 'news.articles.url', 'news.articles.picurl', 'mpnews.media_id'],
      ...['mpnewsarticle.article_id', 'msgmenu.head_content', 'msgmenu.list.id', 'msgmenu.list.content'],
      ...['msgmenu.tail_content', 'wxcard.card_id', 'miniprogrampage.title', 'miniprogrampage.appid'],
      ...['miniprogrampage.pagepath', 'miniprogrampage.thumb_media_id', 'customservice.kf_account'],
    ],
    answers: ['errcode', 'errmsg'],
    errcodes: [
      ...[40003, 40007, 40008, 40166, 40200, 43019, 44004, 45002, 45008, 45015, 45047, 45064, 45086, 45087],
      ...[45098, 45099, 45162, 48002, 48004, 61452, 65401],
    ],
    limits: [3, 5, 2048],
  }),
  endpoint('POST /cgi-bin/message/custom/typing', '对方正在输入', {
    fields: ['touser', 'command'],
    answers: ['errcode', 'errmsg'],
    errcodes: [40003, 45015, 45072, 45080, 45081],
  }),

  // Template messages.
  endpoint('POST /cgi-bin/template/api_set_industry', 'set the industries', {
    fields: ['industry_id1', 'industry_id2'],
    answers: ['errcode', 'errmsg'],
    errcodes: [40102, 43100],
  }),
  endpoint('GET /cgi-bin/template/get_industry', 'read the industries', {
    answers: [
      ...['primary_industry', 'primary_industry.first_class', 'primary_industry.second_class'],
      ...['secondary_industry', 'secondary_industry.first_class', 'secondary_industry.second_class'],
    ],
  }),
  endpoint('POST /cgi-bin/template/api_add_template', 'add a template', {
    fields: ['template_id_short', 'keyword_name_list'],
    answers: ['errcode', 'errmsg', 'template_id'],
    errcodes: [45026],
    limits: [25],
  }),
  endpoint('GET /cgi-bin/template/get_all_private_template', 'list the templates', {
    answers: ['template_id', 'title', 'primary_industry', 'deputy_industry', 'content', 'example'].map(
      (name) => `template_list.${name}`,
    ),
  }),
  endpoint('POST /cgi-bin/template/del_private_template', 'delete a template', {
    fields: ['template_id'],
    answers: ['errcode', 'errmsg'],
    errcodes: [40037],
  }),
  endpoint('POST /cgi-bin/message/template/send', '模板消息', {
    fields: [
      ...['touser', 'template_id', 'url', 'miniprogram.appid', 'miniprogram.pagepath', 'data', 'client_msg_id'],
      'topcolor',
    ],
    answers: ['errcode', 'errmsg', 'msgid'],
    errcodes: [40003, 40036, 40037, 40165, 40166, 40249, 43004, 43019, 43116, 47003],
  }),
  endpoint('POST /wxa/sec/queryblocktmplmsg', 'intercepted template messages', {
    fields: ['tmpl_msg_id', 'largest_id', 'limit'],
    answers: ['id', 'tmpl_msg_id', 'title', 'content', 'send_timestamp', 'openid'].map((name) => `msginfo.${name}`),
  }),

  // Subscription notices.
  endpoint('GET /wxaapi/newtmpl/getcategory', 'categories of the library of notices', {
    answers: ['data.id', 'data.name'],
  }),
  endpoint('GET /wxaapi/newtmpl/getpubtemplatetitles', 'templates of the library of notices', {
    fields: ['ids', 'start', 'limit'],
    answers: ['count', 'data.tid', 'data.title', 'data.type', 'data.categoryId'],
    errcodes: [200016, 200017, 200018, 200019],
    limits: [30],
  }),
  endpoint('GET /wxaapi/newtmpl/getpubtemplatekeywords', 'keywords of such a template', {
    fields: ['tid'],
    answers: ['count', 'data.kid', 'data.name', 'data.example', 'data.rule'],
    errcodes: [200014],
  }),
  endpoint('POST /wxaapi/newtmpl/addtemplate', 'add a template of notices', {
    fields: ['tid', 'kidList', 'sceneDesc'],
    answers: ['errcode', 'errmsg', 'priTmplId'],
    errcodes: [200011, 200012, 200013, 200014, 200020, 200021],
    limits: [2, 5, 15, 25],
  }),
  endpoint('POST /wxaapi/newtmpl/deltemplate', 'delete a template of notices', {
    fields: ['priTmplId'],
    answers: ['errcode', 'errmsg'],
    errcodes: [200002, 40037],
  }),
  endpoint('GET /wxaapi/newtmpl/gettemplate', 'list the templates of notices', {
    answers: [
      ...['priTmplId', 'title', 'content', 'example', 'type'].map((name) => `data.${name}`),
      ...['enumValueList', 'keywordCode'].map((name) => `data.keywordEnumValueList.${name}`),
    ],
  }),
  endpoint('POST /cgi-bin/message/subscribe/bizsend', '订阅通知', {
    fields: [
      ...['touser', 'template_id', 'page', 'miniprogram.appid', 'miniprogram.pagepath', 'data', 'miniprogram_state'],
      'lang',
    ],
    answers: ['errcode', 'errmsg', 'msgid'],
    errcodes: [40003, 40037, 41030, 43101, 43107, 43108, 45168, 47003],
  }),
  endpoint('POST /cgi-bin/message/template/subscribe', '一次性订阅消息', {
    fields: [
      ...['touser', 'template_id', 'url', 'miniprogram.appid', 'miniprogram.pagepath', 'scene', 'title'],
      ...['data.content.value', 'data.content.color'],
    ],
    answers: ['errcode', 'errmsg'],
    errcodes: [40003, 40037, 43101, 47003],
    limits: [15, 200],
  }),

  // Users, tags, blacklist.
  endpoint('GET /cgi-bin/user/get', 'list the followers', {
    fields: ['next_openid'],
    answers: ['total', 'count', 'data.openid', 'next_openid'],
    errcodes: [40003, 40013],
  }),
  endpoint('GET /cgi-bin/user/info', 'one follower', {
    fields: ['openid', 'lang'],
    answers: PERSON,
    errcodes: [40003, 40013],
  }),
  endpoint('POST /cgi-bin/user/info/batchget', 'many followers', {
    fields: ['user_list.openid', 'user_list.lang'],
    answers: PERSON.map((name) => `user_info_list.${name}`),
    errcodes: [40003, 40032],
    limits: [100],
  }),
  endpoint('POST /cgi-bin/user/info/updateremark', 'remark on a follower', {
    fields: ['openid', 'remark'],
    answers: ['errcode', 'errmsg'],
    errcodes: [40003, 40092],
    limits: [29],
  }),
  endpoint('POST /cgi-bin/tags/create', 'new tag', {
    fields: ['tag.name'],
    answers: ['tag.id', 'tag.name'],
    errcodes: [45056, 45157, 45158],
    limits: [30, 100],
  }),
  endpoint('GET /cgi-bin/tags/get', 'list the tags', { answers: ['tags.id', 'tags.name', 'tags.count'] }),
  endpoint('POST /cgi-bin/tags/update', 'rename a tag', {
    fields: ['tag.id', 'tag.name'],
    answers: ['errcode', 'errmsg'],
    errcodes: [45058, 45157, 45158],
    limits: [30],
  }),
  endpoint('POST /cgi-bin/tags/delete', 'delete a tag', {
    fields: ['tag.id'],
    answers: ['errcode', 'errmsg'],
    errcodes: [45057, 45058],
  }),
  endpoint('POST /cgi-bin/user/tag/get', 'followers with a tag', {
    fields: ['tagid', 'next_openid'],
    answers: ['count', 'data.openid', 'next_openid'],
    errcodes: [40003, 45159],
  }),
  ...['batchtagging', 'batchuntagging'].map((name) =>
    endpoint(`POST /cgi-bin/tags/members/${name}`, `${name === 'batchtagging' ? 'give' : 'take'} a tag`, {
      fields: ['openid_list', 'tagid'],
      answers: ['errcode', 'errmsg'],
      errcodes: [40003, 40032, 45159, 49003, ...(name === 'batchtagging' ? [45059] : [])],
      limits: [50],
    }),
  ),
  endpoint('POST /cgi-bin/tags/getidlist', 'tags of a follower', {
    fields: ['openid'],
    answers: ['tagid_list'],
    errcodes: [40003, 49003],
  }),
  endpoint('POST /cgi-bin/tags/members/getblacklist', 'the blacklist', {
    fields: ['begin_openid'],
    answers: ['total', 'count', 'data.openid', 'next_openid'],
    errcodes: [40003, 49003],
  }),
  ...['batchblacklist', 'batchunblacklist'].map((name) =>
    endpoint(`POST /cgi-bin/tags/members/${name}`, `${name === 'batchblacklist' ? 'onto' : 'off'} the blacklist`, {
      fields: ['openid_list'],
      answers: ['errcode', 'errmsg'],
      errcodes: [40003, 40032, 49003],
      limits: [20],
    }),
  ),

  // Menu and QR codes.
  endpoint('POST /cgi-bin/menu/create', 'new menu', {
    fields: MENU,
    answers: ['errcode', 'errmsg'],
    errcodes: [
      ...[40016, 40017, 40018, 40019, 40020, 40023, 40024, 40025, 40026, 40027, 40054, 40055, 40117, 40118, 40119],
      ...[40120, 40121, 41007, 45064, 65316, 65317],
    ],
    limits: [3, 5, 16, 60, 128, 1024],
  }),
  endpoint('GET /cgi-bin/menu/get', 'the menu', {
    answers: ['menu.button', 'menu.menuid', 'conditionalmenu'],
    errcodes: [46003],
  }),
  endpoint('GET /cgi-bin/menu/delete', 'delete the menu', { answers: ['errcode', 'errmsg'] }),
  endpoint('GET /cgi-bin/get_current_selfmenu_info', 'the menu as it is shown', {
    answers: [
      ...['is_menu_open', 'selfmenu_info.button.name', 'selfmenu_info.button.type', 'selfmenu_info.button.key'],
      ...['selfmenu_info.button.url', 'selfmenu_info.button.value', 'selfmenu_info.button.sub_button.list'],
      'selfmenu_info.button.news_info.list',
    ],
  }),
  endpoint('POST /cgi-bin/qrcode/create', 'QR code with parameters', {
    fields: ['action_name', 'expire_seconds', 'action_info.scene.scene_id', 'action_info.scene.scene_str'],
    answers: ['ticket', 'expire_seconds', 'url'],
    errcodes: [40052, 40053, 45029],
    limits: [64, 100_000],
  }),
];
