import type { Language } from './index.js';
import { textToolsEn } from './text-tools.en.js';
import type { TextToolMessages } from './text-tools-messages.js';
import { textToolsZhCN } from './text-tools.zh-CN.js';

/** What the dialogs over a text say in one language; apart from the composers' sentences, which do not load them. */
export function textToolMessagesFor(language: Language): TextToolMessages {
  return language === 'en' ? textToolsEn : textToolsZhCN;
}
