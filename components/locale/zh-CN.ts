import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { Messages } from './messages.js';
import { issueText } from './issue.zh-CN.js';
import { grouped } from './visible.js';

/** How to write a value, by type; `limit` is the rule's own number. */
const HINTS = new Map<string, (limit: number) => string>([
  ['thing', (limit) => `${limit} 个字符以内，标点也算一个`],
  ['number', () => '数字，可带小数，不写正负号'],
  ['letter', (limit) => `${limit} 个以内的英文字母`],
  ['symbol', (limit) => `${limit} 个以内的符号`],
  ['character_string', (limit) => `${limit} 个以内的数字、字母或符号，不能有汉字`],
  ['time', () => '区间用半角 ~ 连接，如 09:00~11:30'],
  ['date', () => '区间用半角 ~ 连接，如 11月20日~11月22日'],
  ['amount', () => '货币符号和「元」可写可不写，不写万和逗号'],
  ['phone_number', (limit) => `${limit} 个以内的数字和符号`],
  ['car_number', (limit) => `${limit} 个以内，首尾可以是汉字`],
  ['name', (limit) => `${limit} 个以内，不能有数字；有汉字时上限更低`],
  ['phrase', (limit) => `${limit} 个以内的汉字`],
  ['const', () => '选项在公众平台审定'],
  ['enum', () => '选项由模板规定'],
  ['enum_string', () => '选项由模板规定'],
  ['legacy', () => '历史模板不检查写法，太长时手机会折叠'],
]);

/** What WeChat's answer means for the one who sends; `name` is the receiver. */
const REFUSALS = new Map<number, (name: string) => string>([
  [ERRCODE.invalidOpenid.errcode, (name) => `这个账号找不到${name}，请换一位收件人`],
  [ERRCODE.requireSubscribe.errcode, (name) => `${name}没有关注这个账号，重新关注之后才能收到`],
  [ERRCODE.requireRemoveBlacklist.errcode, (name) => `${name}在黑名单里，移出之后才能收到`],
  [ERRCODE.userBlockReceiveMessage.errcode, (name) => `${name}屏蔽了这个账号，解除之后才能收到`],
  [ERRCODE.responseOutOfTimeLimit.errcode, (name) => `${name}的回复窗口已关闭，等${name}再发来消息，或改发模板消息`],
  [ERRCODE.outOfResponseCountLimit.errcode, (name) => `给${name}的回复条数用完了，等${name}再发来消息，或改发模板消息`],
  [ERRCODE.argumentInvalid.errcode, () => '有一个字段微信没有收下，已标出，改好再发'],
  [ERRCODE.invalidTemplateId.errcode, () => '这个账号没有这个模板，请重新选择'],
  [ERRCODE.invalidCredential.errcode, () => '代理用的 access_token 不对，请联系管理员'],
  [ERRCODE.accessTokenExpired.errcode, () => '代理用的 access_token 过期了，请联系管理员'],
  [ERRCODE.invalidAppid.errcode, () => '没有这个 appid 的账号，请核对 wechat-connection 的 appid'],
  [ERRCODE.accessTokenMissing.errcode, () => '请求里没有 access_token，请核对 wechat-connection 的 appid 或代理'],
  [ERRCODE.apiUnauthorized.errcode, () => '这个账号没有发这种消息的权限'],
]);

/** 简体中文. */
export const zhCN: Messages = {
  issue: issueText,
  field: {
    hint: (type, limit = 0) => HINTS.get(type)?.(limit),
    example: (value) => `如：${value}`,
    left: (count) => `还剩 ${String(count)}`,
    over: (count) => `超出 ${String(count)}`,
    announce: (left) => (left >= 0 ? `还可输入 ${String(left)} 个字` : `已超出 ${String(-left)} 个字`),
    cut: '截断',
    remove: '删去',
    leaveEmpty: '就发空的',
    more: (count) => `另有 ${String(count)} 处`,
    choose: '请选择',
    nothing: '（空）',
    optional: '选填',
    bytes: '字节',
  },
  composer: {
    template: '模板',
    chooseTemplate: '选择模板',
    fields: (count) => `${String(count)} 个字段`,
    noTemplates: '这个账号还没有模板。先在公众平台添加一个，这里会列出来',
    loading: '正在读取模板',
    loadFailed: (reason) => `模板没有读到：${reason}`,
    retry: '再试一次',
    opens: '点击后打开',
    opensNothing: '不跳转',
    opensPage: '网页',
    opensMiniProgram: '小程序',
    url: '网页地址',
    appid: '小程序 appid',
    pagepath: '小程序页面路径',
    pagepathHint: '不填则打开首页',
    fallbackUrl: '旧版微信改开网页',
    optionalSettings: '更多设置',
    hidden: '手机上不显示',
    fieldsLabel: '模板字段',
    clientMsgId: '防重复编号',
    clientMsgIdHint: '10 分钟内同一编号只发一次',
    text: '文字内容',
    textHint: '可以换行；网址会自动变成链接',
    tools: '插入',
    tool: { link: '链接', 'mini-program': '小程序链接', emoticon: '表情' },
    toolFailed: '没有载入。请检查网络，再按一次',
    characters: (count) => `${grouped(count)} 个字符`,
    send: '发送',
    sendTo: (name) => `发送给${name}`,
    sending: '发送中',
    endWait: '不再等待',
    waitEnded: '没有等到应答，消息可能已经发出。请先看对方收到没有，再决定要不要重发。',
    problems: (count) => `${String(count)} 处会被拒绝`,
    warnings: (count) => `${String(count)} 处提醒，不影响发送`,
    show: '查看',
    ready: '可以发送',
    notJson: '这段内容不是 JSON，没有采用，原来的内容还在。请核对引号、逗号和括号。',
    sent: '已发送',
    failed: (reason) => `没有发出去：${reason}`,
    noDrafts: '保存草稿的部分没有载入，离开之前请先发送或复制。',
    noConnection: '页面上没有 wechat-connection，消息没有发出。请把编辑器放进它里面，或监听 wechat-send 自己发送。',
    refusedBy: (errcode, errmsg, name) => {
      const reason = REFUSALS.get(errcode)?.(name === '' ? '对方' : name);
      return `${reason ?? errmsg}（${errcode}）`;
    },
  },
  connection: {
    noAnswer: (address) => `${address} 没有应答。请确认模拟器或代理已经启动，再试一次。`,
    notWechat: (address) =>
      `${address} 没有模拟器或代理在应答：收到的不是微信接口的 JSON。请核对 wechat-connection 的 base。`,
  },
  phone: {
    chatWith: (name, count) => `${name}的聊天，${String(count)} 条消息`,
    draft: '草稿预览',
    receivedTemplate: (title) => `收到${title}`,
    receivedImage: '收到图片',
    receivedText: (text) => `收到消息：${text}`,
  },
};
