import { isRecord, refused, type Issue } from '../issue.js';
import * as ERRCODE from '../wire/errcodes.js';

/** An industry as `get_industry` names it. */
export interface Industry {
  readonly first_class: string;
  readonly second_class: string;
}

/** Main industries and what belongs to each; together they count from 1. */
const GROUPS: readonly (readonly [main: string, sub: string])[] = [
  ['IT科技', '互联网|电子商务/IT软件与服务/IT硬件与设备/电子技术/通信与运营商/网络游戏'],
  ['金融业', '银行/基金理财信托/保险'],
  ['餐饮', '餐饮'],
  ['酒店旅游', '酒店/旅游'],
  ['运输与仓储', '快递/物流/仓储'],
  ['教育', '培训/院校'],
  ['政府与公共事业', '学术科研/交警/博物馆/公共事业非盈利机构'],
  ['医药护理', '医药医疗/护理美容/保健与卫生'],
  ['交通工具', '汽车相关/摩托车相关/火车相关/飞机相关'],
  ['房地产', '建筑/物业'],
  ['消费品', '消费品'],
  ['商业服务', '法律/会展/中介服务/认证/审计'],
  ['文体娱乐', '传媒/体育/娱乐休闲'],
  ['印刷', '印刷'],
  ['其他', '其他'],
];

/** Number 1 first: the 41 industries an account chooses two of. */
export const INDUSTRIES: readonly Industry[] = GROUPS.flatMap(([first_class, subs]) =>
  subs.split('/').map((second_class) => ({ first_class, second_class })),
);

/** The industry behind a code, `"1"` to `"41"`. SDKs send texts and numbers. */
export function industryOf(code: unknown): Industry | undefined {
  if (typeof code !== 'string' && typeof code !== 'number') return undefined;
  return /^[1-9]\d?$/.test(`${code}`) ? INDUSTRIES[Number(code) - 1] : undefined;
}

/**
 * Checks the body of `template/api_set_industry`.
 *
 * - **Shape**: `{industry_id1, industry_id2}`, codes of {@link INDUSTRIES}.
 * - **Refused with**: 40102; 43100 when the industry was already changed this month.
 * - **Source**: template messages, management, official page.
 */
export function checkIndustries(body: unknown): readonly Issue[] {
  const given = isRecord(body) ? body : {};
  return (['industry_id1', 'industry_id2'] as const)
    .filter((name) => !industryOf(given[name]))
    .map((name) => refused('not-listed', ERRCODE.invalidIndustryId.errcode, { path: [name], rule: 'industry' }));
}
