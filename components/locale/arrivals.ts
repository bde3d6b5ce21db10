import type { Language } from './index.js';

/** What a screen reader hears when a message arrives. */
export interface ArrivalMessages {
  readonly template: (title: string) => string;
  readonly image: string;
  readonly text: (text: string) => string;
}

const zhCN: ArrivalMessages = {
  template: (title) => `收到${title}`,
  image: '收到图片',
  text: (text) => `收到消息：${text}`,
};

const en: ArrivalMessages = {
  template: (title) => `Received ${title}`,
  image: 'Received a picture',
  text: (text) => `Message received: ${text}`,
};

export function arrivalMessagesFor(language: Language): ArrivalMessages {
  return language === 'en' ? en : zhCN;
}
