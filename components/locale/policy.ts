import type { Language } from './index.js';
import { policyEn } from './policy.en.js';
import type { PolicyMessages } from './policy-messages.js';
import { policyZhCN } from './policy.zh-CN.js';

/** What the policy hints say in one language; apart from the composers' sentences, which do not load them. */
export function policyMessagesFor(language: Language): PolicyMessages {
  return language === 'en' ? policyEn : policyZhCN;
}
