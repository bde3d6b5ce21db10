import type { Policy } from './policy.js';
import { ADVERTISING, COUPONS, PROMOTION } from './words.js';

/** The rule of all that is looked for in notices. */
const RULE = 'L62';

/** What the law forbids, or allows only to few. */
const UNLAWFUL = [
  ...[
    '赌博',
    '博彩',
    '下注',
    '赌球',
    '赌场',
    '彩金',
    '时时彩',
    '六合彩',
    '私彩',
    '色情',
    '裸聊',
    '约炮',
    '招嫖',
    '援交',
  ],
  ...['毒品', '冰毒', '枪支', '弹药', '迷药', '假币', '假证', '代开发票', '发票代开', '套现', '洗钱', '传销', '高利贷'],
  ...['裸贷', '刷单', '替考', 'gambling', 'casino', 'betting', 'porn', 'escort', 'money laundering'],
];

/** What rewards people for subscribing, or makes them. */
const INDUCING = [
  ...['订阅有礼', '订阅送', '订阅领', '订阅得', '订阅就', '订阅即', '订阅后可领', '订阅后领', '订阅享', '开启订阅'],
  ...['继续订阅', '再次订阅', '重新订阅', '点击订阅', '立即订阅', '允许通知', '开启通知', '必须订阅', '不订阅'],
  ...['取消订阅将', '领红包', '送红包', '抢红包', '红包雨', '免费领', '集赞', '助力', '砍价', '邀请好友', '转发'],
  ...['分享到', '分享给', 'subscribe to get', 'subscribe to win', 'subscribe and', 'subscribe again'],
  ...['must subscribe', 'keep subscribed', 'red packet', 'free gift', 'invite friends', 'share to', 'share with'],
];

/** What nobody expects but in a notice about it. */
const PRIZES = ['领奖', '抽奖', '中奖', 'lucky draw', 'you have won', 'you won'];

/** Titles under which people have asked for offers, new goods or campaigns. */
const OFFERS = [
  ...[
    '优惠',
    '折扣',
    '降价',
    '特价',
    '促销',
    '秒杀',
    '抢购',
    '开抢',
    '开售',
    '团购',
    '活动',
    '上新',
    '新品',
    '到货',
    '补货',
  ],
  ...['福利', '红包', '券', '会员卡', '储值', '礼品卡', '积分', '奖', 'sale', 'offer', 'discount', 'coupon', 'voucher'],
  ...['promotion', 'event', 'arrival', 'points', 'gift card', 'draw', 'prize'],
];

/**
 * What we look for in notices unless a host says otherwise: content against the law; what rewards people for subscribing or
 * makes them; what sells under a title that does not speak of it, so that nobody has asked for it. One hint for each value.
 *
 * **Source**: Linkflow 触达, 订阅通知 (L62); the words are our reading of it (unconfirmed): which ones WeChat looks for is not
 * published.
 */
export const SUBSCRIPTION_POLICY: Policy = {
  words: [
    { rule: RULE, words: UNLAWFUL },
    { rule: RULE, words: INDUCING },
    { rule: RULE, words: [...COUPONS, ...ADVERTISING, ...PROMOTION, ...PRIZES], expectedUnder: OFFERS },
  ],
};

/** What a word of ours points at; undefined for a word of a host's own. */
export function subscriptionTopicOf(word: unknown): 'unlawful' | 'inducing' | 'unexpected' | undefined {
  const topics = ['unlawful', 'inducing', 'unexpected'] as const;
  const place = SUBSCRIPTION_POLICY.words.findIndex(({ words }) => words.some((each) => each === word));
  return topics[place];
}
