import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Strokes of 1.5 in a box of 20; the element beside an icon has the name. Here are those of every composer. */
export const drawings = {
  send: svg`<path d="M17 3 2.8 8.6l5.6 2.9M17 3l-4.6 14-4-5.5M17 3l-8.6 8.5"/>`,
  refused: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 6v5M10 13.8v.2"/>`,
  warning: svg`<path d="M10 3.2 2.8 16.2h14.4zM10 8.2v3.8M10 14v.2"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  retry: svg`<path d="M16.5 10a6.5 6.5 0 1 1-1.9-4.6M16.5 3v3.4h-3.4"/>`,
  chevronDown: svg`<path d="m5 7.5 5 5 5-5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** An icon in the colour of the text around it; decorative, so whatever holds it must have a name. */
export function icon(name: IconName, size: 16 | 18 | 20 = 16): TemplateResult {
  return drawn(drawings[name], size);
}

/** A drawing of one's own as such an icon, for what only one element needs. */
export function drawn(drawing: SVGTemplateResult, size: 16 | 18 | 20 = 16): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    viewBox="0 0 20 20"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${drawing}
  </svg>`;
}
