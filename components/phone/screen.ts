import { html, nothing, type TemplateResult } from 'lit';
import type { ScreenMessages } from '../locale/screens.js';
import type { ConsentNotice } from './consent.js';
import { walk, type Walk } from './keys.js';
import type { Open } from './link.js';
import type { PhoneParts } from './parts.js';
import type { PhoneScreen, WechatPhone } from './phone.js';

/** What a screen needs to be drawn. */
export interface ScreenView {
  readonly phone: WechatPhone;
  readonly parts: PhoneParts;
  readonly now: number;
  /** Where the phone is, as this browser knows it. */
  readonly timeZone: string;
  readonly words: ScreenMessages;
  /** What a screen reader hears before a message that is not sent. */
  readonly draft: { readonly label: string; readonly lang: string };
  readonly open: Open;
  /** Another screen was asked for. */
  readonly go: (screen: PhoneScreen) => void;
  /** The subscribe component of a page (1) or an article (2) was pressed. */
  readonly ask: (notices: readonly ConsentNotice[], scene: 1 | 2, from: HTMLElement) => void;
  readonly scrolled: () => void;
  /** What lies over the screen, so that nothing under it can be reached; undefined where nothing does. */
  readonly sheet: TemplateResult | undefined;
}

/** One screen, between the bars of the device. */
export interface Screen {
  readonly name: Exclude<PhoneScreen, 'chat'>;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Behind everything. */
  readonly ground?: unknown;
  readonly bar?: unknown;
  readonly content: unknown;
  readonly foot?: unknown;
}

const WALK: Walk = { pane: '.pane', stops: ':is(.pane, .navigation-bar) :is(button, [role=link])' };

/** A screen over the chat, from the edge of the glass to the other, one stop as the chat is. */
export function drawn({ name, label, ground, bar, content, foot }: Screen, view: ScreenView): TemplateResult {
  const { phone, parts, now, timeZone, sheet } = view;
  return html`<div
    class="over ${name}"
    @keydown=${(event: KeyboardEvent) => walk(event, event.currentTarget as HTMLElement, WALK)}
  >
    ${ground ?? nothing}
    ${
      phone.framed
        ? html`<div class="status-bar" part="status-bar" aria-hidden="true">
            ${parts.get('device')?.statusBar(phone.platform, now, timeZone)}
          </div>`
        : nothing
    }
    <div class="app" ?inert=${sheet !== undefined}>
      ${bar ?? nothing}
      <div class="pane" part="pane" role="group" tabindex="0" aria-label=${label} @scroll=${view.scrolled}>${content}</div>
      ${foot ?? nothing}
    </div>
    ${phone.framed ? html`<div class="home" part="home-indicator" aria-hidden="true"><span></span></div>` : nothing}
    ${sheet ?? nothing}
  </div>`;
}

/** The bar of a screen: what leads away from it, its title, and what stands at the right. */
export function navigationBar(left: unknown, title: unknown, right: unknown): TemplateResult {
  return html`<div class="navigation-bar" part="navigation-bar">
    <span>${left}</span><span class="name">${title}</span><span>${right}</span>
  </div>`;
}
