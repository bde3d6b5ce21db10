import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What `keyCode` says of a key that went to the input method. */
const INPUT_METHOD_KEY = 229;

/** Knows whether an input method is composing in the host's control: until it is done, what stands there is no text. */
export class Composition implements ReactiveController {
  active = false;
  readonly #host: ReactiveControllerHost;
  readonly #settled: () => void;

  /** @param settled - Takes the text over once a word is settled. */
  constructor(host: ReactiveControllerHost, settled: () => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.active = false;
  }

  /** Listens to `compositionstart`. */
  readonly start = (): void => {
    this.active = true;
    this.#host.requestUpdate();
  };

  /** Listens to `compositionend`. */
  readonly end = (): void => {
    this.active = false;
    this.#host.requestUpdate();
    this.#settled();
  };

  /** Whether a key is the input method's own, such as the Enter that settles a word. */
  owns(event: KeyboardEvent): boolean {
    return this.active || ownedByInputMethod(event);
  }
}

/** Whether a key went to an input method that is composing. */
export function ownedByInputMethod(event: KeyboardEvent): boolean {
  // Safari ends the word before it reports the key; only the old number still says whose key it was.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above: nothing else tells.
  return event.isComposing || event.keyCode === INPUT_METHOD_KEY;
}
