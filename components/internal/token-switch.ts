import type { LitElement, ReactiveController } from 'lit';
import type { TextEditing } from './text-editing.js';
import type { TokenControl } from './token-editor/token-control.js';
import { warnOnce } from './warn-once.js';

/**
 * Gives a text the editor with chips once it needs one, and loads that then. Until it is there the native control shows
 * the source, and it stays if the editor cannot be had. There is no way back: a control does not change under the hand.
 */
export class TokenSwitch implements ReactiveController {
  /** The control with chips; undefined while the native one is right. */
  control: TokenControl | undefined;
  readonly #host: LitElement;
  readonly #busy: () => boolean;
  readonly #editing: () => TextEditing | undefined;
  #wanted = false;
  #loaded: typeof TokenControl | undefined;

  /**
   * @param busy - Whether the native control must not go now: an input method is composing in it.
   * @param editing - How the text is edited now.
   */
  constructor(host: LitElement, busy: () => boolean, editing: () => TextEditing | undefined) {
    this.#host = host;
    this.#busy = busy;
    this.#editing = editing;
    host.addController(this);
  }

  /** Asks for the editor with chips. */
  want(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    import('./token-editor/token-control.js').then(
      (loaded) => {
        this.#loaded = loaded.TokenControl;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        this.#wanted = false;
        warnOnce(
          `${this.#host.localName}: the editor of merge fields did not load, so they show as they are written: ${String(error)}`,
        );
      },
    );
  }

  hostUpdate(): void {
    if (this.control || !this.#loaded || this.#busy()) return;
    const root = this.#host.renderRoot;
    const focused = root instanceof ShadowRoot && root.activeElement instanceof HTMLTextAreaElement;
    this.control = new this.#loaded(this.#host, focused ? this.#editing()?.selection : undefined);
  }
}
