import type { SubscriptionType } from '../../wechat/limit/subscription.js';

/** One notice that an account asks to send. */
export interface ConsentNotice {
  readonly template_id: string;
  readonly title: string;
  /** What it might say, in lines such as `就诊人：小满`. */
  readonly example?: string;
  /** As the library of notices numbers them: 2 may be sent once for each consent, 3 as often as the account likes. */
  readonly type?: SubscriptionType;
  /** What the person answered for good, so that they are not asked again. */
  readonly always?: 'accept' | 'reject';
}

/** What a subscribe component on a page or in an article asks for: WeChat takes one to five notices of one type. */
export interface PhoneConsent {
  readonly templates: readonly ConsentNotice[];
  /** Where the page is, and the domains under which the account may ask: under others there is no component. */
  readonly page?: { readonly address: string; readonly domains: readonly string[] };
}
