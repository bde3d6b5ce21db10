import { html, type TemplateResult } from 'lit';
import { isError, type Issue } from '../../wechat/issue.js';
import { icon } from './icons.js';

/** A sentence whose numbers stay on one line with their measure words; its text is the sentence itself. */
export function unparted(sentence: string): readonly (string | TemplateResult)[] {
  const parts = sentence.split(/(\d[\d,]* \p{L})/u);
  return parts.map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
}

/** The line under a control: its hint, or what is said of an issue, with its sign. Its room is reserved. */
export function renderLine(id: string, hint: unknown, issue?: Issue, said?: unknown): TemplateResult {
  if (!issue) return html`<div id=${id} class="note" part="hint">${hint}</div>`;
  const error = isError(issue);
  return html`<div id=${id} class="note ${error ? 'error' : 'warning'}" part="error">
    ${icon(error ? 'refused' : 'warning')}<span>${said}</span>
  </div>`;
}
