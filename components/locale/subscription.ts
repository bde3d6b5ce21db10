import type { Language } from './index.js';
import { subscriptionEn } from './subscription.en.js';
import type { SubscriptionMessages } from './subscription-messages.js';
import { subscriptionZhCN } from './subscription.zh-CN.js';

export type { SubscriptionMessages } from './subscription-messages.js';

/** What the composer of notices says in one language; apart from the sentences of all composers, which do not load it. */
export function subscriptionMessagesFor(language: Language): SubscriptionMessages {
  return language === 'en' ? subscriptionEn : subscriptionZhCN;
}
