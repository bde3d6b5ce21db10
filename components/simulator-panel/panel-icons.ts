import { svg } from 'lit';
import type { TemplateResult } from 'lit';
import { drawn } from '../internal/icons.js';

/** Icons that only the panel needs; a composer does not load them. */
const drawings = {
  flag: svg`<path d="M5 17.5V3.5M5 4c3.5-2 6 2 10 0v7c-4 2-6.5-2-10 0"/>`,
  nextEvent: svg`<path d="M4.5 4.5v11l8.5-5.5zM15.5 4.5v11"/>`,
  search: svg`<circle cx="9" cy="9" r="5.2"/><path d="m13 13 4 4"/>`,
  pin: svg`<path d="M10 17.5c-3.5-4-5.5-6.8-5.5-9.5a5.5 5.5 0 0 1 11 0c0 2.7-2 5.5-5.5 9.5z"/><circle cx="10" cy="8" r="1.8"/>`,
  scan: svg`<path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M3.5 10h13"/>`,
  tag: svg`<path d="M3.5 3.5h6l7 7-6 6-7-7zM7 7v.2"/>`,
  bell: svg`<path d="M4.5 14.5h11c-1.2-1.2-1.6-2.6-1.6-5a3.9 3.9 0 0 0-7.8 0c0 2.4-.4 3.8-1.6 5zM8.5 16.8a1.6 1.6 0 0 0 3 0M10 3.6v1.8"/>`,
  trash: svg`<path d="M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11"/>`,
  menu: svg`<rect x="3" y="4.5" width="14" height="11" rx="2"/><path d="M6 8h.1M9 8h.1M12 8h.1M14 8h.1M6 12h8"/>`,
} as const;

export function panelIcon(name: keyof typeof drawings, size: 16 | 18 | 20 = 16): TemplateResult {
  return drawn(drawings[name], size);
}
