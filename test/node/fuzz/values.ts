import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** What exists in the simulator that is asked, so that requests are often nearly right. */
export interface World {
  readonly appids: readonly string[];
  readonly secret: string;
  readonly token: string;
  readonly openids: readonly string[];
  readonly templates: readonly string[];
  /** A template message without its receiver. */
  readonly template: object;
  /** Templates of notices, the one of the older message last. */
  readonly notices: readonly string[];
  /** A notice without its receiver. */
  readonly notice: object;
  /** What GET /simulator/state answered. */
  readonly exported: Readonly<Record<string, unknown>>;
}

/** Values that break what expects another: types, sizes, depth, letters. */
export const odd: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 53), '', ' ', '0', '-1', '1e3'),
  fc.constantFrom<unknown>([], {}, [[]], [null], [{}], { value: {} }, { length: 3 }, { toString: 1 }, { then: 1 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u202eabc',
    '👩‍👩‍👧‍👦',
    'e\u0301',
    '\r\n',
    '\u2028',
    '%00',
    '%zz',
    '../..',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    '<script>',
    "'; --",
    '{{thing1.DATA}}',
    '${1}',
  ),
  fc.nat(20_000).map((length) => '字'.repeat(length)),
  fc.nat(400).map((depth) => nested(depth)),
  fc.array(fc.constant('o'), { maxLength: 300 }),
  fc.double(),
  fc.bigInt({ min: 0n, max: 2n ** 70n }).map(String),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** What a field of this name usually holds, so that a request comes through the first checks. */
export function usual(world: World): (path: string) => Arbitrary<unknown> {
  const openid = fc.constantFrom(...world.openids);
  const template = fc.constantFrom(...world.templates, ...world.notices);
  const words = fc.constantFrom(
    '您好',
    '手冲咖啡壶',
    'QZ20260105004217',
    '2026-01-05 09:30',
    '<a href="https://a.example">链接</a>',
    '/微笑',
  );
  const id = fc.constantFrom<unknown>(1, 2, 3, 100, 101, 999, '100');
  const address = fc.constantFrom('https://shop.example/a?b=c', 'http://127.0.0.1:1/push', 'weixin://x');
  const known: Readonly<Record<string, Arbitrary<unknown>>> = {
    touser: openid,
    openid,
    next_openid: fc.oneof(fc.constant(''), openid),
    begin_openid: fc.oneof(fc.constant(''), openid),
    openid_list: fc.array(openid, { maxLength: 60 }),
    appid: fc.constantFrom(...world.appids),
    secret: fc.constant(world.secret),
    appsecret: fc.constant(world.secret),
    grant_type: fc.constant('client_credential'),
    force_refresh: fc.boolean(),
    template_id: template,
    template_id_short: fc.constantFrom('TM00015', 'OPENTM207940503', '51819', '1'),
    keyword_name_list: fc.array(fc.constantFrom('物品名称', '订单编号', '发货时间'), { maxLength: 6 }),
    msgtype: fc.constantFrom('text', 'image', 'news', 'msgmenu', 'wxcard', 'miniprogrampage', 'mpnews', 'poem'),
    data: fc.dictionary(
      fc.constantFrom('thing1', 'character_string2', 'thing3', 'character_string4', 'time5', 'first', 'x'),
      fc.record({ value: words }),
    ),
    client_msg_id: fc.constantFrom('a', 'b', 'c'.repeat(40)),
    command: fc.constantFrom('Typing', 'CancelTyping'),
    industry_id1: fc.constantFrom('1', '41', '42'),
    industry_id2: fc.constantFrom('2', '40'),
    action_name: fc.constantFrom('QR_SCENE', 'QR_STR_SCENE', 'QR_LIMIT_SCENE', 'QR_LIMIT_STR_SCENE'),
    expire_seconds: fc.constantFrom(60, 2_592_000, 0),
    scene_id: fc.constantFrom(1, 100_000, 123_456),
    scene_str: fc.constantFrom('shop', '店'.repeat(64)),
    scene: fc.constantFrom<unknown>('ADD_SCENE_QR_CODE', 'shop', 123),
    action: fc.constantFrom('all', 'dns', 'ping'),
    check_operator: fc.constantFrom('DEFAULT', 'CHINANET', 'UNICOM', 'CAP'),
    cgi_path: fc.constantFrom('/cgi-bin/message/custom/send', '/cgi-bin/user/get', '/nowhere'),
    rid: fc.constantFrom('695b1c20-00000000-00000000', 'x'),
    lang: fc.constantFrom('zh_CN', 'zh_TW', 'en'),
    remark: words,
    name: fc.oneof(words, fc.constantFrom('菜单', '星标组', '老客', 'x'.repeat(17))),
    tagid: id,
    id,
    limit: fc.constantFrom(1, 100, 101),
    largest_id: fc.constantFrom(0, 1),
    tmpl_msg_id: template,
    priTmplId: template,
    tid: fc.constantFrom<unknown>('2001', 2003, '2006', '3001', 'x'),
    kidList: fc.array(fc.constantFrom<unknown>(1, 2, 3, 9, '1'), { maxLength: 6 }),
    sceneDesc: words,
    ids: fc.constantFrom('307', '307,616', '', 'x'),
    start: fc.constantFrom('0', '1', '-1'),
    chances: fc.constantFrom(0, 1, 1001),
    answers: fc.array(fc.record({ template_id: template, status: fc.constantFrom('accept', 'reject') }), {
      maxLength: 6,
    }),
    always: fc.boolean(),
    safe_domains: fc.constantFrom(['shop.example'], []),
    mini_program_pages: fc.constantFrom({}, { wx0000000000000001: ['pages/index'] }),
    type: fc.constantFrom(
      ...['click', 'view', 'miniprogram', 'scancode_push', 'media_id', 'text', 'follow', 'unfollow', 'block'],
      ...['unblock', 'scan', 'location', 'link', 'choose', 'consent', 'revoke'],
    ),
    key: fc.constantFrom('MENU_HELP', 'k'.repeat(129)),
    url: address,
    callback_url: fc.constantFrom('http://127.0.0.1:1/push', 'https://evil.example/', ''),
    pagepath: fc.constant('pages/index'),
    count: fc.constantFrom(1, 2, 40, 0, 10_000_001),
    seed: fc.constantFrom(1, 2, -7, 2 ** 52),
    nickname: words,
    kind: fc.constantFrom('service', 'subscription'),
    verified: fc.boolean(),
    profile: fc.constantFrom('wechat', 'legacy', 'eloqua', 'linkflow', 'sinch', 'zoho'),
    encryption: fc.constantFrom('plaintext', 'compatible', 'safe'),
    encoding_aes_key: fc.constant('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'),
    token: fc.constantFrom('wechat', 'token123'),
    mini_programs: fc.array(fc.constantFrom(...world.appids), { maxLength: 3 }),
    ip_whitelist: fc.array(fc.constantFrom('127.0.0.1', '10.0.0.0/8', '::1'), { maxLength: 3 }),
    tags: fc.array(id, { maxLength: 3 }),
    advance: fc.constantFrom('PT1S', 'PT1M', 'PT48H', 'P1D', 'P31D'),
    set: fc.constantFrom('2026-01-05T12:00:00+08:00', '2026-02-01T00:00:00+08:00', '1999-01-01T00:00:00Z'),
    until: fc.constantFrom('TEMPLATESENDJOBFINISH', 'MASSSENDJOBFINISH', 'called'),
    mode: fc.constantFrom('freeze', 'run'),
    speed: fc.constantFrom(1, 60, 1_000_000),
    path: fc.constantFrom('/cgi-bin/message/custom/send', '/cgi-bin/user/get'),
    errcode: fc.constantFrom(-1, 45009, 48001, 0),
    status: fc.constantFrom(500, 502, 200),
    probability: fc.constantFrom(0, 0.5, 1),
    times: fc.constantFrom(1, 3),
    latency: fc.constantFrom(1, 5),
    callback: fc.constantFrom('timeout', '500', 'garbage'),
    offset: fc.constantFrom(0, 1, 5000),
    since: fc.constantFrom('2026-01-05T10:00:00+08:00', 'now'),
    order: fc.constantFrom('newest', 'oldest'),
    latitude: fc.constantFrom(31.23, 91),
    longitude: fc.constantFrom(121.47, -181),
    scale: fc.constantFrom(15, 0),
  };
  return (path) => known[path.split('.').at(-1) ?? ''] ?? words;
}
