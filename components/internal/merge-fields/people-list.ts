import { html, nothing, type TemplateResult } from 'lit';
import { fillText, type Contact } from '../../../wechat/merge-field/fill.js';
import type { WorstCase } from '../../../wechat/merge-field/worst-case.js';
import type { MergeMessages } from '../../locale/merge.js';
import { contactName } from './contact-name.js';
import { gapIn } from './ways-out.js';

/** Who a text fails for. */
export interface PeopleList {
  readonly words: MergeMessages;
  /** The label of the text. */
  readonly label: string;
  /** The text as it was written. */
  readonly text: string;
  readonly worst: WorstCase;
  readonly contacts: readonly Contact[];
  readonly nameOf: (key: string) => string;
}

/** The list of those for whom WeChat would refuse a text, or who lack a value, with what they get. */
export function renderPeople({ words, label, text, worst, contacts, nameOf }: PeopleList): TemplateResult {
  const { failing, missing } = worst;
  const named = [...worst.who, ...worst.without];
  return html`<p class="title">${words.failing(label, failing + missing, contacts.length)}</p>
    <ul>
      ${named.map((index) => {
        const contact = contacts[index];
        const gap = gapIn(text, contact);
        return html`<li>
          <span class="name">${contactName(contact) ?? words.anonymous(index + 1)}</span>
          <span class="value">${gap ? words.noValue(nameOf(gap.field.key)) : fillText(text, contact)}</span>
        </li>`;
      })}
    </ul>
    ${
      failing + missing > named.length
        ? html`<p class="hint">${words.others(failing + missing - named.length)}</p>`
        : nothing
    }`;
}
