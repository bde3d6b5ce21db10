import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { LanguageController } from '../internal/language.js';
import { subscriptionMessagesFor, type SubscriptionMessages } from '../locale/subscription.js';
import type { AboutTemplates } from '../template-composer/template-picker.js';
import type { Reach } from './reach.js';

/** What is said of the templates of notices: what a consent to one is, and how many people have given it. */
export function aboutTemplates(locale: LanguageController, reachNow: () => Reach | undefined): AboutTemplates {
  const words = () => subscriptionMessagesFor(locale.language);
  return {
    titleOf({ title, type }) {
      const { kinds, titled } = words();
      const kind = kinds[String(type)];
      return kind ? titled(title, kind.name) : title;
    },
    render({ template_id, type }) {
      const kind = words().kinds[String(type)];
      const reach = reachNow();
      const isOfTemplate = reach && (reach.template_id ?? template_id) === template_id;
      return html`<div id="about">
        ${kind ? html`<div class="note" part="hint">${kind.hint}</div>` : nothing}${
          isOfTemplate ? renderReach(reach, words()) : nothing
        }
      </div>`;
    },
  };
}

function renderReach({ total, followers }: Reach, words: SubscriptionMessages): TemplateResult {
  const all = people(total);
  const sentence = words.reach(all, Math.min(all, people(followers)));
  return html`<div class="note ${all === 0 ? 'warning' : ''}" part="reach">
    ${all === 0 ? icon('warning') : nothing}<span>${sentence}</span>
  </div>`;
}

/** A number of the host's that is none, or less than nobody, is nobody. */
function people(count: number): number {
  return Math.max(0, Math.trunc(count) || 0);
}
