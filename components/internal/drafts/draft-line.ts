import { html, nothing, type TemplateResult } from 'lit';
import type { DraftProblem } from '../../events.js';
import type { DraftMessages } from '../../locale/draft.js';
import { icon } from '../more-icons.js';
import type { Draft } from './draft-record.js';

/** What is to be said of a draft. */
export interface DraftNews {
  /** When it was saved last, or when the one that came back was. */
  readonly kept?: { readonly at: number; readonly recovered: boolean } | undefined;
  readonly problem?: DraftProblem | undefined;
  /** Another draft of the same name, and whether another tab has just written it. */
  readonly other?: { readonly draft: Draft; readonly otherTab: boolean } | undefined;
}

interface Choices {
  readonly load: () => void;
  readonly keep: () => void;
}

/** The line about the draft. What only reassures is not read out; what asks for something is. */
export function renderDraftLine(
  { kept, problem, other }: DraftNews,
  words: DraftMessages,
  { load, keep }: Choices,
  now: Date,
): TemplateResult | typeof nothing {
  const at = (time: number) => timeOf(new Date(time), now, words.language);
  if (problem) {
    return html`<div class="draft wide error" part="draft" role="alert">
      ${icon('warning')}<span>${words[problem]}</span>
    </div>`;
  }
  if (other) {
    const { draft, otherTab } = other;
    return html`<div class="draft wide" part="draft" role="alert">
      ${icon('info')}<span
        >${otherTab ? words.otherTab : words.earlier(at(draft.savedAt))}
        <button type="button" class="link" @click=${load}>${words.load}</button>
        <button type="button" class="link" @click=${keep}>${words.keep}</button></span
      >
    </div>`;
  }
  if (!kept) return nothing;
  const said = kept.recovered ? words.recovered(at(kept.at)) : words.saved(at(kept.at));
  return html`<div class="draft" part="draft">${said}</div>`;
}

/** Hours and minutes where the person is; the day as well unless it is today. */
function timeOf(time: Date, now: Date, language: string): string {
  const today = time.toDateString() === now.toDateString();
  const day = today ? {} : ({ month: 'short', day: 'numeric' } as const);
  return time.toLocaleString(language, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
