import type { Language } from './index.js';
import { issueText as en } from './issue.en.js';
import { issueText as zhCN } from './issue.zh-CN.js';
import type { Sentences } from './sentences-messages.js';

/** What is wrong, in one language, for who needs it from the start; composers load it with the first issue. */
export function issueTextFor(language: Language): Sentences['issue'] {
  return language === 'en' ? en : zhCN;
}
