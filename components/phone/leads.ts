import { html, type TemplateResult } from 'lit';
import { back } from './drawings.js';

/** A drawing in the bar of a screen that leads to another one. */
export function leads(label: string, drawing: TemplateResult, press: () => void): TemplateResult {
  return html`<button type="button" tabindex="-1" aria-label=${label} @click=${press}>${drawing}</button>`;
}

export function leadsBack(press: () => void): TemplateResult {
  return leads('返回', back, press);
}
