import { freshTemplates } from '../../simulator/engine/fresh-templates.js';
import { freshSubscriptionTemplates } from '../../simulator/engine/subscription-library.js';
import type { Template } from '../../wechat/index.js';

/** The templates that every account of the simulator has from the start. */
export const templates: readonly Template[] = freshTemplates(1, 'wx0123456789abcdef');

export const shipped = titled('订单发货通知');
export const progress = titled('服务进度提醒');
export const pickUp = titled('取货方式确认通知');
/** Of the older library: with `first` and `remark`, which phones of today do not show. */
export const legacy = titled('订单状态更新');

/** The message that the first template's own page shows as an example. */
export const order = {
  template_id: shipped.template_id,
  url: 'https://shop.example/orders/QZ20260105004217',
  data: {
    thing1: { value: '手冲咖啡壶套装' },
    character_string2: { value: 'QZ20260105004217' },
    thing3: { value: '飞鹭速运' },
    character_string4: { value: 'FL8830512764201' },
    time5: { value: '2026-01-05 09:30' },
  },
};

/** The templates of notices that every account of the simulator has: three one-time ones, one whose consent lasts. */
export const notices: readonly Template[] = freshSubscriptionTemplates(1, 'wx0123456789abcdef');

export const onSale = titled('开售提醒', notices);
export const progressNotice = titled('服务进度提醒', notices);
export const visit = titled('就诊预约提醒', notices);

/** A notice that was asked for: what the reader waits for goes on sale. */
export const saleNotice = {
  template_id: onSale.template_id,
  page: 'https://shop.example/goods/4217',
  data: {
    thing1: { value: '手冲咖啡壶套装' },
    time2: { value: '2026年1月6日 10:00' },
    amount3: { value: '¥168.00' },
    thing4: { value: '每人限购两套' },
  },
};

function titled(title: string, among = templates): Template {
  const found = among.find((template) => template.title === title);
  if (!found) throw new Error(`The simulator has no template ${title}.`);
  return found;
}
