import { svg, html, type TemplateResult, type SVGTemplateResult } from 'lit';

/** Strokes of 1.5 in a box of 20; the element beside an icon has the name. */
const drawings = {
  template: svg`<rect x="2.8" y="3.5" width="14.4" height="13" rx="2"/><path d="M6 7.5h3M6 10.5h3M6 13.5h3M11 7.5h3.2M11 10.5h3.2M11 13.5h3.2"/>`,
  text: svg`<path d="M4 5.5V4h12v1.5M10 4v12M7.5 16h5"/>`,
  send: svg`<path d="M17 3 2.8 8.6l5.6 2.9M17 3l-4.6 14-4-5.5M17 3l-8.6 8.5"/>`,
  refused: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 6v5M10 13.8v.2"/>`,
  warning: svg`<path d="M10 3.2 2.8 16.2h14.4zM10 8.2v3.8M10 14v.2"/>`,
  info: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 9.2V14M10 6.2v.2"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  chevronDown: svg`<path d="m5 7.5 5 5 5-5"/>`,
  chevronRight: svg`<path d="m7.5 5 5 5-5 5"/>`,
  chevronLeft: svg`<path d="m12.5 4-6 6 6 6"/>`,
  frozen: svg`<path d="M10 2.5v15M3.5 6.2l13 7.6M16.5 6.2l-13 7.6M8 3.8l2 1.6 2-1.6M8 16.2l2-1.6 2 1.6M3.6 9l.4-2.6-2-.9M16.4 11l-.4 2.6 2 .9M16.4 9 16 6.4l2-.9M3.6 11l.4 2.6-2 .9"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 6v4.2l2.8 1.8"/>`,
  play: svg`<path d="M6 4v12l10-6z"/>`,
  pause: svg`<path d="M7 4.5v11M13 4.5v11"/>`,
  sun: svg`<circle cx="10" cy="10" r="3.4"/><path d="M10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M4.5 15.5l1.1-1.1M14.4 5.6l1.1-1.1"/>`,
  moon: svg`<path d="M16.5 12A7 7 0 0 1 8 3.5 7 7 0 1 0 16.5 12z"/>`,
  link: svg`<path d="M8.5 11.5a3 3 0 0 0 4.4.2l2.6-2.6a3 3 0 0 0-4.3-4.3L10 6M11.5 8.5a3 3 0 0 0-4.4-.2l-2.6 2.6a3 3 0 0 0 4.3 4.3L10 14"/>`,
  chat: svg`<path d="M3 4.5h14v9.5H9l-3.5 3v-3H3z"/>`,
  retry: svg`<path d="M16.5 10a6.5 6.5 0 1 1-1.9-4.6M16.5 3v3.4h-3.4"/>`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7"/>`,
  edit: svg`<path d="m4 16 .8-3.4L13.5 4l2.6 2.6-8.6 8.6zM11.8 5.7l2.6 2.6"/>`,
  phone: svg`<rect x="5.5" y="2.5" width="9" height="15" rx="2"/><path d="M9 15h2"/>`,
  bug: svg`<path d="M7 7a3 3 0 0 1 6 0M6 7.5h8v4.5a4 4 0 0 1-8 0zM10 8v8M3 6.5 6 8.5M17 6.5l-3 2M2.8 12H6M14 12h3.2M3.5 17l3-2.5M16.5 17l-3-2.5"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  braces: svg`<path d="M8 3.5H7a2 2 0 0 0-2 2v2.7L3.5 10 5 11.8v2.7a2 2 0 0 0 2 2h1M12 3.5h1a2 2 0 0 1 2 2v2.7l1.5 1.8-1.5 1.8v2.7a2 2 0 0 1-2 2h-1"/>`,
  block: svg`<circle cx="10" cy="10" r="7.2"/><path d="m5 5 10 10"/>`,
  user: svg`<circle cx="10" cy="6.8" r="3.2"/><path d="M3.5 17c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5"/>`,
  mini: svg`<path d="M10 6.5v7a3 3 0 1 1-3-3.4M10 13.5v-7a3 3 0 1 1 3 3.4"/>`,
  smile: svg`<circle cx="10" cy="10" r="7.2"/><path d="M6.8 11.8c.8 1.4 1.9 2 3.2 2s2.4-.6 3.2-2M7.6 8v.2M12.4 8v.2"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
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
