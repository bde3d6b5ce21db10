import type { Messages } from './messages.js';

/** 简体中文. */
export const zhCN: Messages = {
  field: {
    missing: (label) => `请填写「${label}」。`,
    wrong: (label) => `请检查「${label}」。`,
    more: (count) => `另有 ${String(count)} 处`,
  },
  composer: {
    template: '模板',
    chooseTemplate: '选择模板',
    fields: (count) => `${String(count)} 个字段`,
    noTemplates: '这个账号还没有模板。先在公众平台添加一个，这里会列出来',
    loading: '正在读取模板',
    loadFailed: (reason) => `模板没有读到：${reason}`,
    retry: '再试一次',
    send: '发送',
    sendTo: (name) => `发送给${name}`,
    sending: '发送中',
    endWait: '不再等待',
    problems: (count) => `${String(count)} 处会被拒绝`,
    warnings: (count) => `${String(count)} 处提醒，不影响发送`,
    show: '查看',
    ready: '可以发送',
    sent: '已发送',
    noDrafts: '保存草稿的部分没有载入，离开之前请先发送或复制。',
  },
  phone: {
    chatWith: (name, count) => `${name}的聊天，${String(count)} 条消息`,
    draft: '草稿预览',
  },
};
