import { grouped } from './grouped.js';
import type { SubscriptionMessages } from './subscription-messages.js';

/** A number and its measure word never part. */
const people = (count: number) => `${grouped(count)}\u00a0人`;

/** 简体中文. */
export const subscriptionZhCN: SubscriptionMessages = {
  kinds: {
    2: { name: '一次性', hint: '一次性订阅：对方每同意一次，可以收到一条，没有期限。' },
    3: { name: '长期', hint: '长期订阅：对方同意之后可以多次发送，只限政务、医疗等公共服务。' },
  },
  titled: (title, kind) => `${title}（${kind}）`,
  reach(total, followers) {
    if (total === 0) return '现在没有人可以收到这条通知，要先请人订阅。';
    const others = total - followers;
    const begin = `预计送达 ${people(total)}`;
    if (others === 0) return `${begin}，都关注了，收在公众号会话。`;
    if (followers === 0) return `${begin}，都没有关注，收在服务通知。`;
    return `${begin}：关注 ${people(followers)}收在公众号会话，未关注 ${people(others)}收在服务通知。`;
  },
};
