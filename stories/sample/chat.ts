import type { ConsentNotice, PhoneMessage } from '../../components/index.js';
import { legacy, order, shipped } from './templates.js';

/** 20 November 2026, 14:32 in China. */
export const NOW = Date.UTC(2026, 10, 20, 6, 32);
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const account = { nickname: '青砖杂货铺', appid: 'wx0123456789abcdef' };
export const person = { nickname: '小满', openid: 'oXiaoman' };

export function said(content: string, more: Partial<PhoneMessage> = {}): PhoneMessage {
  return { direction: 'in', kind: 'text', at: NOW, body: { msgtype: 'text', text: { content } }, ...more };
}

export const card: PhoneMessage = {
  direction: 'in',
  kind: 'template',
  at: NOW - MINUTE_MS,
  body: order,
  context: { template: shipped },
};

export const legacyCard: PhoneMessage = {
  ...card,
  body: {
    template_id: legacy.template_id,
    data: {
      first: { value: '您好，您的订单有新的进展。', color: '#173177' },
      keyword1: { value: 'QZ20260105004217', color: '#173177' },
      keyword2: { value: '已出库' },
      keyword3: { value: '2026年1月5日 09:30' },
      remark: { value: '感谢您的支持，点击查看详情。', color: '#5c574d' },
    },
    miniprogram: { appid: 'wx0123456789abcdef', pagepath: 'pages/order?id=4217' },
  },
  context: { template: legacy },
};

/** A chat as it goes: a question, an answer with a link, a message on the order. */
export const chat: readonly PhoneMessage[] = [
  said('请问我前天下的单什么时候发货？', { direction: 'out', at: NOW - DAY_MS }),
  said('您好，已为您加急，今天 18:00 前发出。<a href="https://shop.example/orders/4217">查看订单</a>[微笑]', {
    at: NOW - 6 * MINUTE_MS,
  }),
  card,
];

export const longWords: readonly PhoneMessage[] = [
  said(`https://shop.example/${'a-very-long-path/'.repeat(8)}`),
  said('W'.repeat(120), { direction: 'out' }),
  { ...card, body: { ...order, data: { ...order.data, thing1: { value: '手冲咖啡壶套装'.repeat(12) } } } },
];

/** A menu as `menu/get` answers it. */
export const menu = {
  menu: {
    menuid: 1,
    button: [
      {
        name: '逛一逛',
        sub_button: [
          { type: 'view', name: '本周新品', url: 'https://shop.example/new' },
          { type: 'click', name: '门店', key: 'shops' },
        ],
      },
      { name: '我的订单', sub_button: [{ type: 'click', name: '查物流', key: 'parcels' }] },
      { type: 'click', name: '联系客服', key: 'help', sub_button: [] },
    ],
  },
};

export const texts: readonly PhoneMessage[] = [
  said('梧桐里店在这里 https://shop.example/map ，电话 0571-87654321。'),
  said(
    '本次服务还满意吗？\n<a href="weixin://bizmsgmenu?msgmenucontent=%E6%BB%A1%E6%84%8F&msgmenuid=101">满意</a>\n<a href="weixin://bizmsgmenu?msgmenucontent=%E4%B8%80%E8%88%AC&msgmenuid=102">一般，有话想说</a>',
  ),
  said('满意[强][OK]/::)', { direction: 'out' }),
];

/** Hills, drawn here: nothing is loaded from elsewhere. */
const hills = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path fill="#dbe4dc" d="M0 0h400v300H0z"/><path fill="#8fab8f" d="M0 240Q130 90 400 220v80H0z"/></svg>',
)}`;

export const picture: PhoneMessage = {
  direction: 'in',
  kind: 'image',
  at: NOW,
  body: { msgtype: 'image', image: { media_id: 'hills' } },
  context: { media: { url: hills, width: 400, height: 300 } },
};

export const longChat: readonly PhoneMessage[] = Array.from({ length: 100_000 }, (_, index) =>
  said(`第 ${String(index + 1)} 条`, { id: String(index), at: NOW - (100_000 - index) * MINUTE_MS }),
);

/** A subscription notice, as a follower gets it in the chat of the account. */
export const notice: PhoneMessage = {
  direction: 'in',
  kind: 'subscription',
  at: NOW - 2 * MINUTE_MS,
  body: {
    template_id: 'arrived',
    page: 'https://shop.example/goods/hand-drip',
    data: { thing1: { value: '手冲咖啡壶套装' }, number2: { value: '12' }, thing3: { value: '梧桐里店，先到先得' } },
  },
  context: {
    template: {
      template_id: 'arrived',
      title: '到货提醒',
      content: '商品名称：{{thing1.DATA}}\n到货数量：{{number2.DATA}}\n温馨提示：{{thing3.DATA}}',
    },
  },
};

const visit: PhoneMessage = {
  direction: 'in',
  kind: 'subscription',
  place: 'service-notifications',
  at: NOW - MINUTE_MS / 2,
  body: {
    template_id: 'visit',
    page: 'https://clinic.example/visits/12',
    data: {
      name1: { value: '小满' },
      thing2: { value: '洁牙与检查' },
      time3: { value: '2026-11-21 09:30' },
      thing4: { value: '请提前十分钟到前台签到' },
    },
  },
  context: {
    account: { nickname: '晨桥口腔', appid: 'wxb53cde8f01247a96' },
    template: {
      template_id: 'visit',
      title: '就诊预约提醒',
      content: '就诊人：{{name1.DATA}}\n预约项目：{{thing2.DATA}}\n预约时间：{{time3.DATA}}\n温馨提示：{{thing4.DATA}}',
    },
  },
};

const parcel: PhoneMessage = {
  ...visit,
  at: NOW - DAY_MS + 96 * MINUTE_MS,
  body: {
    template_id: 'parcel',
    miniprogram: { appid: 'wx2222222222222222', pagepath: 'pages/parcel' },
    data: {
      character_string1: { value: 'FL8830512764201' },
      time2: { value: '2026-11-19 16:05' },
      thing3: { value: '梧桐里驿站 3 号柜' },
    },
  },
  context: {
    account: { nickname: '飞鹭速运', appid: 'wx40f2a8b1c7d95e36' },
    template: {
      template_id: 'parcel',
      title: '快件到站提醒',
      content: '快递单号：{{character_string1.DATA}}\n到站时间：{{time2.DATA}}\n取件地址：{{thing3.DATA}}',
    },
  },
};

/** What stands in 服务通知, and one message in the chat. */
export const notices: readonly PhoneMessage[] = [parcel, { ...card, at: NOW - 2 * MINUTE_MS }, visit];

export const longNotices: readonly PhoneMessage[] = [
  {
    ...visit,
    body: { data: { thing1: { value: 'W'.repeat(60) } } },
    context: {
      account: { nickname: '很长的账号名称'.repeat(6) },
      template: {
        template_id: 'long',
        title: '很长的通知标题'.repeat(6),
        content: '很长的参数名称：{{thing1.DATA}}',
      },
    },
  },
];

/** What an account asks for, each notice to be sent once. */
export const asked: readonly ConsentNotice[] = [
  {
    template_id: 'arrived',
    title: '到货提醒',
    type: 2,
    example: '商品名称：手冲咖啡壶套装\n到货数量：12\n温馨提示：梧桐里店，先到先得',
  },
  { template_id: 'visit', title: '预约提醒', type: 2, example: '预约项目：手冲课\n预约时间：2026-11-21 09:30' },
];

export const longAsked: readonly ConsentNotice[] = Array.from({ length: 5 }, (_, index) => ({
  template_id: String(index),
  title: '很长的通知标题'.repeat(4),
  example: `很长的参数名称：${'W'.repeat(60)}`,
}));
