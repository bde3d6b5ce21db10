import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Action, Consent, Follower } from '../../simulator/engine/command.js';
import { CHANCES_MAX, consentKind, consentVerdict } from '../../wechat/limit/consent.js';
import type { Template } from '../../wechat/context.js';
import type { Desk, Known } from './desk.js';

/**
 * What a follower allows the account to send, template by template: answered anew as the person would, of which the
 * account is told, or chances written down by hand, of which it is not.
 */
export function consentForm(
  follower: Follower,
  { notices, account, say }: Known,
  { tester }: Desk,
  act: (action: Action) => Promise<boolean>,
): TemplateResult {
  const { openid, nickname, consents } = follower;
  const words = say.consents;
  const shown = notices.filter(
    ({ deleted, template_id }) => !deleted || consents.some((consent) => consent.template_id === template_id),
  );
  const write = (template_id: string, chances: number) =>
    void tester.order(`person ${openid}`, {
      type: 'put-consent',
      openid,
      consent: { template_id, status: 'accept', chances },
    });
  const row = (template: (typeof shown)[number]): TemplateResult => {
    const { template_id, title, type, deleted } = template;
    const consent = consents.find((each) => each.template_id === template_id && each.scene === undefined);
    const verdict = consentVerdict(consent);
    const oneTime = consentKind(type) === 'one-time';
    const answer = (status: Consent['status']) => act({ type: 'consent', answers: [{ template_id, status }] });
    const button = (label: string, press: () => unknown) =>
      html`<button type="button" class="link" aria-label=${words.about(label, title)} @click=${() => void press()}>
        ${label}
      </button>`;
    return html`<li>
      <span class="what"
        ><span>${title}</span
        ><span class="aside">${deleted ? words.deleted : oneTime ? words.oneTime : words.longTerm}</span></span
      >
      <span class="standing ${verdict}"
        >${words.standing(verdict, consent?.chances)}${consent?.always ? html` · ${words.always}` : nothing}</span
      >
      <span class="deeds">
        ${
          deleted
            ? nothing
            : html`${button(words.allow, () => answer('accept'))}${button(words.refuse, () => answer('reject'))}${
                oneTime ? chancesField(template, consent?.chances ?? 0, words, write) : nothing
              }`
        }
        ${verdict === 'open' ? button(words.revoke, () => act({ type: 'revoke', template_id })) : nothing}
      </span>
    </li>`;
  };
  if (shown.length === 0) return html`<p class="empty">${words.none(account?.nickname ?? '')}</p>`;
  return html`<section class="consents" part="consents" aria-label=${words.of(nickname)}>
    <ul role="list">
      ${shown.map(row)}
    </ul>
    <p class="hint">${words.hint}</p>
  </section>`;
}

/** How many notices may still be sent, to be written over. What is no such number goes back to what it was. */
function chancesField(
  { template_id, title }: Template,
  chances: number,
  words: Known['say']['consents'],
  write: (template_id: string, chances: number) => void,
): TemplateResult {
  const change = ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLInputElement; // the listener stands on it
    if (field.value !== '' && field.validity.valid) write(template_id, field.valueAsNumber);
    else field.value = String(chances);
  };
  return html`<label class="chances"
    ><span aria-hidden="true">${words.chances}</span
    ><input
      class="control"
      type="number"
      min="0"
      max=${CHANCES_MAX}
      step="1"
      aria-label=${words.chancesOf(title)}
      .value=${live(String(chances))}
      @change=${change}
  /></label>`;
}

/** How many notices may still be sent to somebody in all; a lasting consent makes it endless. */
export function noticesLeft({ consents }: Pick<Follower, 'consents'>): number {
  return consents
    .filter((consent) => consentVerdict(consent) === 'open')
    .reduce((sum, { kind, chances = 0 }) => sum + (kind === 'long-term' ? Infinity : chances), 0);
}
