import type { Language } from './index.js';
import { mergeEn } from './merge.en.js';
import type { MergeMessages } from './merge-messages.js';
import { mergeZhCN } from './merge.zh-CN.js';

export type { MergeMessages } from './merge-messages.js';

/** What is said about merge fields, in one language. */
export function mergeMessagesFor(language: Language): MergeMessages {
  return language === 'en' ? mergeEn : mergeZhCN;
}
