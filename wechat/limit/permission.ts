/** What decides which calls an account may make. */
export interface AccountRank {
  readonly kind: 'service' | 'subscription';
  readonly verified: boolean;
}

/** Calls that share a permission. */
export type Permission = 'template' | 'custom' | 'user';

const RULES: Readonly<Record<Permission, (account: AccountRank) => boolean>> = {
  template: ({ kind, verified }) => kind === 'service' && verified,
  custom: ({ verified }) => verified,
  user: ({ verified }) => verified,
};

/**
 * Whether an account may make a group of calls.
 *
 * - **Refused with**: 48001.
 * - **Source**: template messages only for verified service accounts (E09); customer-service messages and the list of
 *   followers for verified accounts of either kind, by the official table of permissions.
 */
export function mayCall(permission: Permission, account: AccountRank): boolean {
  return RULES[permission](account);
}
