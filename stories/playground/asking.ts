import type { PhoneConsent } from '../../components/phone/consent.js';
import { consentsEn, consentsZhCN } from '../../components/locale/consents.js';
import type { Consent, Follower } from '../../simulator/engine/command.js';
import { consentKind, consentVerdict } from '../../wechat/limit/consent.js';
import type { Template } from '../../wechat/context.js';
import type { PageLanguage } from './frame.js';

/** What the page on the phone asks for: the notice that is being written, unless the person answered for good. */
export function askedFor({ template_id, title, example, type }: Template, receiver: Follower): PhoneConsent {
  const consent = consentOf(template_id, receiver);
  return {
    templates: [
      {
        ...{ template_id, title },
        ...(example !== undefined && { example }),
        ...(type !== undefined && { type }),
        ...(consent?.always && { always: consent.status }),
      },
    ],
  };
}

/** What a person said to a notice so far, in a line: `芒种 · 一次性 · 还能发 1 次`. */
export function standingOf({ template_id, type }: Template, receiver: Follower, language: PageLanguage): string {
  const words = language === 'en' ? consentsEn : consentsZhCN;
  const consent = consentOf(template_id, receiver);
  return [
    receiver.nickname,
    consentKind(type) === 'one-time' ? words.oneTime : words.longTerm,
    words.standing(consentVerdict(consent), consent?.chances),
    ...(consent?.always ? [words.always] : []),
  ].join(' · ');
}

function consentOf(template_id: string, { consents }: Follower): Consent | undefined {
  return consents.find((consent) => consent.template_id === template_id && consent.scene === undefined);
}
