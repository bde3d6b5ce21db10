import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '../../wechat/context.js';
import { icon } from '../internal/icons.js';
import type { Language } from '../locale/index.js';
import { subscriptionMessagesFor } from '../locale/subscription.js';
import type { Reach } from './reach.js';

/** What a template is called in the list: with what a consent to it is, where that is known. */
export function titleOf({ title, type }: Template, language: Language): string {
  const { kinds, titled } = subscriptionMessagesFor(language);
  const kind = kinds[String(type)];
  return kind ? titled(title, kind.name) : title;
}

/** What the chosen template asks of people, and how many of them have given it. */
export function renderAbout(template: Template, reach: Reach | undefined, language: Language): TemplateResult {
  const kind = subscriptionMessagesFor(language).kinds[String(template.type)];
  const isOfTemplate = reach && (reach.template_id ?? template.template_id) === template.template_id;
  return html`<div id="about">
    ${kind ? html`<div class="note" part="hint">${kind.hint}</div>` : nothing}${
      isOfTemplate ? renderReach(reach, language) : nothing
    }
  </div>`;
}

function renderReach(reach: Reach, language: Language): TemplateResult {
  const total = people(reach.total);
  const sentence = subscriptionMessagesFor(language).reach(total, Math.min(total, people(reach.followers)));
  return total === 0
    ? html`<div class="note warning" part="reach">${icon('warning')}<span>${sentence}</span></div>`
    : html`<div class="note" part="reach"><span>${sentence}</span></div>`;
}

/** A number of the host's that is none, or less than nobody, is nobody. */
function people(count: number): number {
  return Math.max(0, Math.trunc(count) || 0);
}
