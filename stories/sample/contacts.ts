import type { Contact } from '../../wechat/merge-field/fill.js';

/** What may stand in a text for each contact to fill by its own. */
export const variables = [
  { key: 'name', label: '昵称' },
  { key: 'goods', label: '商品' },
  { key: 'order', label: '订单号' },
];

/** One has an ordinary name, one a very long order, one nothing that could be called goods. */
export const contacts: readonly Contact[] = [
  { name: '小满', goods: '青花小碗', order: 'QZ20260105004217' },
  { name: '谷雨', goods: '手冲咖啡壶套装（含滤纸一百张、分享壶与温度计）', order: 'QZ20260105004218' },
  { name: '立夏', order: 'QZ20260105004219' },
];
