import type { Variable } from '../../components/index.js';
import type { Contact } from '../../wechat/merge-field/fill.js';

/** What may stand in a text for each contact to fill by its own; two know what to say of who lacks it. */
export const variables: readonly Variable[] = [
  { key: 'name', label: '昵称', fallback: '朋友' },
  { key: 'goods', label: '商品', fallback: '您订的商品' },
  { key: 'order', label: '订单号' },
  { key: 'parcel', label: '快递单号' },
];

/**
 * Three of the simulator's followers as the host's own records know them: one as most are, one with a very long order, one
 * whose parcel is not sent yet.
 */
export const contacts: readonly Contact[] = [
  { name: '立春', goods: '手冲咖啡壶套装', order: 'QZ20261118004217', parcel: 'FL8830512764201' },
  {
    name: '雨水',
    goods: '手冲咖啡壶套装（含滤纸一百张、分享壶与温度计）',
    order: 'QZ20261118004218',
    parcel: 'FL8830512764202',
  },
  { name: '惊蛰', goods: '青花小碗', order: 'QZ20261119000031' },
];

/** The record of a follower; of one that the host does not know there is but the nickname. */
export function contactOf(nickname: string): Contact | undefined {
  return contacts.find(({ name }) => name === nickname) ?? (nickname === '' ? undefined : { name: nickname });
}
