import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PhonePlatform } from './phone.js';

export { accountAvatar, personAvatar } from '../internal/avatar.js';

// All on the glass that is no text. It loads after the text, for which its room is kept.

/** Network, power and the like, in the device's own line. */
export function statusSigns(platform: PhonePlatform): TemplateResult {
  return html`<svg viewBox="0 0 78 14" width="78" height="14">${platform === 'ios' ? iosSigns : androidSigns}</svg>`;
}

const iosSigns = svg`
  <g fill="currentColor">
    <rect x="1" y="8" width="3.2" height="4.5" rx=".8" />
    <rect x="6" y="6" width="3.2" height="6.5" rx=".8" />
    <rect x="11" y="3.6" width="3.2" height="8.9" rx=".8" />
    <rect x="16" y="1" width="3.2" height="11.5" rx=".8" />
    <circle cx="35" cy="11.4" r="1.5" />
    <rect x="54" y="3" width="18" height="8" rx="2" />
    <path d="M76 5.2v3.6c1-.3 1.5-1 1.5-1.8S77 5.5 76 5.2z" opacity=".4" />
  </g>
  <g fill="none" stroke="currentColor">
    <path d="M27.5 5.4a11 11 0 0 1 15 0M30.6 8.5a6.5 6.5 0 0 1 8.8 0" stroke-width="2" stroke-linecap="round" />
    <rect x="52" y="1" width="22" height="12" rx="3.6" opacity=".4" />
  </g>`;

const androidSigns = svg`<g fill="currentColor">
  <path d="M36 2.5c-3.7 0-7 1.3-9.5 3.5L36 13l9.5-7C43 3.8 39.7 2.5 36 2.5zM62 1v12H50z" />
  <path d="M70 2h1.5V1h3v1H76a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z" />
</g>`;

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
