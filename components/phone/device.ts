import { html, svg, type TemplateResult } from 'lit';
import { wallTime } from '../../wechat/time/wall-time.js';
import type { PhonePlatform } from './phone.js';
import { knownZone } from './time-zone.js';

// What the device draws around a chat, with `framed`.

/** The device's own line: the time, and network, power and the like. */
export function statusBar(platform: PhonePlatform, now: number, timeZone: string): TemplateResult {
  return html`<span class="time">${wallTime(now, knownZone(timeZone)).time}</span
    ><svg viewBox="0 0 78 14" width="78" height="14">${platform === 'android' ? androidSigns : iosSigns}</svg>`;
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
