import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '../../wechat/context.js';
import { isError, type Issue } from '../../wechat/issue.js';
import { renderNote } from '../internal/field-frame.js';
import { icon } from '../internal/icons.js';
import type { Messages } from '../locale/index.js';

/** What the list of templates shows. */
export interface TemplatePicker {
  readonly messages: Messages;
  readonly templates: readonly Template[];
  /** What a template is called in the list. */
  readonly titleOf: (template: Template) => string;
  /** The id in the message; it may be none of the templates'. */
  readonly id: string;
  /** How many fields the chosen template has; undefined where the id is none of the templates'. */
  readonly fields: number | undefined;
  readonly loading: boolean;
  /** Why the templates could not be read. */
  readonly failure: string | undefined;
  readonly issue: Issue | undefined;
  readonly sentence: string | undefined;
  /** Takes no choice: it is off, or can only be read. */
  readonly look: 'off' | 'fixed' | '';
  /** What is to be said of the chosen template. */
  readonly about: unknown;
  readonly choose: (event: Event) => void;
  readonly retry: () => void;
}

/**
 * The list to choose a template from, and the line under it. An id that is not in the list stays in view. Which one is
 * chosen is set once all of them are there.
 */
export function renderTemplatePicker(picker: TemplatePicker): TemplateResult {
  const { messages, templates, titleOf, id, fields, loading, issue, look, about, choose } = picker;
  const words = messages.composer;
  const wrong = issue !== undefined && isError(issue);
  const unknown = id !== '' && !templates.some(({ template_id }) => template_id === id);
  const option = (value: string, label: string) => html`<option value=${value}>${label}</option>`;
  return html`<div>
    <div class="picker ${wrong ? 'wrong' : look}">
      <label for="template">${words.template}</label>
      <select
        id="template"
        part="control"
        ?disabled=${look !== ''}
        aria-describedby="note about"
        aria-invalid=${wrong ? 'true' : nothing}
        @change=${choose}
      >
        ${option('', loading ? words.loading : words.chooseTemplate)} ${unknown ? option(id, id) : nothing}
        ${templates.map((template) => option(template.template_id, titleOf(template)))}
      </select>
      <span class="aside">${fields === undefined ? nothing : words.fields(fields)}${icon('chevronDown')}</span>
    </div>
    ${renderPickerNote(picker)}${about}
  </div>`;
}

function renderPickerNote(picker: TemplatePicker): TemplateResult | typeof nothing {
  const { messages, templates, loading, failure, issue, sentence, retry } = picker;
  const { composer: words, field } = messages;
  if (failure !== undefined) {
    return html`<div id="note" class="note error">
      ${icon('refused')}<span
        >${words.loadFailed(failure)} <button type="button" class="link" @click=${retry}>${words.retry}</button></span
      >
    </div>`;
  }
  if (issue) return renderNote({ hint: '', issue, sentence }, field);
  return templates.length === 0 && !loading ? renderNote({ hint: words.noTemplates }, field) : nothing;
}
