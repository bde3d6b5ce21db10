import type { Language } from './index.js';

/** What the screens of the phone beside the chat are called. What stands on the glass is WeChat's and always Chinese. */
export interface ScreenMessages {
  readonly notifications: (count: number) => string;
  readonly chatList: (count: number) => string;
  readonly lock: (count: number) => string;
  readonly page: (name: string) => string;
  readonly article: (name: string) => string;
}

const zhCN: ScreenMessages = {
  notifications: (count) => `服务通知，${String(count)} 条`,
  chatList: (count) => `聊天列表，${String(count)} 个聊天`,
  lock: (count) => `锁屏，${String(count)} 条通知`,
  page: (name) => `${name}的网页`,
  article: (name) => `${name}的文章`,
};

const en: ScreenMessages = {
  notifications: (count) => `服务通知, ${counted(count, 'notice')}`,
  chatList: (count) => `List of chats, ${counted(count, 'chat')}`,
  lock: (count) => `Lock screen, ${counted(count, 'notice')}`,
  page: (name) => `Web page of ${name}`,
  article: (name) => `Article of ${name}`,
};

export function screenMessagesFor(language: Language): ScreenMessages {
  return language === 'en' ? en : zhCN;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
