import { nothing, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LanguageController } from '../internal/language.js';
import { screenMessagesFor } from '../locale/screens.js';
import { placeDraftMark } from './draft-mark.js';
import { WechatOpenEvent, WechatScreenEvent } from './events.js';
import { knownLooks } from './known.js';
import { notifications } from './notifications.js';
import type { PhoneParts } from './parts.js';
import type { PhoneScreen, WechatPhone } from './phone.js';
import type { ScreenView } from './screen.js';
import { knownZone } from './time-zone.js';

export { screenStyles as styles } from './screen.styles.js';

/** How near to the lower end counts as being there, in pixels. */
const END_PX = 24;

/** Draws what lies over the chat, and leads from one screen to another. */
export class PhoneScreens implements ReactiveController {
  readonly #phone: WechatPhone;
  readonly #parts: PhoneParts;
  readonly #locale: LanguageController;
  /** What scrolls, as it was drawn last; another screen has another one. */
  #pane: HTMLElement | undefined;
  /** Whether the reader of the notices is at the newest one. */
  #atEnd = true;

  constructor(phone: WechatPhone, parts: PhoneParts, locale: LanguageController) {
    this.#phone = phone;
    this.#parts = parts;
    this.#locale = locale;
    phone.addController(this);
  }

  /** The screen; nothing where it is the chat, undefined while a part of it is being loaded. */
  render(now: number): unknown {
    const { screen } = knownLooks(this.#phone);
    if (screen === 'chat') return nothing;
    // Stamps, signs and greys are those of the chat.
    if (!this.#parts.get('chat')) return undefined;
    return keyed(screen, notifications(this.#view(now)));
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
      go: this.#go,
      scrolled: this.#scrolled,
    };
  }

  readonly #go = (screen: PhoneScreen): void => {
    if (!this.#phone.dispatchEvent(new WechatScreenEvent({ screen }))) return;
    this.#phone.screen = screen;
    // What had the focus is gone with its screen.
    void this.#phone.updateComplete.then(() =>
      this.#root.querySelector<HTMLElement>(screen === 'chat' ? '.chat' : '.pane')?.focus(),
    );
  };

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
