import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * Text in one of WeChat's own greys and blues, which have less contrast than a page may use and which a faithful picture
 * cannot darken. So the picture is painted by the style sheet, for the eye, and the same words stand here as text, for
 * everyone else.
 */
export function pale(text: string): TemplateResult {
  return html`<span class="pale" data-text=${text}><span class="visually-hidden">${text}</span></span>`;
}
