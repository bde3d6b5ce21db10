import { html, type TemplateResult } from 'lit';
import type { OpenTarget } from './events.js';

/** Asked when a person presses something that leads somewhere. */
export type Open = (target: OpenTarget) => void;

/**
 * Words that lead somewhere. Not an anchor: a preview never navigates, not even by a middle click or a drag. Out of the
 * tab order, because the phone is one stop; Enter on the phone leads here.
 */
export function link(content: unknown, press: () => void, className = 'link'): TemplateResult {
  return html`<span
    role="link"
    tabindex="-1"
    class=${className}
    part="link"
    @click=${press}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.stopPropagation();
      // Else the same key would press what takes the focus.
      event.preventDefault();
      press();
    }}
    >${content}</span
  >`;
}
