import type { Language } from './index.js';

/** What a screen reader hears when a message arrives. */
export interface ArrivalMessages {
  readonly template: (title: string) => string;
  /** A notice in 服务通知, where people get those of accounts that they do not follow. */
  readonly serviceNotice: (title: string) => string;
  readonly image: string;
  readonly text: (text: string) => string;
}

const zhCN: ArrivalMessages = {
  template: (title) => `收到${title}`,
  serviceNotice: (title) => `服务通知收到${title}`,
  image: '收到图片',
  text: (text) => `收到消息：${text}`,
};

const en: ArrivalMessages = {
  template: (title) => `Received ${title}`,
  serviceNotice: (title) => `Received ${title} in 服务通知`,
  image: 'Received a picture',
  text: (text) => `Message received: ${text}`,
};

export function arrivalMessagesFor(language: Language): ArrivalMessages {
  return language === 'en' ? en : zhCN;
}
