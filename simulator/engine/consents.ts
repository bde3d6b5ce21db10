import { answered, consentKind, consentVerdict, revoked, spent } from '../../wechat/limit/consent.js';
import type { Consent, ConsentAnswer } from '../../wechat/limit/consent.js';
import type { AccountRecord, AccountView } from './state.js';

/** What a person said to a template's notices; of the older message, to one of its scenes. */
export function consentOf(
  { consents }: AccountView,
  number: number,
  template_id: string,
  scene?: number,
): Consent | undefined {
  return consents.get(number)?.find((each) => each.template_id === template_id && each.scene === scene);
}

/** What a person answers when asked: what they said for always holds without asking. */
export function answersGiven(
  record: AccountView,
  number: number,
  answers: readonly ConsentAnswer[],
): readonly ConsentAnswer[] {
  return answers.map((answer) => {
    const before = consentOf(record, number, answer.template_id);
    return before?.always ? { ...answer, status: before.status } : answer;
  });
}

/** Applies what a person answered. A part of `evolve`. */
export function applyAnswers(
  record: AccountRecord,
  number: number,
  answers: readonly ConsentAnswer[],
  { always = false, scene }: { readonly always?: boolean | undefined; readonly scene?: number | undefined },
): void {
  for (const answer of answers) {
    const before = consentOf(record, number, answer.template_id, scene);
    const kind = consentKind(record.subscriptions.get(answer.template_id)?.type);
    const kept = always || before?.always ? { always: true as const } : {};
    putConsent(record, number, answered(before, answer, { kind, ...kept, ...(scene !== undefined && { scene }) }));
  }
}

/** A notice has arrived: it used up what paid for it. A part of `evolve`. */
export function spendConsent(record: AccountRecord, number: number, template_id: string, scene?: number): void {
  const consent = consentOf(record, number, template_id, scene);
  if (consent) putConsent(record, number, spent(consent));
}

/** The person turned notices off in the settings. A part of `evolve`. */
export function revokeConsent(record: AccountRecord, number: number, template_id: string): void {
  const consent = consentOf(record, number, template_id);
  if (consent) putConsent(record, number, revoked(consent));
}

/** Puts a consent in the place of the former one. A part of `evolve`. */
export function putConsent({ consents }: AccountRecord, number: number, consent: Consent): void {
  const isSame = (each: Consent) => each.template_id === consent.template_id && each.scene === consent.scene;
  const before = consents.get(number) ?? [];
  const known = before.some(isSame);
  consents.set(number, known ? before.map((each) => (isSame(each) ? consent : each)) : [...before, consent]);
}

/** To how many people a notice can still be sent, and how many of them follow (L78); only who carries a tag (L79). */
export interface Reach {
  readonly total: number;
  readonly followers: number;
}

/** Counts them: only who ever answered is looked at. */
export function reachOf(record: AccountView, template_id: string, tag?: number): Reach {
  let [total, followers] = [0, 0];
  for (const number of record.consents.keys()) {
    const consent = consentOf(record, number, template_id);
    if (!consent || consentVerdict(consent) !== 'open') continue;
    const person = record.followers.get(number);
    if (person.blacklisted || (tag !== undefined && !person.tags.includes(tag))) continue;
    total += 1;
    if (person.subscribed) followers += 1;
  }
  return { total, followers };
}
