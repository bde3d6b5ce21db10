// 200 bodies of template messages and what WeChat answers to each, written by hand from its documents: the parameter
// table and the requirements L09 to L19, the error table of `template/send`, the shapes of 47003 that people report.
// Where the documents are silent a row says `unconfirmed`. Held against the composer and the simulator; never made by them.

/** `accepted`, an errcode, or what stands after `argument invalid! data.` with `.value` left out: `thing1 is empty`. */
export type Verdict = 'accepted' | `${number}` | `${string} invalid` | `${string} is empty`;

/** A body for the fresh state, without its receiver, and what WeChat answers to it. */
export interface TemplateVerdict {
  /** Title of the template. The runner adds its `template_id`, unless the body has that key. */
  readonly template: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  readonly why: string;
}

/** Stands in a body for the appid of the mini program that is linked to the account. */
export const LINKED = '{the linked mini program}';

/** A body of each template that WeChat accepts: every row below changes one of them. */
const FILLED = {
  订单发货通知: { thing1: '手冲壶', character_string2: 'QZ1', thing3: '飞鹭速运', character_string4: 'FL8', time5: '09:30' },
  取号成功通知: { number1: '36', number2: '4', thing3: '门店取货', time4: '2026-01-05 10:00' },
  货柜取货通知: { letter1: 'B', number2: '17', thing3: '青花小碗' },
  服务评价结果通知: { symbol1: '★★★★★', thing2: '上门磨刀', time3: '2026年1月5日 10:00' },
  取件码通知: { character_string1: '8-3-2051', thing2: '槐树街12号', time3: '2026-01-06 20:00' },
  预约成功通知: { time1: '14:30~15:30', thing2: '手冲咖啡体验课', thing3: '槐树街店' },
  课程开课通知: { date1: '2026年1月31日', thing2: '手冲咖啡入门', name3: '周环' },
  退款成功通知: { amount1: '¥29.90', character_string2: 'QZ1', time3: '2026-01-05 09:12' },
  客服电话变更通知: { phone_number1: '95588', thing2: '槐树街店', date3: '2026-01-10' },
  停车缴费提醒: { car_number1: '京A12345', thing2: '地下停车场', amount3: '12.00元', time4: '08:05' },
  活动报名成功通知: { name1: '周环', thing2: '旧物交换日', time3: '2026年1月10日 10:00' },
  审核结果通知: { phrase1: '已通过', thing2: '会员升级', time3: '2026-01-05 09:50' },
  服务进度提醒: { const1: '处理中', character_string2: 'FW-07', time3: '2026-01-05 09:00' },
  取货方式确认通知: { enum1: '门店自提', character_string2: 'QZ1', thing3: '手冲壶' },
  订单状态更新: { first: '您好', keyword1: 'QZ1', keyword2: '已出库', keyword3: '2026年1月5日', remark: '感谢支持' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

type Title = keyof typeof FILLED;
type Answer = 'accepted' | 'invalid' | 'is empty';
type Data = Readonly<Record<string, unknown>>;

/** The accepted `data` of a template, with other entries in the place of some; `undefined` takes one out. */
function filled(template: Title, changes: Data = {}): Data {
  const values: Data = Object.fromEntries(Object.entries(FILLED[template]).map(([name, value]) => [name, { value }]));
  return { ...values, ...changes };
}

/** Rows about one value: what stands in `data.<name>.value`, while all else is accepted. */
function values(
  template: Title,
  name: string,
  rows: readonly (readonly [value: unknown, answer: Answer, why: string])[],
): readonly TemplateVerdict[] {
  return entries(template, name, rows.map(([value, answer, why]) => [{ value }, answer, why]));
}

/** Rows about one parameter: what stands in `data.<name>`. */
function entries(
  template: Title,
  name: string,
  rows: readonly (readonly [entry: unknown, answer: Answer, why: string])[],
): readonly TemplateVerdict[] {
  return rows.map(([entry, answer, why]) => ({
    template,
    body: { data: filled(template, { [name]: entry }) },
    verdict: answer === 'accepted' ? answer : `${name} ${answer}`,
    why,
  }));
}

/** Rows about several parameters at once: entries in the place of the accepted ones. */
function several(
  template: Title,
  rows: readonly (readonly [changes: Data, verdict: Verdict, why: string])[],
): readonly TemplateVerdict[] {
  return bodies(template, rows.map(([changes, verdict, why]) => [{ data: filled(template, changes) }, verdict, why]));
}

/** Rows about the rest of the body, with an accepted `data` unless they bring their own. */
function bodies(
  template: Title,
  rows: readonly (readonly [changes: Data, verdict: Verdict, why: string])[],
): readonly TemplateVerdict[] {
  return rows.map(([changes, verdict, why]) => ({ template, body: { data: filled(template), ...changes }, verdict, why }));
}

const long = { value: '字'.repeat(21) };
const empty = { value: '' };
/** A key that a careless reader takes for a prototype. As JSON it is a key like any other. */
const proto = (value: unknown) => ({ ['__proto__']: value });

export const TEMPLATE_VERDICTS: readonly TemplateVerdict[] = [
  ...values('订单发货通知', 'thing1', [
    ['广州至北京', 'accepted', 'the official example'],
    ['字'.repeat(20), 'accepted', 'L13: 20 characters'],
    ['字'.repeat(21), 'invalid', 'L13: one more'],
    ['abcdefghijklmnopqrst', 'accepted', '20 letters'],
    ['特价清仓甩卖-荣耀80新品5G手机hon', 'accepted', '20 of every kind'],
    ['收货地址，北京市北京市通州区京铁潞园4号楼', 'invalid', 'reported: 21, the digit counts one'],
    ['<b>壶</b>', 'accepted', 'markup is symbols and letters'],
    ['𠮷'.repeat(20), 'accepted', '20 code points, though 40 UTF-16 units'],
    ['𠮷'.repeat(21), 'invalid', '21 code points'],
    ['手冲壶🎁', 'accepted', 'emoji are at most removed'],
    ['', 'is empty', 'reported'],
    ['第一行\n第二行', 'invalid', 'L09: no newline'],
    ['甲\r乙', 'invalid', 'L09: carriage return'],
    ['手冲壶\t', 'invalid', 'L09: tab'],
    ['甲\u007f乙', 'invalid', 'L09: DEL is a control character'],
    ['甲\u2028乙', 'invalid', 'L09: the line separator breaks lines'],
    [null, 'is empty', 'reported: no value'],
    [5, 'invalid', 'a number where text belongs'],
    [true, 'invalid', 'a boolean where text belongs'],
    [{}, 'invalid', 'an object where text belongs'],
    [['手冲壶'], 'invalid', 'a list where text belongs'],
  ]),

  ...values('取号成功通知', 'number1', [
    ['339208499', 'accepted', 'the official example'],
    ['9'.repeat(32), 'accepted', '32 digits'],
    ['9'.repeat(33), 'invalid', '33 digits'],
    ['0.65', 'accepted', 'decimals'],
    ['-5', 'invalid', 'reported: no sign'],
    ['+10', 'invalid', 'reported: no sign'],
    ['1,000', 'invalid', 'no thousands comma'],
    ['1e5', 'invalid', 'no exponent'],
    ['1\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
    [0, 'accepted', 'the documented schema types number.DATA as a number'],
    [12.5, 'accepted', 'the same, with decimals'],
    [-5, 'invalid', 'a JSON number has no sign either'],
  ]),

  ...values('货柜取货通知', 'letter1', [
    ['B', 'accepted', 'one letter'],
    ['a'.repeat(32), 'accepted', '32 letters'],
    ['a'.repeat(33), 'invalid', '33 letters'],
    ['A1', 'invalid', 'a digit'],
    ['乙', 'invalid', 'Chinese'],
    ['ａ', 'invalid', 'full-width, unconfirmed'],
    ['a\n', 'invalid', 'L09: no newline'],
    ['a\ud83d', 'invalid', 'half a surrogate pair is no letter, however it arrives'],
    ['', 'is empty', 'empty'],
    [1, 'invalid', 'a number where text belongs'],
  ]),

  ...values('服务评价结果通知', 'symbol1', [
    ['★★★★★', 'accepted', '5 symbols'],
    ['******', 'invalid', '6 symbols'],
    ['！？', 'accepted', 'full-width marks are symbols'],
    ['!a', 'invalid', 'L09: a letter is no symbol'],
    ['￥5', 'invalid', 'L09: a digit is no symbol'],
    ['中', 'invalid', 'L09: Chinese is no symbol'],
    ['\u0007', 'invalid', 'L09: a control character'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('取件码通知', 'character_string1', [
    ['KHDD1912310002', 'accepted', 'letters and digits'],
    ['x'.repeat(32), 'accepted', 'L14: 32'],
    ['x'.repeat(33), 'invalid', 'L14: 33'],
    ['https://example.com/a?b=1', 'accepted', 'L14: meant for addresses too'],
    ['车位-256', 'invalid', 'reported: no Chinese'],
    ['1\t2', 'invalid', 'L09: tab'],
    ['', 'is empty', 'empty'],
    [false, 'invalid', 'a boolean where text belongs'],
  ]),

  ...values('预约成功通知', 'time1', [
    ['15:01', 'accepted', 'L15: its example'],
    ['23:59:59', 'accepted', 'L10: the last second'],
    ['24:00', 'invalid', 'L10: there is no such hour'],
    ['2019年10月1日 15:01', 'accepted', 'L15: its example'],
    ['09:00~18:00', 'accepted', 'L15: a period'],
    ['2021年10月25日 09:00～09:30', 'invalid', 'reported: the full-width tilde'],
    ['15:01-16:01', 'invalid', 'a hyphen joins nothing'],
    ['2024-07-24 08~12', 'invalid', 'reported: hours without minutes'],
    ['3pm', 'invalid', 'L15: 24-hour clock'],
    ['2024-01-30T11:44:00Z', 'invalid', 'ISO 8601'],
    ['2019年10月1日', 'accepted', 'a date alone: unconfirmed, so only a warning'],
    ['15:01\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('课程开课通知', 'date1', [
    ['2019年10月1日', 'accepted', 'the official example'],
    ['2018-01-01', 'accepted', 'L11: joined by hyphens'],
    ['2018/01/01', 'accepted', 'L11: by slashes'],
    ['2018.01.01', 'accepted', 'L11: by points'],
    ['2018-01', 'accepted', 'L11: year and month'],
    ['10月1日', 'accepted', 'L11: month and day'],
    ['2019-12-25 09:42', 'accepted', 'the official example with a time of day'],
    ['2024-01-01~2024-01-31', 'accepted', 'a period'],
    ['2019-10/01', 'invalid', 'two kinds of joints'],
    ['15:01', 'invalid', 'a time of day alone'],
    ['2019-13-01', 'invalid', 'there is no such month'],
    ['2019-10-01～2019-10-03', 'invalid', 'the full-width tilde'],
    ['2018-01-01\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
    [1569913260, 'invalid', 'a time stamp as a number'],
  ]),

  ...values('退款成功通知', 'amount1', [
    ['500.0元', 'accepted', 'the official example'],
    ['￥100', 'accepted', 'the full-width sign'],
    ['123456789012', 'accepted', 'L16: 12 digits'],
    ['1234567890123', 'invalid', 'L16: 13 digits'],
    ['￥123456789012元', 'accepted', 'L16: sign and 元 do not count'],
    ['100万元', 'invalid', 'reported: no 万'],
    ['5-10元', 'invalid', 'a range'],
    ['元', 'invalid', 'no digit'],
    ['12.00\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('客服电话变更通知', 'phone_number1', [
    ['+86-0766-66888866', 'accepted', 'L17: its example has 17'],
    ['+86-0766-668888661', 'invalid', 'L17: 18'],
    ['138****8000', 'accepted', 'masked by symbols'],
    ['13800138000转8', 'invalid', 'Chinese'],
    ['110\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('停车缴费提醒', 'car_number1', [
    ['粤A8Z888挂', 'accepted', 'L18: its example has 8'],
    ['粤A8Z8888挂', 'invalid', 'L18: 9'],
    ['粤粤A8888', 'invalid', 'L18: Chinese in second place'],
    ['粤A8挂888', 'invalid', 'L18: Chinese inside'],
    ['#A12345', 'invalid', 'L18: a symbol'],
    ['粤A12345\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('活动报名成功通知', 'name1', [
    ['某某', 'accepted', 'the official example'],
    ['一二三四五六七八九十', 'accepted', '10 Chinese characters'],
    ['一二三四五六七八九十甲', 'invalid', '11 Chinese characters'],
    ['a'.repeat(20), 'accepted', '20 letters'],
    ['a'.repeat(21), 'invalid', '21 letters'],
    ['张三abcdefgh', 'accepted', 'a mix counts as Chinese: 10'],
    ['张三abcdefghi', 'invalid', 'a mix counts as Chinese: 11'],
    ['用户410774', 'invalid', 'reported: no digits'],
    ['张\n三', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('审核结果通知', 'phrase1', [
    ['配送中', 'accepted', 'the official example'],
    ['一二三四五', 'accepted', '5 Chinese characters'],
    ['一二三四五六', 'invalid', 'reported: 6'],
    ['OK', 'invalid', 'letters'],
    ['完\ud83d', 'invalid', 'reported: what is no UTF-8 is no Chinese either'],
    ['完成\n', 'invalid', 'L09: no newline'],
    ['', 'is empty', 'empty'],
  ]),

  ...values('服务进度提醒', 'const1', [
    ['已受理', 'accepted', 'L19: approved'],
    ['', 'accepted', 'L19: or the empty string'],
    ['已发货', 'invalid', 'L19: not approved'],
    ['处理中 ', 'invalid', 'L19: exactly as approved'],
    ['字'.repeat(21), 'invalid', 'L19: 21'],
    ['constructor', 'invalid', 'what every object has is approved nowhere'],
    [1, 'invalid', 'a number where text belongs'],
    [null, 'is empty', 'null is no empty string'],
  ]),
  ...entries('服务进度提醒', 'const1', [
    [undefined, 'is empty', 'a missing key fails, though an empty string does not'],
  ]),

  ...values('取货方式确认通知', 'enum1', [
    ['送货上门', 'accepted', 'listed'],
    ['自提', 'invalid', 'a part of one that is listed'],
    ['门店自提 ', 'invalid', 'with a blank'],
    ['门店自提\n', 'invalid', 'L09: no newline'],
    [0, 'invalid', 'its place in the list'],
    ['', 'is empty', 'empty'],
  ]),

  // What stands around a value.
  ...entries('订单发货通知', 'thing1', [
    [undefined, 'is empty', 'the parameter is missing'],
    [null, 'is empty', 'null'],
    ['手冲壶', 'is empty', 'reported: a text without {value}'],
    [{}, 'is empty', 'no value'],
    [['手冲壶'], 'is empty', 'a list has no value'],
    [{ Value: '手冲壶' }, 'is empty', 'keys have a case'],
    [proto({ value: '手冲壶' }), 'is empty', 'a value that only a prototype would have'],
    [{ value: '手冲壶', color: '#173177' }, 'accepted', 'a colour is taken and not shown'],
    [{ value: '手冲壶', color: 'red' }, 'accepted', 'a colour is ignored, whatever it is'],
    [{ value: '', color: '#173177' }, 'is empty', 'a colour is no value'],
  ]),

  ...several('订单发货通知', [
    [{ thing1: long, thing3: empty }, 'thing1 invalid', 'the first of the template is named'],
    [{ thing3: long, time5: { value: '24:00' } }, 'thing3 invalid', 'the first of the template is named'],
    [{ character_string2: undefined, character_string4: { value: '中' } }, 'character_string2 is empty', 'of the same type'],
    [{ time5: { value: '24:00' }, thing9: long }, 'time5 invalid', 'what the template lacks is ignored'],
    [{ thing9: long }, 'accepted', 'what the template lacks is ignored'],
    [{ first: long, remark: empty }, 'accepted', 'a category template has no first and no remark'],
    [{ ...proto({ value: 'x' }), constructor: 1, toString: null }, 'accepted', 'keys like any other, and ignored'],
    [{ ...proto({ thing1: { value: '壶' } }), thing1: undefined }, 'thing1 is empty', 'found on no prototype'],
    [{ thing1: undefined, 'thing1.DATA': { value: '壶' } }, 'thing1 is empty', 'reported: a key with .DATA'],
    [{ thing1: undefined, Thing1: { value: '壶' } }, 'thing1 is empty', 'keys have a case'],
  ]),
  ...bodies('订单发货通知', [
    [{ data: { time5: empty, thing1: long } }, 'thing1 invalid', 'the template orders, not the body'],
    [{ data: {} }, 'thing1 is empty', 'nothing filled in'],
    [{ data: undefined }, 'thing1 is empty', 'no data'],
    [{ data: null }, 'thing1 is empty', 'null'],
    [{ data: '{"thing1":{"value":"壶"}}' }, 'thing1 is empty', 'reported: data as text'],
    [{ data: [] }, 'thing1 is empty', 'a list'],
  ]),

  ...bodies('订单发货通知', [
    [{ template_id: undefined }, '40036', 'missing'],
    [{ template_id: null }, '40036', 'null'],
    [{ template_id: '' }, '40036', 'empty'],
    [{ template_id: 'T'.repeat(42) }, '40036', 'one character short'],
    [{ template_id: 'T'.repeat(44) }, '40036', 'one character long'],
    [{ template_id: '__proto__' }, '40036', 'of another length'],
    [{ template_id: 5 }, '40036', 'a number where text belongs'],
    [{ template_id: 'T'.repeat(43) }, '40037', 'of the right length, and nobody has it'],
    [{ template_id: 'T'.repeat(43), data: {} }, '40037', 'the template comes before its parameters'],
    [{ template_id: 'T'.repeat(42), data: null }, '40036', 'the template comes before its parameters'],
  ]),

  // What a tap opens, and the rest.
  ...bodies('订单发货通知', [
    [{ url: 'https://shop.example/o/1?a=1&b=%20' }, 'accepted', 'a page'],
    [{ url: '' }, 'accepted', 'opens nothing'],
    [{ url: 5 }, '45162', 'a number where text belongs'],
    [{ miniprogram: { appid: LINKED, pagepath: 'pages/order?id=1' } }, 'accepted', 'linked'],
    [{ miniprogram: { appid: LINKED } }, 'accepted', 'its home page, unconfirmed'],
    [{ url: 'https://shop.example', miniprogram: { appid: LINKED, pagepath: 'a' } }, 'accepted', 'the mini program wins'],
    [{ miniprogram: { appid: 'wxffffffffffffffff', pagepath: 'a' } }, '40166', 'not linked'],
    [{ miniprogram: { appid: 'wx1', pagepath: 'a' } }, '40166', 'no appid'],
    [{ miniprogram: { pagepath: 'a' } }, '40166', 'a path in no mini program'],
    [{ miniprogram: { appid: LINKED, pagepath: 5 } }, '40165', 'a number where text belongs'],
    [{ client_msg_id: 'order-1' }, 'accepted', 'against sending twice'],
    [{ client_msg_id: 'x'.repeat(33) }, 'accepted', 'over 32: unconfirmed, so only a warning'],
    [{ client_msg_id: 7 }, '45162', 'a number where text belongs'],
    [{ topcolor: '#FF0000', lang: 'zh_CN' }, 'accepted', 'unknown keys are ignored'],
  ]),

  ...several('订单状态更新', [
    [{}, 'accepted', 'everything filled in'],
    [{ first: undefined, remark: undefined }, 'accepted', 'staff: both may be left out'],
    [{ keyword1: { value: '字'.repeat(200) } }, 'accepted', 'cut on the phone, never refused'],
    [{ keyword2: { value: '第一行\n第二行🎁' } }, 'accepted', 'cut on the phone, never refused'],
    [{ keyword3: empty }, 'accepted', 'nothing is checked'],
    [{ keyword1: { value: 42 } }, 'accepted', 'nothing is checked, numbers neither'],
    [{ first: { value: '您好', color: '#173177' } }, 'accepted', 'a colour is taken and not shown'],
  ]),
];
