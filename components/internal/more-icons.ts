import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { toolDrawings } from './tool-icons.js';
import { drawings as first, drawn } from './icons.js';

/** Icons that no composer shows before it is used, and all others. */
const drawings = {
  ...first,
  ...toolDrawings,
  template: svg`<rect x="2.8" y="3.5" width="14.4" height="13" rx="2"/><path d="M6 7.5h3M6 10.5h3M6 13.5h3M11 7.5h3.2M11 10.5h3.2M11 13.5h3.2"/>`,
  text: svg`<path d="M4 5.5V4h12v1.5M10 4v12M7.5 16h5"/>`,
  info: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 9.2V14M10 6.2v.2"/>`,
  chevronRight: svg`<path d="m7.5 5 5 5-5 5"/>`,
  chevronLeft: svg`<path d="m12.5 4-6 6 6 6"/>`,
  frozen: svg`<path d="M10 2.5v15M3.5 6.2l13 7.6M16.5 6.2l-13 7.6M8 3.8l2 1.6 2-1.6M8 16.2l2-1.6 2 1.6M3.6 9l.4-2.6-2-.9M16.4 11l-.4 2.6 2 .9M16.4 9 16 6.4l2-.9M3.6 11l.4 2.6-2 .9"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 6v4.2l2.8 1.8"/>`,
  play: svg`<path d="M6 4v12l10-6z"/>`,
  pause: svg`<path d="M7 4.5v11M13 4.5v11"/>`,
  sun: svg`<circle cx="10" cy="10" r="3.4"/><path d="M10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M4.5 15.5l1.1-1.1M14.4 5.6l1.1-1.1"/>`,
  moon: svg`<path d="M16.5 12A7 7 0 0 1 8 3.5 7 7 0 1 0 16.5 12z"/>`,
  chat: svg`<path d="M3 4.5h14v9.5H9l-3.5 3v-3H3z"/>`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7"/>`,
  edit: svg`<path d="m4 16 .8-3.4L13.5 4l2.6 2.6-8.6 8.6zM11.8 5.7l2.6 2.6"/>`,
  phone: svg`<rect x="5.5" y="2.5" width="9" height="15" rx="2"/><path d="M9 15h2"/>`,
  bug: svg`<path d="M7 7a3 3 0 0 1 6 0M6 7.5h8v4.5a4 4 0 0 1-8 0zM10 8v8M3 6.5 6 8.5M17 6.5l-3 2M2.8 12H6M14 12h3.2M3.5 17l3-2.5M16.5 17l-3-2.5"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  braces: svg`<path d="M8 3.5H7a2 2 0 0 0-2 2v2.7L3.5 10 5 11.8v2.7a2 2 0 0 0 2 2h1M12 3.5h1a2 2 0 0 1 2 2v2.7l1.5 1.8-1.5 1.8v2.7a2 2 0 0 1-2 2h-1"/>`,
  block: svg`<circle cx="10" cy="10" r="7.2"/><path d="m5 5 10 10"/>`,
  user: svg`<circle cx="10" cy="6.8" r="3.2"/><path d="M3.5 17c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** An icon in the colour of the text around it; decorative, so whatever holds it must have a name. */
export function icon(name: IconName, size: 16 | 18 | 20 = 16): TemplateResult {
  return drawn(drawings[name], size);
}
