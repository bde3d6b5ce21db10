import type { Policy } from './policy.js';

/** What advertises: the rule names discounts, rebates, lower prices and new goods. */
export const ADVERTISING: readonly string[] = [
  ...['优惠', '折扣', '打折', '折起', '满减', '立减', '降价', '特价', '低价', '半价', '返利', '返现', '返点'],
  ...['上新', '新品', '新款', '到货', '补货', '买一送一', 'discount', 'rebate', 'price drop', 'new arrivals', '% off'],
];

/** What is money's worth to collect; WeChat's own cards are the way for it. */
export const COUPONS: readonly string[] = [
  ...['红包', '卡券', '优惠券', '代金券', '抵用券', '现金券', '礼券', '兑换券', '会员卡', '储值卡', '礼品卡'],
  ...['积分兑换', '积分翻倍', '赠送积分', '积分即将', 'coupon', 'voucher', 'red packet', 'gift card', 'bonus points'],
];

/** What sells, in so many words. */
export const PROMOTION: readonly string[] = [
  ...['促销', '大促', '特卖', '抢购', '秒杀', '清仓', '爆款', '热卖', '团购', '双11', '双十一', '双12', '618'],
  ...['限时', '钜惠', '福利', '免费送', 'promotion', 'sale ends', 'limited offer', 'flash sale', 'black friday'],
];

const CAMPAIGN = ['活动', '报名', '开业', '盛典', '嘉年华', '周年庆', '抽奖', '大赛', 'event', 'party', 'festival'];

/**
 * What we look for unless a host says otherwise: Chinese and English words, one list for each rule.
 *
 * **Source**: the rules are Linkflow 触达, 违规说明 and 禁止内容, and Eloqua on the purpose of templates; the words are our
 * reading of them (unconfirmed).
 */
export const POLICY: Policy = {
  words: [
    { rule: 'L31', words: COUPONS },
    { rule: 'L29', words: ADVERTISING },
    {
      rule: 'L25',
      titles: ['刷卡', '消费', '交易', '扣款', '扣费', '余额', '账单', '支付', '付款', '到账'],
      words: ['新品', '推荐', '热销', '选购', '贷款', '分期', '提额', '理财', '下单立', 'shop now', 'loan'],
    },
    {
      rule: 'L26',
      titles: ['物业', '停水', '停电', '停气', '社区', '小区', '学校', '家长', '缴费', '维修', '报修', '政务', '办事'],
      words: CAMPAIGN,
    },
    {
      rule: 'L24',
      words: [
        ...['营销', '转发', '分享到', '分享给', '分享得', '分享领', '朋友圈', '集赞', '点赞', '砍价', '助力', '拼团'],
        ...['邀请好友', '下载app', '下载客户端', '安装app', '应用商店', 'share to', 'share with', 'invite friends'],
        ...['download the app', 'download our app', 'app store'],
      ],
    },
    {
      rule: 'L32',
      words: [
        ...['点击领取', '点此领取', '马上领', '立即领', '回复1', '回复“', '回复「', '回复关键词', '恭喜您中奖', '中奖'],
        ...['免单', '点击有惊喜', '惊喜', '速点', '戳这里', 'click to claim', 'you have won', 'you won', 'reply 1'],
      ],
    },
    {
      rule: 'L23',
      miniProgram: true,
      words: ['来小程序', '进小程序', '打开小程序', '小程序领', '小程序玩', '去逛逛', '逛一逛', '点击进入', '快来看'],
    },
    {
      rule: 'L21',
      words: [
        ...['诚邀', '特邀', '邀您', '邀请您', '为您推荐', '猜你喜欢', '好久不见', '好久没', '想你了', '欢迎体验'],
        ...['免费体验', '敬请关注', '欢迎光临', 'we miss you', 'recommended for you', 'you are invited'],
      ],
    },
    { rule: 'E10', words: PROMOTION },
  ],
  filler: [
    ...[
      '无',
      '暂无',
      '空',
      '略',
      '点击查看',
      '点击查看详情',
      '查看详情',
      '详情请点击',
      '请点击查看',
      '详见正文',
      '如下',
    ],
    ...['n/a', 'N/A', 'none', 'null', 'undefined', 'see details', 'click here', 'tap for details'],
  ],
  reminders: ['到期', '续费', '缴费', '欠费', '催缴', '还款', '待付款', '待支付', '未读', '新消息', '留言', '订阅'],
};
