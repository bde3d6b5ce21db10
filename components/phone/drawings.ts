import { html, nothing, type TemplateResult } from 'lit';

// What stands on the glass before there is a message.

export const back = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" fill="none">
  <path
    d="m15 4.5-7.5 7.5 7.5 7.5"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

export const more = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" fill="currentColor">
  <circle cx="5" cy="12" r="1.6" />
  <circle cx="12" cy="12" r="1.6" />
  <circle cx="19" cy="12" r="1.6" />
</svg>`;

/** The bar a person types in. Drawn, not usable, but for the `toggle` of an account that has a menu. */
export function inputBar(toggle?: TemplateResult): TemplateResult {
  return html`<div class="input-bar" part="input-bar" aria-hidden=${toggle ? nothing : 'true'}>
    ${toggle ?? sign('M12.5 10.5a5 5 0 0 1 0 7M15.5 8.5a8 8 0 0 1 0 11M10 13.2l1.2.8-1.2.8z')}
    <span class="input"></span>
    ${sign('M9 15.5a5 5 0 0 0 10 0zM10.5 10.8v.4M17.5 10.8v.4')}${sign('M14 8.5v11M8.5 14h11')}
  </div>`;
}

/** A drawing in a ring. */
function sign(path: string): TemplateResult {
  return html`<svg aria-hidden="true" viewBox="0 0 28 28" width="28" height="28" fill="none" stroke="currentColor">
    <circle cx="14" cy="14" r="11" stroke-width="1.5" />
    <path d=${path} stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}
