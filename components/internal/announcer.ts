import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing must rest before a screen reader hears of it. */
const AFTER_MS = 1000;

/** Keeps a sentence for screen readers until typing rests; the host renders it in a live region. */
export class Announcer implements ReactiveController {
  /** What is being said; empty between two announcements, so that the same sentence is heard again. */
  said = '';
  readonly #host: ReactiveControllerHost;
  #next: string | undefined;
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#next = undefined;
  }

  /** Says a sentence soon, in place of any that is still waiting; undefined says nothing. */
  later(sentence: string | undefined): void {
    this.#say('');
    this.#next = sentence;
    this.#due = performance.now() + AFTER_MS;
    if (sentence !== undefined) this.#timer ??= setTimeout(this.#ring, AFTER_MS);
  }

  /** Typing goes on more often than it rests: the timer looks when it rings, so that no key has to set another. */
  readonly #ring = (): void => {
    const rest = this.#due - performance.now();
    this.#timer = this.#next !== undefined && rest > 0 ? setTimeout(this.#ring, rest) : undefined;
    if (this.#timer !== undefined || this.#next === undefined) return;
    this.#say(this.#next);
    this.#next = undefined;
  };

  #say(sentence: string): void {
    if (sentence === this.said) return;
    this.said = sentence;
    this.#host.requestUpdate();
  }
}
