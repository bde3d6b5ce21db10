/** What decides which calls an account may make. */
export interface AccountRank {
  readonly kind: 'service' | 'subscription';
  readonly verified: boolean;
  /** Whether its owner is of mainland China; so unless said otherwise. */
  readonly mainland?: boolean;
}

/** Calls that share a permission. */
export type Permission = 'basic' | 'template' | 'subscription' | 'custom' | 'user' | 'menu' | 'qrcode';

const RULES: Readonly<Record<Permission, (account: AccountRank) => boolean>> = {
  basic: () => true,
  template: ({ kind, verified }) => kind === 'service' && verified,
  subscription: ({ kind, verified, mainland = true }) => kind === 'service' && verified && mainland,
  custom: ({ verified }) => verified,
  user: ({ verified }) => verified,
  menu: ({ kind, verified }) => kind === 'service' || verified,
  qrcode: ({ kind, verified }) => kind === 'service' && verified,
};

/**
 * Whether an account may make a group of calls.
 *
 * - **Refused with**: 48001.
 * - **Source**: template messages only for verified service accounts (E09), subscription notices only for those of
 *   mainland China (L63); the rest by the official table of
 *   permissions: customer-service messages, users and tags for verified accounts of either kind, menus for all but
 *   unverified subscription accounts, QR codes with parameters for verified service accounts. Tokens, addresses and
 *   quotas (`basic`) are for everyone.
 */
export function mayCall(permission: Permission, account: AccountRank): boolean {
  return RULES[permission](account);
}
