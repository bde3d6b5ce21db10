import type { Template } from '../../wechat/context.js';
import { TEMPLATE_ID_LENGTH } from '../../wechat/limit/template.js';
import type { Appid } from './command.js';
import { invented, URL_SAFE } from './hash.js';

/** A line of a template: its label, its parameter, and what the template's page shows as an example. */
type Row = readonly [label: string, name: string, example: string];

interface Blueprint {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Approved values of `const` and `enum` parameters. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Main and sub industry: templates of the older library have them. */
  readonly industry?: readonly [string, string];
}

/** One template for every field type, named by its first parameter, then one of the older library. */
const BLUEPRINTS: readonly Blueprint[] = [
  {
    title: '订单发货通知',
    rows: [
      ['商品名称', 'thing1', '手冲咖啡壶套装'],
      ['订单编号', 'character_string2', 'QZ20260105004217'],
      ['快递公司', 'thing3', '飞鹭速运'],
      ['快递单号', 'character_string4', 'FL8830512764201'],
      ['发货时间', 'time5', '2026-01-05 09:30'],
    ],
  },
  {
    title: '取号成功通知',
    rows: [
      ['排队号', 'number1', '36'],
      ['前方等候', 'number2', '4'],
      ['办理事项', 'thing3', '门店取货'],
      ['取号时间', 'time4', '2026-01-05 10:00'],
    ],
  },
  {
    title: '货柜取货通知',
    rows: [
      ['货柜区域', 'letter1', 'B'],
      ['格口编号', 'number2', '17'],
      ['商品名称', 'thing3', '青花小碗'],
    ],
  },
  {
    title: '服务评价结果通知',
    rows: [
      ['评价星级', 'symbol1', '★★★★★'],
      ['服务项目', 'thing2', '上门磨刀'],
      ['评价时间', 'time3', '2026年1月5日 10:00'],
    ],
  },
  {
    title: '取件码通知',
    rows: [
      ['取件码', 'character_string1', '8-3-2051'],
      ['取件地点', 'thing2', '槐树街12号青砖杂货铺'],
      ['截止时间', 'time3', '2026-01-06 20:00'],
    ],
  },
  {
    title: '预约成功通知',
    rows: [
      ['预约时间', 'time1', '2026年1月6日 14:30~15:30'],
      ['预约项目', 'thing2', '手冲咖啡体验课'],
      ['预约门店', 'thing3', '槐树街店'],
    ],
  },
  {
    title: '课程开课通知',
    rows: [
      ['开课日期', 'date1', '2026年1月31日'],
      ['课程名称', 'thing2', '手冲咖啡入门'],
      ['学员姓名', 'name3', '周环'],
    ],
  },
  {
    title: '退款成功通知',
    rows: [
      ['退款金额', 'amount1', '¥29.90'],
      ['订单编号', 'character_string2', 'QZ20260102001183'],
      ['退款时间', 'time3', '2026-01-05 09:12'],
    ],
  },
  {
    title: '客服电话变更通知',
    rows: [
      ['客服电话', 'phone_number1', '+86-0766-66888866'],
      ['门店名称', 'thing2', '槐树街店'],
      ['启用日期', 'date3', '2026-01-10'],
    ],
  },
  {
    title: '停车缴费提醒',
    rows: [
      ['车牌号码', 'car_number1', '粤A8Z888挂'],
      ['停车场', 'thing2', '槐树街地下停车场'],
      ['应缴金额', 'amount3', '12.00元'],
      ['入场时间', 'time4', '2026-01-05 08:05'],
    ],
  },
  {
    title: '活动报名成功通知',
    rows: [
      ['报名人', 'name1', '周环'],
      ['活动名称', 'thing2', '旧物交换日'],
      ['活动时间', 'time3', '2026年1月10日 10:00'],
    ],
  },
  {
    title: '审核结果通知',
    rows: [
      ['审核结果', 'phrase1', '已通过'],
      ['申请事项', 'thing2', '会员升级'],
      ['审核时间', 'time3', '2026-01-05 09:50'],
    ],
  },
  {
    title: '服务进度提醒',
    rows: [
      ['当前进度', 'const1', '处理中'],
      ['服务单号', 'character_string2', 'FW-20260104-07'],
      ['更新时间', 'time3', '2026-01-05 09:00'],
    ],
    values: { const1: ['已受理', '处理中', '已完成'] },
  },
  {
    title: '取货方式确认通知',
    rows: [
      ['取货方式', 'enum1', '门店自提'],
      ['订单编号', 'character_string2', 'QZ20260105004217'],
      ['商品名称', 'thing3', '手冲咖啡壶套装'],
    ],
    values: { enum1: ['门店自提', '送货上门', '快递柜'] },
  },
  {
    title: '订单状态更新',
    rows: [
      ['', 'first', '您好，您的订单有新的进展。'],
      ['订单编号', 'keyword1', 'QZ20260105004217'],
      ['订单状态', 'keyword2', '已出库'],
      ['更新时间', 'keyword3', '2026年1月5日 09:30'],
      ['', 'remark', '感谢您的支持，点击查看详情。'],
    ],
    industry: ['IT科技', '互联网|电子商务'],
  },
];

/** The templates every account of a fresh state has, the one for each field type first. */
export function freshTemplates(seed: number, appid: Appid): readonly Template[] {
  return BLUEPRINTS.map((blueprint) => templateOf(blueprint, seed, appid));
}

function templateOf({ title, rows, values, industry = ['', ''] }: Blueprint, seed: number, appid: Appid): Template {
  const listed = Object.entries(values ?? {}).map(([name, enumValueList]) => ({
    keywordCode: `${name}.DATA`,
    enumValueList,
  }));
  return {
    template_id: invented(URL_SAFE, TEMPLATE_ID_LENGTH, seed, appid, 'template', title),
    title,
    primary_industry: industry[0],
    deputy_industry: industry[1],
    content: rows.map(([label, name]) => line(label, `{{${name}.DATA}}`)).join('\n'),
    example: rows.map(([label, , example]) => line(label, example)).join('\n'),
    ...(listed.length > 0 && { keywordEnumValueList: listed }),
  };
}

function line(label: string, value: string): string {
  return label === '' ? value : `${label}：${value}`;
}
