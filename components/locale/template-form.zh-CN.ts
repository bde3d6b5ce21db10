import type { TemplateFormMessages } from './template-form-messages.js';

/** 简体中文. */
export const templateFormZhCN: TemplateFormMessages = {
  opens: '点击后打开',
  opensNothing: '不跳转',
  opensPage: '网页',
  opensMiniProgram: '小程序',
  url: '网页地址',
  appid: '小程序 appid',
  pagepath: '小程序页面路径',
  pagepathHint: '不填则打开首页',
  fallbackUrl: '旧版微信改开网页',
  miniProgramFirst: '手机会先打开小程序',
  optionalSettings: '更多设置',
  filled: (count) => `已填 ${String(count)} 项`,
  hidden: '手机上不显示',
  fieldsLabel: '模板字段',
  clientMsgId: '防重复编号',
  clientMsgIdHint: '10 分钟内同一编号只发一次',
};
