import type { LitElement } from 'lit';
import { warnOnce } from './warn-once.js';

/**
 * A part of an element that is loaded when it is first wanted. Until it is there, and where it cannot be had, the element
 * does without; the next want tries again.
 */
export class Later<Part> {
  part: Part | undefined;
  readonly #host: LitElement;
  readonly #load: () => Promise<Part>;
  #wanted = false;

  constructor(host: LitElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Asks for the part; the host is rendered and judged anew once it is there. */
  want(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#load().then(
      (part) => {
        this.part = part;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        this.#wanted = false;
        warnOnce(`${this.#host.localName}: a part did not load, so it does without: ${String(error)}`);
      },
    );
  }
}
