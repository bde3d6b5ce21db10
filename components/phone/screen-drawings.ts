import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// Signs of the screens beside the chat; all of them are ours.

export const bell = svg`<path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5zM5 16.5h14M10.5 19.5h3" />`;
export const bubble = svg`<path d="M6 4.5h12a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-6.5L7.5 20v-3.5H6A2.5 2.5 0 0 1 3.5 14V7A2.5 2.5 0 0 1 6 4.5z" />`;
export const people = svg`<circle cx="9.5" cy="8.5" r="4" /><path d="M2.5 19.5c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5M16 4.8a4 4 0 0 1 0 7.4M18.5 14.8c1.7.9 2.7 2.5 3 4.7" />`;
export const lens = svg`<circle cx="10.5" cy="10.5" r="7" /><path d="m15.8 15.8 5.2 5.2" />`;
export const head = svg`<circle cx="12" cy="7.5" r="4" /><path d="M4 20.5c.7-4.4 3.7-6.5 8-6.5s7.3 2.1 8 6.5" />`;
export const plus = svg`<circle cx="12" cy="12" r="9.5" /><path d="M12 7.5v9M7.5 12h9" />`;
export const cross = svg`<path d="m5.5 5.5 13 13M18.5 5.5l-13 13" />`;

/** A sign in lines of the text's colour. */
export function lines(sign: SVGTemplateResult, size = 24): TemplateResult {
  return html`<svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${sign}
  </svg>`;
}
