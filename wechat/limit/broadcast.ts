/**
 * How many broadcasts a follower can receive in a month: 4 from a service account (E03), one a day from a subscription
 * account (E04), which makes 31 at most.
 */
export const BROADCASTS_PER_MONTH: Readonly<Record<'service' | 'subscription', number>> = {
  service: 4,
  subscription: 31,
};
