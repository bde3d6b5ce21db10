import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Issue } from '../../wechat/issue.js';
import type { Composition } from '../internal/composition.js';
import { renderMarks } from './marks.js';

/** The control of a text without merge fields. */
export interface Line {
  readonly value: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly needed: boolean;
  readonly wrong: boolean;
  /** What is marked in the text. */
  readonly issues: readonly Issue[];
  readonly composition: Composition;
  readonly onInput: (event: Event) => void;
  readonly onChange: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onScroll: () => void;
}

/** One line, with the marks behind it; as many as there are where line breaks came from outside, so that they are seen. */
export function renderLine(line: Line): TemplateResult {
  const { value, placeholder, composition } = line;
  return html`${renderMarks(value, line.issues)}<textarea
      id="control"
      class="control"
      part="control"
      rows=${value.split('\n').length}
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder || nothing}
      .value=${composition.active ? noChange : live(value)}
      ?disabled=${line.disabled}
      ?readonly=${line.readonly}
      aria-required=${line.needed ? 'true' : 'false'}
      aria-describedby="note"
      aria-invalid=${line.wrong ? 'true' : nothing}
      @input=${line.onInput}
      @change=${line.onChange}
      @keydown=${line.onKeydown}
      @blur=${line.onBlur}
      @scroll=${line.onScroll}
      @compositionstart=${composition.start}
      @compositionend=${composition.end}
    ></textarea>`;
}
