import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { issueText } from './issue.zh-CN.js';
import { failures } from './failures.js';
import type { SendingMessages, Sentences } from './sentences-messages.js';

/** What WeChat's answer means for the one who sends; `name` is the receiver. */
const REFUSALS = new Map<number, (name: string) => string>([
  [ERRCODE.invalidOpenid.errcode, (name) => `这个账号找不到${name}，请换一位收件人`],
  [ERRCODE.requireSubscribe.errcode, (name) => `${name}没有关注这个账号，重新关注之后才能收到`],
  [ERRCODE.requireRemoveBlacklist.errcode, (name) => `${name}在黑名单里，移出之后才能收到`],
  [ERRCODE.userBlockReceiveMessage.errcode, (name) => `${name}屏蔽了这个账号，解除之后才能收到`],
  [ERRCODE.responseOutOfTimeLimit.errcode, (name) => `${name}的回复窗口已关闭，等${name}再发来消息，或改发模板消息`],
  [ERRCODE.outOfResponseCountLimit.errcode, (name) => `给${name}的回复条数用完了，等${name}再发来消息，或改发模板消息`],
  [
    ERRCODE.userRefuseToAcceptTheMsg.errcode,
    (name) => `${name}没有可用的订阅机会：没同意过、拒绝了，或已用完。等${name}再同意一次订阅才能收到`,
  ],
  [ERRCODE.concurrentCalls.errcode, (name) => `正在给${name}发另一条通知，等那一条有了结果再发`],
  [ERRCODE.invalidPage.errcode, () => '要打开的页面不存在，请核对小程序页面路径和网页地址'],
  [ERRCODE.keywordInBlacklist.errcode, () => '内容里有微信不让发的词，请改写后再发'],
  [ERRCODE.subscriptionBanned.errcode, () => '这个账号的订阅通知能力被微信封禁了，请到公众平台查看原因'],
  [ERRCODE.argumentInvalid.errcode, () => '有一个字段微信没有收下，已标出，改好再发'],
  [ERRCODE.invalidTemplateId.errcode, () => '这个账号没有这个模板，请重新选择'],
  [ERRCODE.invalidCredential.errcode, () => '代理用的 access_token 不对，请联系管理员'],
  [ERRCODE.accessTokenExpired.errcode, () => '代理用的 access_token 过期了，请联系管理员'],
  [ERRCODE.invalidAppid.errcode, () => '没有这个 appid 的账号，请核对 wechat-connection 的 appid'],
  [ERRCODE.accessTokenMissing.errcode, () => '请求里没有 access_token，请核对 wechat-connection 的 appid 或代理'],
  [ERRCODE.apiUnauthorized.errcode, () => '这个账号没有发这种消息的权限'],
]);

const sending: SendingMessages = {
  waitEnded: '没有等到应答，消息可能已经发出。请先看对方收到没有，再决定要不要重发。',
  failed: (reason) => `没有发出去：${reason}`,
  noConnection: '页面上没有 wechat-connection，消息没有发出。请把编辑器放进它里面，或监听 wechat-send 自己发送。',
  refusedBy: (errcode, errmsg, name) => {
    const reason = REFUSALS.get(errcode)?.(name === '' ? '对方' : name);
    return `${reason ?? errmsg}（${errcode}）`;
  },
  noAnswer: (address) => `${address} 没有应答。请确认模拟器或代理已经启动，再试一次。`,
  notWechat: (address) =>
    `${address} 没有模拟器或代理在应答：收到的不是微信接口的 JSON。请核对 wechat-connection 的 base。`,
};

/** 简体中文. */
export const sentences: Sentences = { issue: issueText, ...failures(sending) };
