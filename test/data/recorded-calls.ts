/**
 * A day with the simulator: 300 calls, every route among them, what is right and what is wrong. Each door plays them, and
 * all get the same bytes. Texts in braces are names: the values stand in the answers before.
 */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
}

/** What a door gave back. */
export interface RecordedAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

export type Ask = (path: string, init: RequestInit) => Promise<RecordedAnswer>;

/** How many calls there are. */
export const CALLS = 300;

/** Names, and where their values are found; the first group of the last answer that has it counts. */
const NAMES: Readonly<Record<string, RegExp>> = {
  token: /"access_token":"([^"]+)"/,
  template: /"template_id":"([^"]+)","title"/,
  notice: /"priTmplId":"([^"]+)","title":"开售提醒"/,
  added: /"priTmplId":"([^"]+)"\}/,
  scene: /"one_time_template_id":"([^"]+)"/,
  rid: /rid: (\S+?)"/,
  msgid: /"msgid":(\d+)/,
  tag: /"tag":\{"id":(\d+)/,
  ticket: /"ticket":"([^"]+)"/,
  push: /"pushes":\[\{"id":"([^"]+)"/,
  state: /"state":"([^"]+)"/,
};

const JSON_TYPE = { 'content-type': 'application/json' };

/** Plays all calls and answers what was said, call by call: the same text whichever door `ask` goes through. */
export async function play(ask: Ask): Promise<string> {
  const lines: string[] = [];
  const known = new Map<string, string>();
  for (const { method, path, body } of recordedCalls()) {
    const filled = fill(path, known);
    const text = body === undefined ? undefined : fill(typeof body === 'string' ? body : JSON.stringify(body), known);
    const answer = await ask(filled, { method, ...(text !== undefined && { body: text, headers: JSON_TYPE }) });
    learn(filled, answer.text, known);
    lines.push(`${method} ${filled} ${text ?? ''}`, `${answer.status} ${answer.type ?? ''} ${answer.text}`);
  }
  return lines.join('\n');
}

function fill(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => known.get(name) ?? whole);
}

function learn(path: string, text: string, known: Map<string, string>): void {
  // What was called before stands in the log as well; it is no answer.
  if (path.startsWith('/simulator/calls') || path.includes('/rid/get')) return;
  for (const [name, shape] of Object.entries(NAMES)) {
    const value = shape.exec(text)?.[1];
    if (value !== undefined) known.set(name, value);
  }
  if (path === '/simulator/accounts' && !known.has('appid')) {
    const [appid, other] = [...text.matchAll(/"appid":"(\w+)"/g)].map(([, value = '']) => value);
    known.set('appid', appid ?? '').set('other', other ?? '');
    known.set('secret', /"secret":"(\w+)"/.exec(text)?.[1] ?? '');
  }
  if (path === '/simulator/followers' && !known.has('o1')) {
    [...text.matchAll(/"openid":"([\w-]+)"/g)].forEach(([, openid = ''], index) => {
      known.set(`o${index + 1}`, openid);
    });
  }
}

const get = (path: string): RecordedCall => ({ method: 'GET', path });
const post = (path: string, body: unknown): RecordedCall => ({ method: 'POST', path, body });
const withToken = (path: string) => `/cgi-bin/${path}${path.includes('?') ? '&' : '?'}access_token={token}`;
const read = (path: string) => get(withToken(path));
const call = (path: string, body: unknown) => post(withToken(path), body);
const act = (number: number, action: object) => post(`/simulator/followers/{o${number}}/actions`, action);
const inbox = (number: number) => get(`/simulator/followers/{o${number}}/inbox`);
const text = (number: number, content: string) =>
  call('message/custom/send', { touser: `{o${number}}`, msgtype: 'text', text: { content } });
const shipment = (number: number, product = '手冲咖啡壶套装') =>
  call('message/template/send', {
    touser: `{o${number}}`,
    template_id: '{template}',
    data: {
      thing1: { value: product },
      character_string2: { value: 'QZ20260105004217' },
      thing3: { value: '飞鹭速运' },
      character_string4: { value: 'FL8830512764201' },
      time5: { value: '2026-01-05 09:30' },
    },
  });
const token = () => get('/cgi-bin/token?grant_type=client_credential&appid={appid}&secret={secret}');
const advance = (span: string) => post('/simulator/clock', { advance: span });

const TWELVE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** All calls, in order. */
export function recordedCalls(): readonly RecordedCall[] {
  const calls = [...opening(), ...people(), ...menuAndCodes(), ...sending(), ...notices(), ...tester(), ...mistakes(), ...nextDay()];
  return [...calls.slice(0, CALLS - 1), get('/simulator/calls?limit=200')];
}

function opening(): readonly RecordedCall[] {
  return [
    get('/simulator'),
    get('/simulator/accounts'),
    get('/simulator/followers'),
    token(),
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: '{appid}', secret: '{secret}' }),
    token(),
    read('template/get_all_private_template'),
    read('getcallbackip'),
    read('get_api_domain_ip'),
    call('callback/check', { action: 'all', check_operator: 'DEFAULT' }),
    call('openapi/quota/get', { cgi_path: '/cgi-bin/message/custom/send' }),
    read('user/get'),
    read('user/get?next_openid={o3}'),
    ...TWELVE.map((number) => read(`user/info?openid={o${number}}&lang=zh_CN`)),
  ];
}

function people(): readonly RecordedCall[] {
  const list = { openid_list: ['{o1}', '{o2}', '{o8}'] };
  return [
    call('user/info/batchget', { user_list: TWELVE.map((number) => ({ openid: `{o${number}}` })) }),
    call('user/info/updateremark', { openid: '{o1}', remark: '老顾客' }),
    call('tags/create', { tag: { name: '春茶' } }),
    read('tags/get'),
    call('tags/update', '{"tag":{"id":{tag},"name":"新茶"}}'),
    call('tags/members/batchtagging', { ...list, tagid: 100 }),
    call('user/tag/get', { tagid: 100, next_openid: '' }),
    call('tags/getidlist', { openid: '{o1}' }),
    call('tags/members/batchuntagging', { ...list, tagid: 100 }),
    call('tags/delete', { tag: { id: 102 } }),
    call('tags/members/batchblacklist', { openid_list: ['{o9}'] }),
    call('tags/members/getblacklist', { begin_openid: '' }),
    text(9, '看得到吗'),
    call('tags/members/batchunblacklist', { openid_list: ['{o9}'] }),
    act(5, { type: 'follow' }),
    act(5, { type: 'text', content: '我又来了' }),
    act(6, { type: 'unblock' }),
    act(6, { type: 'block' }),
    act(10, { type: 'unfollow' }),
    act(10, { type: 'text', content: '还在吗' }),
    act(1, { type: 'location', latitude: 31.2304, longitude: 121.4737, label: '人民广场' }),
    act(1, { type: 'link', title: '手冲入门', description: '三分钟', url: 'https://shop.example/a' }),
    act(2, { type: 'view', url: 'https://shop.example/' }),
    act(3, { type: 'dance' }),
  ];
}

function menuAndCodes(): readonly RecordedCall[] {
  const button = [
    { type: 'click', name: '今日特价', key: 'TODAY' },
    { name: '逛逛', sub_button: [{ type: 'view', name: '商店', url: 'https://shop.example/' }] },
  ];
  return [
    read('menu/get'),
    call('menu/create', { button }),
    call('menu/create', { button: [] }),
    read('menu/get'),
    read('get_current_selfmenu_info'),
    act(4, { type: 'click', key: 'TODAY' }),
    ...['一', '二', '三', '四'].map((word) => text(4, word)),
    advance('PT1M1S'),
    text(4, '五'),
    read('menu/delete'),
    call('qrcode/create', { expire_seconds: 604800, action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } } }),
    call('qrcode/create', { action_name: 'QR_LIMIT_STR_SCENE', action_info: { scene: { scene_str: 'shop' } } }),
    act(2, { type: 'scan', scene: 'shop' }),
    act(11, { type: 'scan', scene: '7' }),
  ];
}

function sending(): readonly RecordedCall[] {
  return [
    ...TWELVE.map((number) => shipment(number)),
    ...TWELVE.map((number) => text(number, `第${number}位，您好 <a href="https://shop.example/">去看看</a>`)),
    ...TWELVE.map(inbox),
    call('message/custom/typing', { touser: '{o1}', command: 'Typing' }),
    call('message/custom/typing', { touser: '{o1}', command: 'CancelTyping' }),
    shipment(1, '字'.repeat(20)),
    shipment(1, '字'.repeat(21)),
    shipment(1, ''),
    call('template/api_set_industry', { industry_id1: '1', industry_id2: '4' }),
    read('template/get_industry'),
    call('template/api_add_template', { template_id_short: '42042', keyword_name_list: ['商品名称'] }),
    call('template/del_private_template', { template_id: 'x'.repeat(43) }),
    post('/wxa/sec/queryblocktmplmsg?access_token={token}', { tmpl_msg_id: '{template}', largest_id: 0, limit: 10 }),
    get('/simulator/pushes'),
    post('/simulator/pushes/{push}/resend', {}),
    ...TWELVE.flatMap((number) => [act(number, { type: 'text', content: '好的👌' }), text(number, '收到')]),
    ...[1, 2, 3, 4, 5, 6].map((count) => text(1, `第${count}条`)),
    advance('PT47H59M'),
    text(1, '还来得及'),
    advance('PT1M1S'),
    token(),
    text(1, '来不及了'),
    shipment(1),
  ];
}

function notices(): readonly RecordedCall[] {
  const wxa = (path: string) => `/wxaapi/newtmpl/${path}${path.includes('?') ? '&' : '?'}access_token={token}`;
  const consent = { type: 'consent', template_id: '{notice}' };
  const send = (number: number, change: object = {}) =>
    call('message/subscribe/bizsend', {
      touser: `{o${number}}`,
      template_id: '{notice}',
      data: {
        thing1: { value: '手冲咖啡壶套装' },
        time2: { value: '2026年1月6日 10:00' },
        amount3: { value: '¥168.00' },
        thing4: { value: '每人限购两套' },
      },
      ...change,
    });
  return [
    get(wxa('gettemplate')),
    get(wxa('getcategory')),
    get(wxa('getpubtemplatetitles?ids=307,403&start=0&limit=30')),
    get(wxa('getpubtemplatekeywords?tid=2003')),
    post(wxa('addtemplate'), { tid: '2003', kidList: [3, 1], sceneDesc: '餐品做好时' }),
    post(wxa('deltemplate'), { priTmplId: '{added}' }),
    ...[9, 10, 11, 9].map((number) => send(number)),
    act(1, { ...consent, status: 'accept', scene: 2 }),
    send(1, { data: {} }),
    send(1, { page: 'https://shop.example/' }),
    act(9, { ...consent, status: 'accept', always: true }),
    act(9, { type: 'revoke', template_id: '{notice}' }),
    send(9),
    act(2, { type: 'consent', template_id: '{scene}', status: 'accept', scene: 7 }),
    call('message/template/subscribe', {
      ...{ touser: '{o2}', template_id: '{scene}', scene: '7', title: '取货提醒' },
      data: { content: { value: '您的咖啡壶到了' } },
    }),
    post('/simulator/followers/{o3}/consents', { template_id: '{notice}', status: 'accept', chances: 3 }),
    get('/simulator/subscriptions?appid={appid}&tag=100'),
    ...[1, 2, 11].map(inbox),
  ];
}

function tester(): readonly RecordedCall[] {
  const custom = '/cgi-bin/message/custom/send';
  return [
    get('/simulator/clock'),
    post('/simulator/clock', { set: '2026-01-31T23:59:59+08:00' }),
    token(),
    get('/simulator/followers?limit=3'),
    advance('PT1S'),
    get('/simulator/followers?limit=3'),
    post('/simulator/clock', { until: 'MASSSENDJOBFINISH' }),
    post('/simulator/clock', { mode: 'freeze' }),
    post('/simulator/followers', { appid: '{appid}', count: 3 }),
    post('/simulator/followers', { appid: '{appid}', nickname: '老槐', tags: [100] }),
    post('/simulator/accounts', { appid: '{appid}', profile: 'legacy' }),
    post('/simulator/accounts', { kind: 'subscription', nickname: '小报', verified: false }),
    post('/simulator/faults', { path: custom, errcode: -1, times: 2 }),
    post('/simulator/faults', { path: '/cgi-bin/user/*', errcode: 45009, probability: 0.5, times: 3 }),
    post('/simulator/faults', { path: '/cgi-bin/getcallbackip', status: 503, latency: 3, times: 1 }),
    post('/simulator/faults', { callback: 'timeout', times: 1 }),
    get('/simulator/faults'),
    ...[1, 2, 3].map((count) => text(1, `出错${count}`)),
    ...[1, 2, 3, 4, 5, 6].map(() => read('user/get')),
    read('getcallbackip'),
    { method: 'DELETE', path: '/simulator/faults' },
    post('/simulator/snapshots', { name: '月底' }),
    act(1, { type: 'unfollow' }),
    inbox(1),
    get('/simulator/snapshots'),
    post('/simulator/snapshots', { restore: '月底' }),
    inbox(1),
    { method: 'DELETE', path: '/simulator/snapshots' },
    get('/simulator/state'),
    post('/simulator/reset', { seed: 8 }),
    { method: 'PUT', path: '/simulator/state', body: { state: '{state}' } },
    { method: 'PUT', path: '/simulator/state', body: { state: 'AAAA' } },
    call('openapi/rid/get', { rid: '{rid}' }),
    call('openapi/quota/clear', { cgi_path: custom }),
    call('clear_quota', { appid: '{appid}' }),
    post('/cgi-bin/clear_quota/v2?appid={appid}&appsecret={secret}', { appid: '{appid}', appsecret: '{secret}' }),
    post('/simulator/calls', { method: 'GET', path: '/cgi-bin/get_api_domain_ip', account: '{appid}' }),
    post('/simulator/commands', { type: 'list-followers', appid: '{appid}', offset: 3, limit: 2 }),
    get('/simulator/calls?limit=5'),
  ];
}

function mistakes(): readonly RecordedCall[] {
  return [
    get('/cgi-bin/token'),
    get('/cgi-bin/token?grant_type=client_credential&appid=wx&secret=a'),
    get('/cgi-bin/user/get?access_token=forged'),
    get('/cgi-bin/user/get'),
    get('/cgi-bin/message/custom/send'),
    post('/cgi-bin/message/custom/send?access_token={token}', '{"touser":'),
    post('/cgi-bin/message/custom/send?access_token={token}', ''),
    post('/cgi-bin/message/custom/send?access_token={token}', [1]),
    get('/cgi-bin/message/templates/send'),
    get('/simulator/nothing'),
    get('/simulator/followers?limit=x'),
    post('/simulator', {}),
    post('/simulator/clock', { advance: 'yesterday' }),
    post('/simulator/reset', '['),
  ];
}

/** Everybody once more, as long as there are calls left. */
function nextDay(): readonly RecordedCall[] {
  const everybody = TWELVE.flatMap((number) => [
    advance('PT20M'),
    act(number, { type: number % 3 === 0 ? 'unfollow' : 'follow' }),
    act(number, { type: 'text', content: `第${number}位的第二天` }),
    text(number, '早上好'),
    ...(number % 2 === 0 ? [token()] : []),
    shipment(number, `第${number}件`),
    read(`user/info?openid={o${number}}`),
    inbox(number),
  ]);
  return [...everybody, get('/simulator/followers'), get('/simulator')];
}
