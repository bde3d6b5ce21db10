import { LONG_TERM, type SubscriptionType } from './subscription.js';

/** What a person said to the notices of one template. */
export interface Consent {
  readonly template_id: string;
  readonly status: 'accept' | 'reject';
  readonly kind: 'one-time' | 'long-term';
  /** How many notices may still be sent; a long-term consent does not count. */
  readonly chances?: number;
  /** The person does not want to be asked again: the same answer holds from now on. */
  readonly always?: true;
  /** Of the older one-time message: which of its scenes was allowed. Each has a consent of its own. */
  readonly scene?: number;
}

/** What a person answers when asked. */
export interface ConsentAnswer {
  readonly template_id: string;
  readonly status: Consent['status'];
}

/** The most chances that are counted: our choice, WeChat names none. */
export const CHANCES_MAX = 1000;

/** Which consent a template of that type asks for. */
export function consentKind(type: SubscriptionType | undefined): Consent['kind'] {
  return type === LONG_TERM ? 'long-term' : 'one-time';
}

/** Whether a notice may be sent; if not, why: never asked, refused or revoked, or used up. */
export function consentVerdict(consent: Consent | undefined): 'open' | 'never-asked' | 'refused' | 'used-up' {
  if (!consent) return 'never-asked';
  if (consent.status === 'reject') return 'refused';
  return consent.kind === 'long-term' || (consent.chances ?? 0) > 0 ? 'open' : 'used-up';
}

/**
 * A consent after the person has answered.
 *
 * - **Shape**: each time one-time notices are allowed there is one more chance, and it never lapses (L65); scenes of the
 *   older message do not add up. A long-term consent lasts until it is revoked (L66). Refusing takes back what was
 *   allowed before (unconfirmed for the dialog; so it is in the settings, L84).
 * - **Source**: Linkflow 触达, 订阅通知; official pages of subscription notices and of the older one-time message.
 */
export function answered(
  before: Consent | undefined,
  { template_id, status }: ConsentAnswer,
  { kind, always, scene }: Pick<Consent, 'kind' | 'always' | 'scene'>,
): Consent {
  const left = before?.chances ?? 0;
  const adds = scene === undefined ? left + 1 : 1;
  return {
    template_id,
    status,
    kind,
    ...(kind === 'one-time' && { chances: status === 'accept' ? Math.min(adds, CHANCES_MAX) : 0 }),
    ...(always && { always }),
    ...(scene !== undefined && { scene }),
  };
}

/** A consent after a notice has arrived. One that did not arrive uses up nothing (L83). */
export function spent(consent: Consent): Consent {
  return consent.kind === 'long-term' ? consent : { ...consent, chances: Math.max(0, (consent.chances ?? 0) - 1) };
}

/** A consent after the person has turned the notices off in the settings; they will be asked again. */
export function revoked({ always: _, ...consent }: Consent): Consent {
  return { ...consent, status: 'reject', ...(consent.kind === 'one-time' && { chances: 0 }) };
}
