import type { Template } from '../../wechat/context.js';
import { LONG_TERM, ONE_TIME } from '../../wechat/limit/subscription.js';
import type { SubscriptionType } from '../../wechat/limit/subscription.js';
import { TEMPLATE_ID_LENGTH } from '../../wechat/limit/template.js';
import type { Account, Appid } from './command.js';
import { invented, URL_SAFE } from './hash.js';

/** A template of notices that an account has. */
export interface SubscriptionTemplate extends Template {
  readonly type: SubscriptionType;
  /** It was deleted: nothing is sent from it any more; what arrived before keeps its look. */
  readonly deleted?: true;
}

/** A keyword of a template of the library: `kid` counts from 1, its parameter is called `rule` and `kid`. */
export interface LibraryKeyword {
  readonly kid: number;
  readonly name: string;
  readonly example: string;
  readonly rule: string;
}

/** A template of the public library, which accounts take their own from. */
export interface LibraryTitle {
  readonly tid: number;
  readonly title: string;
  readonly type: SubscriptionType;
  readonly categoryId: string;
  readonly keywords: readonly LibraryKeyword[];
  /** What keywords of type `enum_string` may be, by `kid`. */
  readonly values: Readonly<Record<number, readonly string[]>>;
  /** Nobody may choose it any more. */
  readonly banned: boolean;
}

/** A category that accounts may choose templates from. */
export interface LibraryCategory {
  readonly id: number;
  readonly name: string;
  /** Of a public service: its templates are for consents that last (L66). */
  readonly publicService: boolean;
}

const CATEGORIES: readonly LibraryCategory[] = [
  { id: 307, name: '百货零售', publicService: false },
  { id: 612, name: '生活服务', publicService: false },
  { id: 403, name: '公立医疗机构', publicService: true },
  { id: 616, name: '公交', publicService: true },
];

type Row = readonly [name: string, rule: string, example: string, values?: readonly string[]];

interface Blueprint {
  readonly tid: number;
  readonly title: string;
  readonly categoryId: string;
  readonly rows: readonly Row[];
  readonly banned?: true;
}

/** Some templates for every field type that notices have; WeChat's own library has thousands and is not public. */
const BLUEPRINTS: readonly Blueprint[] = [
  {
    tid: 2001,
    title: '开售提醒',
    categoryId: '307',
    rows: [
      ['商品名称', 'thing', '手冲咖啡壶套装'],
      ['开售时间', 'time', '2026年1月6日 10:00'],
      ['商品价格', 'amount', '¥168.00'],
      ['温馨提示', 'thing', '每人限购两套'],
      ['限购数量', 'number', '2'],
      ['所属门店', 'thing', '槐树街店'],
    ],
  },
  {
    tid: 2002,
    title: '活动开始提醒',
    categoryId: '612',
    rows: [
      ['活动名称', 'thing', '旧物交换日'],
      ['活动日期', 'date', '2026年1月10日'],
      ['活动地点', 'thing', '槐树街12号青砖杂货铺'],
      ['联系电话', 'phone_number', '+86-0766-66888866'],
      ['报名人', 'name', '周环'],
    ],
  },
  {
    tid: 2003,
    title: '取餐提醒',
    categoryId: '612',
    rows: [
      ['取餐码', 'character_string', 'A-1024'],
      ['取餐门店', 'thing', '槐树街店'],
      ['餐品状态', 'phrase', '已做好'],
      ['取餐区域', 'letter', 'B'],
    ],
  },
  {
    tid: 2004,
    title: '停车缴费提醒',
    categoryId: '612',
    rows: [
      ['车牌号码', 'car_number', '粤A8Z888挂'],
      ['应缴金额', 'amount', '12.00元'],
      ['入场时间', 'time', '2026-01-05 08:05'],
      ['停车场', 'thing', '槐树街地下停车场'],
    ],
  },
  {
    tid: 2005,
    title: '服务进度提醒',
    categoryId: '612',
    rows: [
      ['服务进度', 'enum_string', '处理中', ['已受理', '处理中', '已完成']],
      ['服务项目', 'thing', '上门磨刀'],
      ['服务星级', 'symbol', '★★★★★'],
      ['更新时间', 'time', '2026-01-05 09:00'],
    ],
  },
  {
    tid: 2006,
    title: '促销活动通知',
    categoryId: '307',
    rows: [
      ['活动名称', 'thing', '年货节'],
      ['活动时间', 'time', '2026年1月10日 10:00'],
    ],
    banned: true,
  },
  {
    tid: 3001,
    title: '就诊预约提醒',
    categoryId: '403',
    rows: [
      ['就诊人', 'name', '小满'],
      ['预约项目', 'thing', '洁牙与检查'],
      ['预约时间', 'time', '2026-01-06 09:30'],
      ['温馨提示', 'thing', '请提前十分钟到前台签到'],
    ],
  },
  {
    tid: 3002,
    title: '公交到站提醒',
    categoryId: '616',
    rows: [
      ['公交线路', 'thing', '槐树街环线'],
      ['到站时间', 'time', '10:05'],
    ],
  },
];

const LIBRARY: readonly LibraryTitle[] = BLUEPRINTS.map(({ rows, banned = false, ...title }) => ({
  ...title,
  banned,
  type: CATEGORIES.find(({ id }) => String(id) === title.categoryId)?.publicService ? LONG_TERM : ONE_TIME,
  keywords: rows.map(([name, rule, example], index) => ({ kid: index + 1, name, example, rule })),
  values: Object.fromEntries(rows.flatMap(([, , , values], index) => (values ? [[index + 1, values]] : []))),
}));

/** What an account has at first: the library's template and the keywords it chose, in its order. */
const FRESH: readonly (readonly [tid: number, kids: readonly number[]])[] = [
  [2001, [1, 2, 3, 4]],
  [2002, [1, 2, 3]],
  [2005, [1, 2, 4]],
  [3001, [1, 2, 3, 4]],
];

/** The categories an account may choose from: those of public services only where it is one (L66). */
export function categoriesOf({ long_term }: Pick<Account, 'long_term'>): readonly LibraryCategory[] {
  return CATEGORIES.filter(({ publicService }) => long_term || !publicService);
}

/** The templates an account may choose from. */
export function titlesOf(account: Pick<Account, 'long_term'>): readonly LibraryTitle[] {
  const ids = categoriesOf(account).map(({ id }) => String(id));
  return LIBRARY.filter(({ categoryId }) => ids.includes(categoryId));
}

/** A template of the library with some of its keywords, as an account has it. */
export function takenFrom(
  { title, type, keywords, values }: LibraryTitle,
  kids: readonly number[],
  template_id: string,
): SubscriptionTemplate {
  const chosen = kids.flatMap((kid) => keywords.find((keyword) => keyword.kid === kid) ?? []);
  const listed = chosen.flatMap(({ kid, rule }) => {
    const enumValueList = values[kid];
    return enumValueList ? [{ keywordCode: `${rule}${kid}.DATA`, enumValueList }] : [];
  });
  return {
    template_id,
    title,
    content: chosen.map(({ name, rule, kid }) => `${name}:{{${rule}${kid}.DATA}}\n`).join(''),
    example: chosen.map(({ name, example }) => `${name}:${example}\n`).join(''),
    type,
    ...(listed.length > 0 && { keywordEnumValueList: listed }),
  };
}

/** The templates of notices that every account of a fresh state has. */
export function freshSubscriptionTemplates(seed: number, appid: Appid): readonly SubscriptionTemplate[] {
  return FRESH.flatMap(([tid, kids]) => {
    const found = LIBRARY.find((each) => each.tid === tid);
    return found
      ? [takenFrom(found, kids, invented(URL_SAFE, TEMPLATE_ID_LENGTH, seed, appid, 'subscription', found.title))]
      : [];
  });
}
