import { WECHAT_GRANTS } from '../../wechat/limit/reply-window.js';
import { TOKEN_LIVES_MS } from '../../wechat/limit/token.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Explanation, RefusalFacts } from './panel-messages.js';
import { grouped } from './grouped.js';

const { message, click: event } = WECHAT_GRANTS;
const HOURS = message.livesMs / 3_600_000;
const MINUTES = event.livesMs / 60_000;

type Explain = (facts: RefusalFacts) => Explanation;

const TEMPLATE_INSTEAD = '改发模板消息，不受窗口限制';
const TOKEN_RULE = `access_token ${grouped(TOKEN_LIVES_MS / 1000)} 秒内有效，每次调用都要带在地址里。`;
const TOKEN_WAY = { instead: '重新取一个 access_token' };

const closedWindow: Explain = ({ name, openedAt, closedAt, elapsed }) => ({
  sentence: closedAt ? `${name}的回复窗口已在${closedAt} 关闭` : `${name}还没有打开过回复窗口`,
  rule:
    `粉丝发来消息后 ${HOURS} 小时内可回复；点菜单、扫码、关注后 ${MINUTES} 分钟内可回复。` +
    (openedAt && elapsed ? `${name}上次互动是 ${openedAt}，距今 ${elapsed}。` : ''),
  when: `${name}再发一条消息之后，${HOURS} 小时内最多 ${message.messages} 条`,
  instead: TEMPLATE_INSTEAD,
});

const notSubscribed: Explain = ({ name }) => ({
  sentence: `${name}没有关注这个账号`,
  rule: '模板消息和客服消息只送给正在关注的人。',
  when: `${name}重新关注之后`,
  instead: `让${name}关注，再发一次`,
});

const token =
  (sentence: string): Explain =>
  () => ({ sentence, rule: TOKEN_RULE, ...TOKEN_WAY });

const reasons = new Map<number, Explain>([
  [ERRCODE.responseOutOfTimeLimit.errcode, closedWindow],
  [ERRCODE.requireSubscribe.errcode, notSubscribed],
  [
    ERRCODE.outOfResponseCountLimit.errcode,
    ({ name, limit }) => ({
      sentence: `${name}这次互动能收的 ${limit ?? message.messages} 条客服消息已经用完`,
      rule: `粉丝每发来一条消息，最多回复 ${message.messages} 条；点菜单、扫码、关注之后最多 ${event.messages} 条。`,
      when: `${name}再发一条消息之后，又可以发 ${message.messages} 条`,
      instead: TEMPLATE_INSTEAD,
    }),
  ],
  [
    ERRCODE.requireRemoveBlacklist.errcode,
    ({ name }) => ({
      sentence: `${name}在这个账号的黑名单里`,
      rule: '黑名单里的人收不到这个账号的任何消息。',
      when: `把${name}移出黑名单之后`,
    }),
  ],
  [
    ERRCODE.userBlockReceiveMessage.errcode,
    ({ name }) => ({
      sentence: `${name}屏蔽了这个账号的消息`,
      rule: '屏蔽期间，客服消息会被拒绝，模板消息送不到手机。',
      when: `${name}解除屏蔽之后`,
    }),
  ],
  [
    ERRCODE.argumentInvalid.errcode,
    ({ issue, errmsg }) => ({
      sentence: issue ?? `有一个参数不合格：${errmsg}`,
      rule: '每个参数按名字里的类型检查，一个不合格，整条不送。',
      instead: '改正这个参数，马上可以再发',
    }),
  ],
  [
    ERRCODE.invalidOpenid.errcode,
    () => ({
      sentence: 'touser 不是这个账号的 openid',
      rule: '一个人对每个账号有一个 openid，不能通用。',
      instead: '从上面的粉丝里选一位',
    }),
  ],
  [
    ERRCODE.invalidTemplateId.errcode,
    () => ({
      sentence: '这个账号没有这个 template_id 的模板',
      rule: 'template_id 只在添加它的账号里有效。',
      instead: '用 get_all_private_template 取模板列表',
    }),
  ],
  [
    ERRCODE.userRefuseToAcceptTheMsg.errcode,
    ({ name, consent = '' }) => ({
      sentence: unasked[consent]?.(name) ?? `${name}没有允许这个通知`,
      rule: '一次性订阅：允许一次，发一条，什么时候发都可以。长期订阅：允许之后一直可以发。没送达的不扣次数。',
      when: `${name}再允许一次之后`,
      instead: `请${name}在网页或图文里订阅`,
    }),
  ],
  [
    ERRCODE.concurrentCalls.errcode,
    ({ name }) => ({
      sentence: `给${name}的另一条通知还没发完`,
      rule: '同一个人同时只能有一次发送。',
      instead: '等前一次有了回答，再发一次',
    }),
  ],
  [
    ERRCODE.invalidPage.errcode,
    ({ issue }) => ({
      sentence: issue ?? '小程序没有这个页面',
      rule: '点开的页面要在小程序已发布的版本里。',
      instead: '改正页面路径，马上可以再发，次数没有扣',
    }),
  ],
  [
    ERRCODE.keywordInBlacklist.errcode,
    () => ({
      sentence: '内容里有微信不让发的词',
      rule: '词表没有公开，由微信判断。',
      instead: '换一种说法再发，次数没有扣',
    }),
  ],
  [
    ERRCODE.subscriptionBanned.errcode,
    () => ({ sentence: '这个账号发订阅通知的能力被封了', rule: '能力由微信封禁和恢复，等待没有用。' }),
  ],
  [ERRCODE.invalidCredential.errcode, token('access_token 不对，或者不是最新的')],
  [ERRCODE.invalidAccessToken.errcode, token('access_token 的写法不对')],
  [ERRCODE.accessTokenMissing.errcode, token('地址里没有 access_token')],
  [ERRCODE.accessTokenExpired.errcode, token('access_token 已经过期')],
  [
    ERRCODE.dataFormatError.errcode,
    () => ({ sentence: '请求正文不是 JSON', rule: '正文要是 UTF-8 的 JSON 对象。', instead: '核对引号、逗号和括号' }),
  ],
  [ERRCODE.emptyPostData.errcode, () => ({ sentence: '请求没有正文', rule: '这个接口要一个 JSON 正文。' })],
  [
    ERRCODE.emptyContent.errcode,
    () => ({ sentence: '文字消息没有内容', rule: 'text.content 至少要有一个字符。', instead: '写上内容再发' }),
  ],
]);

const unasked: Readonly<Record<string, (name: string) => string>> = {
  'never-asked': (name) => `还没有请${name}订阅过这个通知`,
  refused: (name) => `${name}不允许这个通知`,
  'used-up': (name) => `${name}允许的次数已经用完`,
};

/** Why WeChat refused, in Chinese: who or what, the rule with its number, the way out. */
export const explainZhCN: Explain = (facts) => {
  if (facts.rule === 'subscribe') return notSubscribed(facts);
  const reason = reasons.get(facts.errcode);
  if (reason) return reason(facts);
  return {
    sentence: facts.issue ?? `微信拒绝了这次调用：${facts.errmsg}`,
    rule: `微信的回答是 errcode ${facts.errcode}。`,
  };
};
