import { consentsZhCN } from './consents.js';
import type { PanelMessages } from './panel-messages.js';
import { panelToolsZhCN } from './panel-tools.zh-CN.js';
import { explainZhCN } from './refusal.zh-CN.js';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

export const panelZhCN: PanelMessages = {
  consents: consentsZhCN,
  ...panelToolsZhCN,
  simulator: '模拟器',
  noSimulator: '还没有模拟器。连上之后，这里有粉丝、时钟和调用记录。',
  failed: (reason) => `模拟器没有做成这件事：${reason}`,
  retry: '再试一次',
  running: '运行',
  frozen: '冻结',
  run: '让时钟走',
  freeze: '冻结时钟',
  minute: '+1 分钟',
  twoDays: '+48 小时',
  day: ({ month, day, weekday }) => `${month}月${day}日 周${weekdays[weekday] ?? ''}`,
  beforeHour: ' ',
  nearTime: ({ month, day, time }, daysAgo) => {
    if (daysAgo === 0) return `今天 ${time}`;
    if (daysAgo === 1) return `昨天 ${time}`;
    if (daysAgo === -1) return `明天 ${time}`;
    return `${month}月${day}日 ${time}`;
  },
  duration: (hours, minutes) => (hours > 0 ? `${hours} 小时 ${minutes} 分` : `${minutes} 分`),
  phones: '手机',
  followerCount: (count) => `${count} 位粉丝`,
  follower: '粉丝',
  replyWindow: '回复窗口',
  repliesLeft: '可回复',
  thisMonth: '本月群发',
  closed: '已关闭',
  unsubscribed: '已取关',
  blocked: '已屏蔽',
  blacklisted: '黑名单',
  windowLeft: (time, left, limit) =>
    limit === Infinity ? `窗口剩 ${time}，回复不限条数` : `窗口剩 ${time}，可回复 ${left}/${limit}`,
  closedHint: '回复窗口已关闭，可发模板和订阅通知',
  unsubscribedHint: '收不到任何消息',
  more: (count) => `还有 ${count} 位`,
  notListed: (count) => `另有 ${count} 位不在这张表里`,
  speakAs: (name) => `以${name}身份说话`,
  say: '发出',
  follow: (name) => `让${name}关注`,
  unfollow: (name) => `让${name}取关`,
  block: (name) => `让${name}屏蔽`,
  consent: (name) => `让${name}允许一次`,
  unblock: (name) => `让${name}解除屏蔽`,
  delivery: '送达过程',
  deliveryTo: (kind, name) =>
    `${{ template: '模板消息', subscription: '订阅通知', custom: '客服消息' }[kind]} → ${name}`,
  called: (path) => `调用 ${path}`,
  shownOnPhone: '手机显示',
  notShownOnPhone: '手机没有显示',
  pushed: (event) => `推送 ${event}`,
  awaited: '等待中',
  after: (seconds) => `+${seconds} 秒`,
  calls: '调用',
  noCalls: '还没有调用。发一条消息，这里会记下它的经过',
  when: '何时能发',
  instead: '现在能做',
  rule: (id) => `规则 ${id}`,
  request: '请求',
  answer: '回答',
  replay: '重放',
  copied: '已复制',
  refused: (name, errcode) => `${name}被拒绝，${errcode}`,
  someone: '这位粉丝',
  explain: explainZhCN,
};
