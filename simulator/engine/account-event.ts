import type { Industry } from '../../wechat/limit/industry.js';
import type { TokenKind } from '../../wechat/limit/token.js';
import type { Template } from '../../wechat/context.js';
import type { Consent } from '../../wechat/limit/consent.js';
import type { QrCode } from './account-book.js';
import type { Appid, Instant, Openid } from './command.js';
import type { SubscriptionTemplate } from './subscription-library.js';

/** What happened to what an account keeps: applied by `evolveAccount`. */
export type AccountEvent = { readonly at: Instant; readonly appid: Appid } & (
  | { readonly type: 'tag-named'; readonly id: number; readonly name: string }
  | { readonly type: 'tag-deleted'; readonly id: number }
  | {
      readonly type: 'people-tagged';
      readonly id: number;
      readonly openids: readonly Openid[];
      /** Whether the tag was put on them or taken off. */
      readonly on: boolean;
    }
  | { readonly type: 'blacklist-changed'; readonly openids: readonly Openid[]; readonly on: boolean }
  | { readonly type: 'remark-changed'; readonly openid: Openid; readonly remark: string }
  | { readonly type: 'menu-created'; readonly menuid: number; readonly button: readonly unknown[] }
  | { readonly type: 'menu-deleted' }
  | { readonly type: 'qr-code-created'; readonly code: QrCode }
  | { readonly type: 'industries-set'; readonly primary: Industry; readonly secondary: Industry }
  | { readonly type: 'template-added'; readonly template: Template }
  | { readonly type: 'template-deleted'; readonly template_id: string }
  | { readonly type: 'subscription-added'; readonly template: SubscriptionTemplate }
  | { readonly type: 'subscription-deleted'; readonly template_id: string }
  /** A tester wrote down what a person allows; nobody is told. */
  | { readonly type: 'consent-put'; readonly openid: Openid; readonly consent: Consent }
  /** `until` is when the phone stops showing it; `null` once it was cancelled. */
  | { readonly type: 'typing-changed'; readonly openid: Openid; readonly until: Instant | null }
  /** A token that was asked for again and is still good. */
  | { readonly type: 'token-reused'; readonly kind: TokenKind }
  /** Of one path, or of all. Clearing all is what `clear_quota` counts. */
  | { readonly type: 'quota-cleared'; readonly path?: string }
);

const TYPES = {
  'tag-named': true,
  'tag-deleted': true,
  'people-tagged': true,
  'blacklist-changed': true,
  'remark-changed': true,
  'menu-created': true,
  'menu-deleted': true,
  'qr-code-created': true,
  'industries-set': true,
  'template-added': true,
  'template-deleted': true,
  'subscription-added': true,
  'subscription-deleted': true,
  'consent-put': true,
  'typing-changed': true,
  'token-reused': true,
  'quota-cleared': true,
} as const satisfies Record<AccountEvent['type'], true>;

export function isAccountEvent(event: { readonly type: string }): event is AccountEvent {
  return Object.hasOwn(TYPES, event.type);
}
