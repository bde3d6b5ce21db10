import type { Language } from './index.js';
import { templateFormEn } from './template-form.en.js';
import type { TemplateFormMessages } from './template-form-messages.js';
import { templateFormZhCN } from './template-form.zh-CN.js';

export type { TemplateFormMessages } from './template-form-messages.js';

/** What stands in the form of a template, in one language; apart from the composers' sentences, which do not load it. */
export function templateFormMessagesFor(language: Language): TemplateFormMessages {
  return language === 'en' ? templateFormEn : templateFormZhCN;
}
