import type { LitElement, ReactiveController } from 'lit';
import { Later, type Coming } from './later.js';
import { OnDemand } from './on-demand.js';
import type { TextEditing } from './text-editing.js';
import type { TokenControl } from './token-editor/token-control.js';

const editor = new OnDemand(() => import('./token-editor/token-control.js'));

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
  readonly #editor: Coming<typeof TokenControl>;

  /**
   * @param busy - Whether the native control must not go now: an input method is composing in it.
   * @param editing - How the text is edited now.
   */
  constructor(host: LitElement, busy: () => boolean, editing: () => TextEditing | undefined) {
    this.#host = host;
    this.#busy = busy;
    this.#editing = editing;
    this.#editor = new Later(host, editor, ({ TokenControl: Control }) => Control);
    host.addController(this);
  }

  /** Asks for the editor with chips. */
  want(): void {
    this.#editor.want();
    // Another text on the page may have loaded it: then it is there for this rendering already.
    this.#change();
  }

  hostUpdate(): void {
    this.#change();
  }

  #change(): void {
    const { part } = this.#editor;
    if (this.control || !part || this.#busy()) return;
    const root = this.#host.renderRoot;
    const focused = root instanceof ShadowRoot && root.activeElement instanceof HTMLTextAreaElement;
    this.control = new part(this.#host, focused ? this.#editing()?.selection : undefined);
  }
}
