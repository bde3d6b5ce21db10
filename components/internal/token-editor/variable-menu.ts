import { html, nothing, type TemplateResult } from 'lit';
import type { MergeMessages } from '../../locale/merge.js';
import type { Variable } from '../merge.js';
import type { Span } from '../text-editing.js';

/** How far back a `{` may stand that still asks for a variable. */
const QUERY_MAX = 24;

/** What the person has typed since `{`: what a pick replaces, and what the list is narrowed by. */
export interface Query extends Span {
  readonly words: string;
}

/** The query before the caret, if there is one. */
export function queryAt(source: string, caret: number): Query | undefined {
  const near = source.slice(Math.max(0, caret - QUERY_MAX), caret);
  const match = /(?<![\\{])\{\{?([^{}\s]*)$/u.exec(near);
  if (!match) return undefined;
  return { start: caret - match[0].length, end: caret, words: match[1] ?? '' };
}

/** The variables whose name or key has these letters; those that begin with them first. */
export function matching(variables: readonly Variable[], words: string): readonly Variable[] {
  const wanted = words.toLowerCase();
  const place = ({ key, label }: Variable) => {
    const places = [label, key].map((each) => each.toLowerCase().indexOf(wanted)).filter((each) => each >= 0);
    return places.length === 0 ? Infinity : Math.min(...places);
  };
  return variables
    .map((variable) => ({ variable, at: place(variable) }))
    .filter(({ at }) => at < Infinity)
    .sort((one, other) => Number(one.at > 0) - Number(other.at > 0))
    .map(({ variable }) => variable);
}

/** What the menu shows. */
export interface VariableMenu {
  readonly words: MergeMessages;
  readonly items: readonly Variable[];
  readonly active: number;
  readonly longest: ((key: string) => string | undefined) | undefined;
  readonly pick: (variable: Variable) => void;
}

/** The menu at the caret. The focus stays in the text; the chosen row is named from there. */
export function renderVariableMenu({ words, items, active, longest, pick }: VariableMenu): TemplateResult {
  return html`<div id="variables" class="token-menu" popover="manual" role="listbox" aria-label=${words.choose}>
    ${items.map((variable, index) => {
      const value = longest?.(variable.key);
      return html`<div
        id="variable-${index}"
        class="item"
        role="option"
        aria-selected=${index === active ? 'true' : 'false'}
        @mousedown=${(event: Event) => {
          // The focus stays in the text.
          event.preventDefault();
          pick(variable);
        }}
      >
        <span class="name">${variable.label}</span>
        ${value === undefined ? nothing : html`<span class="value">${words.longestValue(value)}</span>`}
      </div>`;
    })}
  </div>`;
}
