import type { Issue } from '../../wechat/issue.js';
import { subscriptionTopicOf } from '../../wechat/policy/subscription-words.js';
import type { PolicyMessages } from './policy-messages.js';
import { brief } from './visible.js';

type Say = (word: string, label: string, issue: Issue) => string;

/** What is wrong with a word in a notice. */
const NOTICE: Readonly<Record<NonNullable<ReturnType<typeof subscriptionTopicOf>>, (word: string) => string>> = {
  unlawful: (word) => `「${word}」像违法违规的内容，订阅通知里不能有，请删去。`,
  inducing: (word) => `「${word}」像在用奖励或强制换取订阅，订阅要出于自愿，请删去。`,
  unexpected: (word) => `「${word}」不是对方订阅时会想到的内容，请只写标题里的那件事。`,
};

const sentences = new Map<string, Say>([
  ['E10', (word) => `「${word}」像在促销，模板消息只用来通知和跟进，请改写或改用群发。`],
  ['L21', (word) => `「${word}」像主动招揽，对方没有用过服务就不能发模板消息，请只写已发生的服务。`],
  [
    'L22',
    (_, label, { limit }) =>
      `同样的内容已给对方发过 ${String(limit)} 条，对方一次操作后再发就算违规，请不要再发这条「${label}」。`,
  ],
  ['L23', (word) => `「${word}」像在把人引到小程序，会被当作骚扰，请只写通知本身。`],
  ['L24', (word) => `「${word}」像营销、诱导分享或诱导下载，微信会拦截，请删去。`],
  ['L25', (word) => `「${word}」与模板标题说的事无关，请只写标题里的那件事。`],
  ['L26', (word) => `「${word}」像活动通知，不能借服务类标题群发，请删去或换一个模板。`],
  ['L28', (word, label) => `「${word}」没有写出「${label}」，凑数的内容算违规，请写上实际的内容。`],
  ['L29', (word) => `「${word}」像优惠、降价或上新广告，模板消息里不能有，请删去。`],
  [
    'L30',
    (_, label, { received }) =>
      `这是给对方的第 ${String(received)} 条同类提醒，太勤算违规，请确认这条「${label}」有必要发。`,
  ],
  ['L31', (word) => `「${word}」像红包、卡券、会员卡或积分，请删去，改用微信卡券。`],
  [
    'L62',
    (word, label, { received }) => {
      const topic = subscriptionTopicOf(received);
      return topic ? NOTICE[topic](word) : `「${label}」里的「${word}」可能违反订阅通知的运营规则，请改写。`;
    },
  ],
  ['L32', (word) => `「${word}」像在诱人点击或回复，微信会拦截，请改成如实的说明。`],
]);

/** 简体中文. */
export const policyZhCN: PolicyMessages = {
  issue: (label, issue) => sentences.get(issue.rule ?? '')?.(brief(issue.received), label, issue),
};
