import type { LitElement } from 'lit';
import { Later } from '../internal/later.js';
import { OnDemand } from '../internal/on-demand.js';

/** What a phone loads when it first needs it: an empty one shows its bars. */
const PARTS = {
  card: new OnDemand(() => import('./template-card.js')),
  chat: new OnDemand(() => import('./phone-chat.js')),
  device: new OnDemand(() => import('./device.js')),
  emoticons: new OnDemand(() => import('../../wechat/text/emoticons.js')),
  image: new OnDemand(() => import('./image.js')),
  menu: new OnDemand(() => import('./menu-bar.js')),
  screens: new OnDemand(() => import('./screens.js')),
  sheet: new OnDemand(() => import('./number-sheet.js')),
  window: new OnDemand(() => import('./chat-window.js')),
};

type Part = NonNullable<(typeof PARTS)[keyof typeof PARTS]['module']>;
type Parts = { readonly [Name in keyof typeof PARTS]: NonNullable<(typeof PARTS)[Name]['module']> };

/** The parts of one phone: there at once or after another rendering, each with its styles. */
export class PhoneParts {
  readonly #host: LitElement;
  readonly #parts = new Map<keyof Parts, Later<Part, Part>>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The part, or undefined while it loads; the phone renders again when it is there. */
  get<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
    let part = this.#parts.get(name);
    if (!part) {
      const source: OnDemand<Part> = PARTS[name];
      part = new Later(this.#host, source, (module) => this.#dressed(module));
      this.#parts.set(name, part);
    }
    part.want();
    return part.part as Parts[Name] | undefined; // the part of this name
  }

  /** Waits for what is being loaded; whether anything was. */
  async settled(): Promise<boolean> {
    const loading = [...this.#parts.values()].flatMap((part) => part.loading ?? []);
    await Promise.all(loading);
    return loading.length > 0;
  }

  #dressed(part: Part): Part {
    const root = this.#host.renderRoot;
    const sheet = 'styles' in part && root instanceof ShadowRoot && part.styles.styleSheet;
    if (sheet) root.adoptedStyleSheets.push(sheet);
    return part;
  }
}
