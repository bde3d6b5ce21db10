import { freshTemplates } from '../../simulator/engine/fresh-templates.js';
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

function titled(title: string): Template {
  const found = templates.find((template) => template.title === title);
  if (!found) throw new Error(`The simulator has no template ${title}.`);
  return found;
}
