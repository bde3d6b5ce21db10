import type { CSSResult, LitElement } from 'lit';
import { warnOnce } from '../internal/warn-once.js';

/** What a phone loads when it first needs it: an empty one shows its bars. */
const LOADERS = {
  card: () => import('./template-card.js'),
  chat: () => import('./phone-chat.js'),
  device: () => import('./device.js'),
  emoticons: () => import('../../wechat/text/emoticons.js'),
  image: () => import('./image.js'),
  menu: () => import('./menu-bar.js'),
  sheet: () => import('./number-sheet.js'),
  window: () => import('./chat-window.js'),
};

type Loaders = typeof LOADERS;
type Parts = { -readonly [Name in keyof Loaders]: Awaited<ReturnType<Loaders[Name]>> };

/** What has been loaded, for every phone on the page. */
const loaded: Partial<Parts> = {};

/** The parts of one phone: there at once or after another rendering, each with its styles. */
export class PhoneParts {
  readonly #host: LitElement;
  readonly #loading = new Map<keyof Parts, Promise<void>>();
  readonly #styled = new Set<CSSResult>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The part, or undefined while it loads; the phone renders again when it is there. */
  get<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
    const part = loaded[name];
    if (part === undefined) {
      if (!this.#loading.has(name)) this.#loading.set(name, this.#load(name));
    } else if ('styles' in part) this.#adopt(part.styles);
    return part;
  }

  /** Resolves when nothing is being loaded. */
  async settled(): Promise<void> {
    while (this.#loading.size > 0) await Promise.all(this.#loading.values());
  }

  get isLoading(): boolean {
    return this.#loading.size > 0;
  }

  async #load(name: keyof Parts): Promise<void> {
    try {
      Object.assign(loaded, { [name]: await LOADERS[name]() });
      this.#host.requestUpdate();
    } catch (error) {
      // The next rendering asks again; until then the picture lacks this part.
      warnOnce(`wechat-phone: could not load its part "${name}": ${String(error)}`);
    } finally {
      this.#loading.delete(name);
    }
  }

  #adopt(styles: CSSResult): void {
    const root = this.#host.renderRoot;
    if (this.#styled.has(styles) || !(root instanceof ShadowRoot) || !styles.styleSheet) return;
    this.#styled.add(styles);
    root.adoptedStyleSheets.push(styles.styleSheet);
  }
}
