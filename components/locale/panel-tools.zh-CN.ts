import type { Engagement } from '../../wechat/limit/reply-window.js';
import type { PanelTools } from './panel-tools.js';

const engagements: Readonly<Record<Engagement, string>> = {
  message: '发消息',
  click: '点菜单',
  scan: '扫码',
  follow: '关注',
};

const beyond = { refuse: '超出被拒绝', report: '超出会收下，再报 FAILED', drop: '超出会收下，但不显示' } as const;

const speeds: Readonly<Record<number, string>> = {
  1: '真实速度',
  60: '一秒一分钟',
  3600: '一秒一小时',
  86400: '一秒一天',
};

function span(ms: number): string {
  return ms >= 3_600_000 ? `${ms / 3_600_000} 小时` : `${ms / 60_000} 分钟`;
}

const states = { ready: '正在推送', waiting: '等待重试', delivered: '已送达', dropped: '已放弃' } as const;

export const panelToolsZhCN: PanelTools = {
  oneDay: '+1 天',
  clock: {
    tools: '时钟与快照',
    speed: '速度',
    times: (speed) => `×${speed.toLocaleString('en')}`,
    speedOf: (speed) => speeds[speed] ?? `${speed.toLocaleString('en')} 倍`,
    setTo: '设到',
    set: '设定',
    noTime: '请填写日期和时间。',
    onlyForward: '时钟只能往前走。要回到从前，先留一个快照。',
    goTo: (time) => `到 ${time}`,
    closes: (name) => `${name}的回复窗口关闭`,
    due: (event) => (event === 'push-due' ? '再推送一次' : event),
    snapshot: '快照',
    snapshotHint: '名字，可不填',
    snapshots: '留下的快照',
    keep: '留下',
    goBack: '回到这里',
    forget: (name) => `忘掉「${name}」`,
  },
  people: {
    closingFirst: '快关闭的在前',
    add: '粉丝',
    addNow: '添加',
    nickname: '昵称，可不填',
    howMany: '几位',
    account: '账号',
    accountOf: (nickname, kind) => `${nickname} · ${kind === 'service' ? '服务号' : '订阅号'}`,
    profile: '规则',
    profiles: {
      wechat: '微信官方',
      legacy: '微信旧版',
      eloqua: 'Eloqua',
      linkflow: 'Linkflow',
      sinch: 'Sinch',
      zoho: 'Zoho',
    },
    grant: (after, livesMs, messages) =>
      `${after.map((each) => engagements[each]).join('、')}后 ${span(livesMs)}内${messages === null ? '不限条数' : `最多 ${messages} 条`}`,
    rules: (windows, unpaid) => `${windows.join('；')}；${beyond[unpaid]}`,
    former: '上一页',
    next: '下一页',
    shown: (first, last, total) =>
      `第 ${first.toLocaleString('en')}–${last.toLocaleString('en')} 位，共 ${total.toLocaleString('en')} 位`,
    jump: '跳到第几位',
    jumpHint: '第几位',
  },
  phone: {
    tab: '手机',
    of: (name) => `${name}的手机`,
    whose: '谁的手机',
    nobody: '还没有粉丝。添加一位，这里就有一部手机。',
    window: (time, left) => `窗口 ${time}，${left}`,
    windowClosed: '窗口已关闭',
    tools: { location: '发位置', link: '发链接', scan: '扫码', tags: '标签' },
    label: '地点',
    latitude: '纬度',
    longitude: '经度',
    title: '标题',
    url: '网址',
    scene: '二维码参数',
    send: '发出',
    scan: '扫码',
    tagsOf: (name) => `${name}的标签`,
    newTag: '新标签',
    addTag: '新建',
  },
  log: {
    tabs: '记录',
    filter: '筛选',
    all: '全部',
    refused: '被拒绝',
    done: '成功',
    findCalls: '找路径、错误码或粉丝',
    nothingFound: '没有符合的记录',
    newCalls: (count) => `${count} 条新调用`,
  },
  pushes: {
    tab: '推送',
    find: '找事件或粉丝',
    noUrl: '还没有推送：这个账号没有回调地址。填上自己服务器的地址，粉丝的消息和事件就会推送过去。',
    none: '还没有推送。让粉丝说一句话，这里会记下推送的经过',
    url: '回调地址',
    set: '设定',
    change: '修改',
    noGoodUrl: '请填写 http:// 或 https:// 开头的地址。留空则不再推送。',
    verified: '地址已应答校验',
    notVerified: '地址没有通过校验，推送照样会发过去：',
    states,
    outcome: (state, attempts) => {
      if (state === 'waiting' && attempts === 0) return '排队中';
      return attempts > 1 || state === 'waiting' ? `第 ${attempts} 次，${states[state]}` : states[state];
    },
    to: (kind) => (kind === 'wechat' ? '推送到' : 'Sinch 推送到'),
    underWay: '还没有回答',
    attempts: '每次推送的结果',
    ended: (status) =>
      status === null ? '没有收到回答' : status === 200 ? '已回答 200' : `回答了 HTTP ${status}，不是 200`,
    body: '内容（已解密）',
    resend: '重发',
  },
  faults: {
    tab: '故障',
    none: '没有故障，一切如常。添加一条，看看你的程序如何应对。',
    about: '哪里出错',
    call: '调用接口',
    callback: '回调',
    path: '路径',
    pathHint: '以 / 开头；以 * 结尾表示所有这样开头的路径',
    errcode: '返回错误码',
    callbackFault: '你的服务器',
    callbackFaults: { timeout: '不回答，直到超时', '500': '回答 HTTP 500', garbage: '回答一堆乱码' },
    times: '次数',
    always: '一直',
    add: '添加故障',
    clear: '全部清除',
    answers: (errcode) => `返回 ${errcode}`,
    late: (ms) => `晚 ${ms} 毫秒`,
    chance: (probability) => `概率 ${Math.round(probability * 100)}%`,
    and: '，',
    often: (what, times) => (times === undefined ? `每次都${what}` : `接下来 ${times} 次${what}`),
  },
};
