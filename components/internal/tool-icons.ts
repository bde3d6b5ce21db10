import { svg, type SVGTemplateResult } from 'lit';

/** The icons of the buttons over a text. */
export const toolDrawings = {
  link: svg`<path d="M8.5 11.5a3 3 0 0 0 4.4.2l2.6-2.6a3 3 0 0 0-4.3-4.3L10 6M11.5 8.5a3 3 0 0 0-4.4-.2l-2.6 2.6a3 3 0 0 0 4.3 4.3L10 14"/>`,
  mini: svg`<path d="M10 6.5v7a3 3 0 1 1-3-3.4M10 13.5v-7a3 3 0 1 1 3 3.4"/>`,
  smile: svg`<circle cx="10" cy="10" r="7.2"/><path d="M6.8 11.8c.8 1.4 1.9 2 3.2 2s2.4-.6 3.2-2M7.6 8v.2M12.4 8v.2"/>`,
} satisfies Record<string, SVGTemplateResult>;
