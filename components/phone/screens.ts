import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LanguageController } from '../internal/language.js';
import { screenMessagesFor } from '../locale/screens.js';
import { chatList } from './chat-list.js';
import { chatListStyles } from './chat-list.styles.js';
import { ConsentSheet } from './consent-sheet.js';
import { consentSheetStyles } from './consent-sheet.styles.js';
import { placeDraftMark } from './draft-mark.js';
import { WechatOpenEvent } from './events.js';
import { goTo } from './go-to.js';
import { knownLooks } from './known.js';
import { lock } from './lock.js';
import { lockStyles } from './lock.styles.js';
import { notifications } from './notifications.js';
import { article, page } from './page.js';
import { pageStyles } from './page.styles.js';
import type { PhoneParts } from './parts.js';
import type { PhoneScreen, WechatPhone } from './phone.js';
import type { Screen, ScreenView } from './screen.js';
import { screenStyles } from './screen.styles.js';
import { knownZone } from './time-zone.js';

const STYLES = [screenStyles, chatListStyles, lockStyles, pageStyles, consentSheetStyles];

const DRAWN: Readonly<Record<Screen['name'], (view: ScreenView) => TemplateResult>> = {
  notifications,
  'chat-list': chatList,
  lock,
  page,
  article,
};

/** How near to the lower end counts as being there, in pixels. */
const END_PX = 24;

/** Draws what lies over the chat, and leads from one screen to another. */
export class PhoneScreens implements ReactiveController {
  readonly #phone: WechatPhone;
  readonly #parts: PhoneParts;
  readonly #locale: LanguageController;
  readonly #sheet: ConsentSheet;
  #screen: PhoneScreen;
  /** What scrolls, as it was drawn last; another screen has another one. */
  #pane: HTMLElement | undefined;
  /** Whether the reader of the notices is at the newest one. */
  #atEnd = true;

  constructor(phone: WechatPhone, parts: PhoneParts, locale: LanguageController) {
    this.#phone = phone;
    this.#parts = parts;
    this.#locale = locale;
    this.#sheet = new ConsentSheet(phone);
    this.#screen = phone.screen;
    phone.addController(this);
    this.#root.adoptedStyleSheets.push(...STYLES.flatMap(({ styleSheet }) => styleSheet ?? []));
  }

  /** The screen; nothing where it is the chat, undefined while a part of it is being loaded. */
  render(now: number): unknown {
    const { screen } = knownLooks(this.#phone);
    if (screen === 'chat') return nothing;
    // Stamps, signs and greys are those of the chat.
    if (!this.#parts.get('chat')) return undefined;
    return keyed(screen, DRAWN[screen](this.#view(now)));
  }

  /** What was asked on one screen is not asked on another. */
  hostUpdate(): void {
    if (this.#screen !== this.#phone.screen) this.#sheet.drop();
    this.#screen = this.#phone.screen;
  }

  hostUpdated(): void {
    const pane = this.#root.querySelector<HTMLElement>('.pane') ?? undefined;
    if (pane !== this.#pane) this.#atEnd = true;
    this.#pane = pane;
    if (!pane || this.#phone.screen !== 'notifications') return;
    if (this.#atEnd) pane.scrollTop = pane.scrollHeight;
  }

  #view(now: number): ScreenView & { readonly draft: { readonly label: string; readonly lang: string } } {
    const { language, messages } = this.#locale;
    return {
      phone: this.#phone,
      parts: this.#parts,
      now,
      timeZone: knownZone(this.#phone.timeZone),
      words: screenMessagesFor(language),
      draft: { label: messages.phone.draft, lang: language },
      open: (target) => void this.#phone.dispatchEvent(new WechatOpenEvent(target)),
      go: (screen) => goTo(this.#phone, screen),
      ask: (notices, scene, from) => this.#sheet.ask(notices, scene, from),
      scrolled: this.#scrolled,
      sheet: this.#sheet.render(this.#phone.account),
    };
  }

  readonly #scrolled = (): void => {
    const pane = this.#pane;
    if (!pane) return;
    this.#atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < END_PX;
    const mark = this.#root.querySelector<HTMLElement>('.draft-mark');
    if (mark) placeDraftMark(pane, mark);
  };

  get #root(): ShadowRoot {
    return this.#phone.renderRoot as ShadowRoot; // Lit's own, as everywhere in the phone
  }
}
