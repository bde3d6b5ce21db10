import { html, nothing, type TemplateResult } from 'lit';
import type { Template } from '../../wechat/context.js';
import { parseTemplate } from '../../wechat/message/template-content.js';
import { isError, type Issue } from '../../wechat/issue.js';
import { icon } from '../internal/icons.js';
import { renderLine, unparted } from '../internal/note.js';
import type { Messages } from '../locale/index.js';

/** What there is to say of templates beside their titles. */
export interface AboutTemplates {
  /** What a template is called in the list. */
  readonly titleOf: (template: Template) => string;
  /** What stands under the list, of the chosen one: an element with the id `about`. */
  readonly render: (template: Template) => TemplateResult;
}

/** What the list of templates shows. */
export interface TemplatePicker {
  readonly messages: Messages;
  readonly templates: readonly Template[];
  /** The id in the message; it may be none of the templates'. */
  readonly id: string;
  /** The chosen one; undefined where the id is none of the templates'. */
  readonly template: Template | undefined;
  readonly loading: boolean;
  /** Why the templates could not be read. */
  readonly failure: string | undefined;
  readonly issue: Issue | undefined;
  readonly sentence: string | undefined;
  /** Takes no choice: it is off, or can only be read. */
  readonly look: 'off' | 'fixed' | '';
  readonly about: AboutTemplates | undefined;
  readonly choose: (event: Event) => void;
  readonly retry: () => void;
}

/**
 * The list to choose a template from, and the line under it. An id that is not in the list stays in view. Which one is
 * chosen is set once all of them are there.
 */
export function renderTemplatePicker(picker: TemplatePicker): TemplateResult {
  const { messages, templates, id, template, loading, issue, look, about, choose } = picker;
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
        ${templates.map((each) => option(each.template_id, about?.titleOf(each) ?? each.title))}
      </select>
      <span class="aside">${template ? words.fields(parseTemplate(template.content).parameters.length) : nothing}${icon('chevronDown')}</span>
    </div>
    ${renderPickerNote(picker)}${template && about?.render(template)}
  </div>`;
}

function renderPickerNote(picker: TemplatePicker): TemplateResult | typeof nothing {
  const { messages, templates, loading, failure, issue, sentence, retry } = picker;
  const { composer: words } = messages;
  if (failure !== undefined) {
    return html`<div id="note" class="note error">
      ${icon('refused')}<span
        >${words.loadFailed(failure)} <button type="button" class="link" @click=${retry}>${words.retry}</button></span
      >
    </div>`;
  }
  if (issue) return renderLine('note', '', issue, unparted(sentence ?? ''));
  return templates.length === 0 && !loading ? renderLine('note', words.noTemplates) : nothing;
}
