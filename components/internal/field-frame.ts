import { html, nothing, type TemplateResult } from 'lit';
import { isError, type Issue } from '../../wechat/issue.js';
import type { Measure } from '../../wechat/field/index.js';
import type { FieldMessages } from '../locale/messages.js';
import { grouped } from '../locale/visible.js';
import { icon } from './icons.js';

/** How full a control is, in words: within, near the limit, at it or over. */
export type Fullness = 'within' | 'near' | 'over';

/** Near is the last tenth of the room, and never less than the last two. */
export function fullness(measure: Measure | undefined): Fullness {
  if (!measure) return 'within';
  const left = measure.limit - measure.count;
  if (left < 0) return 'over';
  return measure.count > 0 && left <= Math.max(2, Math.floor(measure.limit / 10)) ? 'near' : 'within';
}

/**
 * The counter at the right of the label: `18/20`, near the limit with words. For the eye only; ears get a live line.
 *
 * @param longest - Where several texts are counted, what the figures of the longest are called: `最长 18/20`.
 */
export function renderCounter(
  measure: Measure | undefined,
  words: FieldMessages,
  longest: (figures: string) => string = String,
): TemplateResult | typeof nothing {
  if (!measure) return nothing;
  const { count, limit, unit } = measure;
  const state = fullness(measure);
  const said = state === 'over' ? words.over(count - limit) : state === 'near' ? words.left(limit - count) : '';
  const name = unit === 'byte' ? ` ${words.bytes}` : '';
  const figures = longest(`${grouped(count)}/${grouped(limit)}${name}`);
  return html`<span class="counter ${state}" part="counter" aria-hidden="true"
    >${said === '' ? figures : `${said}　${figures}`}</span
  >`;
}

/** A way out of an issue that one press takes. */
export interface Fix {
  readonly label: string;
  /** Whether it makes the text short enough. */
  readonly cuts?: true;
  readonly run: () => void;
}

/** A sentence whose numbers stay on one line with their measure words; its text is the sentence itself. */
function unparted(sentence: string): readonly (string | TemplateResult)[] {
  const parts = sentence.split(/(\d[\d,]* \p{L})/u);
  return parts.map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
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

/** The line under a control: its hint, or the worst issue with at most two fixes. Its room is reserved. */
export function renderNote(
  { id = 'note', hint, issue, sentence, more = 0, fixes = [], labelId = 'label' }: Note,
  words: FieldMessages,
): TemplateResult {
  if (!issue) return html`<div id=${id} class="note" part="hint">${hint}</div>`;
  const error = isError(issue);
  return html`<div id=${id} class="note ${error ? 'error' : 'warning'}" part="error">
    ${icon(error ? 'refused' : 'warning')}
    <span>
      ${unparted(sentence ?? '')}${more > 0 ? html`<span class="more"> ${words.more(more)}</span>` : nothing}${fixes
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
        )}
    </span>
  </div>`;
}
