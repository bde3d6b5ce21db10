import type { TextToolMessages } from './text-tools-messages.js';

/** 简体中文. */
export const textToolsZhCN: TextToolMessages = {
  link: {
    label: '显示的文字',
    labelHint: '不填就显示网址',
    miniLabelHint: '点这几个字打开小程序',
    href: '网址',
    hrefHint: '以 https:// 或 http:// 开头',
    appid: '小程序 appid',
    appidHint: '要先关联到这个公众号',
    choose: '请选择',
    path: '小程序页面路径',
    pathHint: '不填则打开首页',
    fallback: '旧版微信改开网页',
    fallbackHint: '打不开小程序的手机打开它',
    insert: '插入链接',
    update: '保存链接',
    remove: '去掉链接',
    cancel: '取消',
    addHttps: '加上 https://',
  },
  emoticon: {
    search: '搜索表情，中文或英文名',
    recent: '最近用过',
    all: '全部表情',
    found: (count) => `找到 ${String(count)} 个`,
    none: (words) => `没有叫「${words}」的表情，换个词试试。`,
    hint: '手机上由微信换成它自己的图案',
  },
};
