import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../internal/icons.js';

/** The control of a parameter whose values are listed. */
export interface Choice {
  readonly value: string;
  readonly values: readonly string[];
  /** What the empty choice is called. */
  readonly empty: string;
  readonly disabled: boolean;
  readonly needed: boolean;
  readonly wrong: boolean;
  readonly onInput: (event: Event) => void;
  readonly onChange: (event: Event) => void;
  readonly onBlur: () => void;
}

/** A list of the values. One that is not among them is kept at the end, to be seen and marked. */
export function renderChoice(choice: Choice): TemplateResult {
  const { value, values, empty, disabled, needed, wrong, onInput, onChange, onBlur } = choice;
  const all = value === '' || values.includes(value) ? values : [...values, value];
  // Once a person has chosen, the `selected` attribute means nothing any more; the property does.
  return html`<select
      id="control"
      class="control"
      part="control"
      ?disabled=${disabled}
      aria-required=${needed ? 'true' : 'false'}
      aria-describedby="note"
      aria-invalid=${wrong ? 'true' : nothing}
      @input=${onInput}
      @change=${onChange}
      @blur=${onBlur}
    >
      <option value="" .selected=${live(value === '')}>${empty}</option>
      ${all.map((each) => html`<option value=${each} .selected=${live(each === value)}>${each}</option>`)}
    </select>
    <span class="chevron">${icon('chevronDown')}</span>`;
}
