import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import type { Messages } from './messages.js';

export type { Messages } from './messages.js';
export type Language = 'zh-CN' | 'en';

/** Every sentence a person reads, in one language. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zhCN;
}
