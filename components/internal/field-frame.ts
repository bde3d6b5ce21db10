import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../wechat/issue.js';
import type { FieldMessages } from '../locale/messages.js';
import { renderLine, unparted } from './note.js';

/** A way out of an issue that one press takes. */
export interface Fix {
  readonly label: string;
  /** Whether it makes the text short enough. */
  readonly cuts?: true;
  readonly run: () => void;
}

/** What the line under a control says. */
export interface Note {
  /** Where several stand in one element; `note` unless given. */
  readonly id?: string;
  readonly hint: string | TemplateResult;
  /** The issue that is shown, if any; its sentence; how many more there are. */
  readonly issue?: Issue | undefined;
  readonly sentence?: string | undefined;
  readonly more?: number;
  readonly fixes?: readonly Fix[];
  /** The id of the control's label; `label` unless given. */
  readonly labelId?: string;
}

/** The line under a control: its hint, or the worst issue with at most two fixes. */
export function renderNote(
  { id = 'note', hint, issue, sentence, more = 0, fixes = [], labelId = 'label' }: Note,
  words: FieldMessages,
): TemplateResult {
  if (!issue) return renderLine(id, hint);
  const said = html`${unparted(sentence ?? '')}${more > 0 ? html`<span class="more"> ${words.more(more)}</span>` : nothing}${fixes
    .slice(0, 2)
    .map(
      // Heard alone, a fix says whose it is.
      ({ label, run }, index) =>
        html`<button
          type="button"
          id="fix-${index}"
          class="link"
          part="fix"
          aria-labelledby="fix-${index} ${labelId}"
          @click=${run}
        >
          ${label}
        </button>`,
    )}`;
  return renderLine(id, hint, issue, said);
}
