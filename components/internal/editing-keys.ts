import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ownedByInputMethod } from './composition.js';
import type { Stroke } from './message-history.js';

/** What the keys may ask for. */
export interface Travel {
  undo(): void;
  redo(): void;
}

/**
 * Knows by what stroke the next change comes about, and takes the keys and menu entries for undo and redo away from the
 * browser, whose own history knows one control at a time and nothing of the message.
 */
export class EditingKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #travel: Travel;
  #stroke: Stroke;

  constructor(host: ReactiveControllerHost & HTMLElement, travel: Travel) {
    this.#host = host;
    this.#travel = travel;
    host.addController(this);
    host.addEventListener('keydown', this.#onKey);
    // Before any control hears of it: some change the message right then.
    host.addEventListener('beforeinput', this.#onBefore, { capture: true });
    host.addEventListener('compositionend', this.#onComposed, { capture: true });
  }

  hostDisconnected(): void {
    this.#stroke = undefined;
  }

  /** The stroke of the change that is being made; asked once per change. */
  take(): Stroke {
    const stroke = this.#stroke;
    this.#stroke = undefined;
    return stroke;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (!step || event.defaultPrevented || ownedByInputMethod(event) || this.#isApart(event)) return;
    event.preventDefault();
    this.#travel[step]();
  };

  readonly #onBefore = (event: InputEvent): void => {
    if (this.#isApart(event)) return;
    const { inputType, timeStamp } = event;
    if (inputType === 'historyUndo' || inputType === 'historyRedo') {
      if (event.isComposing) return;
      event.preventDefault();
      this.#travel[inputType === 'historyUndo' ? 'undo' : 'redo']();
    } else if (inputType === 'insertText') {
      this.#stroke = { kind: 'typing', at: timeStamp };
    } else {
      const deleting = inputType.startsWith('delete') && !inputType.startsWith('deleteBy');
      this.#stroke = deleting ? { kind: 'deleting', at: timeStamp } : undefined;
    }
  };

  /** A word of an input method is one step, however it was spelled. */
  readonly #onComposed = (): void => {
    this.#stroke = undefined;
  };

  /** Whether it happens in a dialog or popover of the composer: what is written there is not in the message yet. */
  #isApart(event: Event): boolean {
    const path = event.composedPath();
    return path
      .slice(0, path.indexOf(this.#host))
      .some((each) => each instanceof Element && each.matches('dialog, [popover]'));
  }
}

/** What a key asks for: Ctrl or Cmd with Z, with Shift the other way; Ctrl+Y as well. */
function stepOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof Travel | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  // By the place of the key where the layout writes no Latin letters.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
