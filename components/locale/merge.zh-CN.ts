import type { MergeMessages } from './merge-messages.js';
import { grouped } from './grouped.js';

/** 简体中文. */
export const mergeZhCN: MergeMessages = {
  variable: '变量',
  unknown: '未知变量',
  variables: '变量',
  howTo: '输入 { 或拖到字段里',
  insert: (label) => `插入变量「${label}」`,
  choose: '选择变量',
  longest: (figures) => `最长 ${figures}`,
  longestValue: (value) => `最长：${value}`,
  allFit: (people, common, longest) =>
    `${grouped(people)} 位联系人：常见 ${grouped(common)}，最长 ${grouped(longest)}，都放得下`,
  edit: (label) => `变量「${label}」`,
  fallback: '后备值',
  fallbackHint: '没有这个值的人看到它',
  noBraces: '后备值不能有 { 或 }，请删去',
  most: '最多几个字',
  mostHint: '留空则不截断',
  save: '保存',
  cancel: '取消',
  remove: '移除变量',
  setFallback: '设后备值',
  cutTo: (count) => `变量最多取 ${String(count)} 个字`,
  who: '看名单',
  close: '关闭',
  failing: (label, count, of) => `「${label}」：${grouped(of)} 人中的 ${grouped(count)} 人`,
  others: (count) => `另有 ${grouped(count)} 人`,
  noValue: (label) => `没有「${label}」`,
  anonymous: (number) => `第 ${grouped(number)} 位`,
  previewAs: '预览为',
  checking: (of) => `正在按 ${grouped(of)} 位联系人验`,
  checked: (of) => `变量按 ${grouped(of)} 位联系人验过`,
  looks: { longest: '最长', shortest: '最短', missing: '缺值' },
  fallbacks: '后备值',
};
