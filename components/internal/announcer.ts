import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long typing must rest before a screen reader hears of it. */
const AFTER_MS = 1000;

/** Keeps a sentence for screen readers until typing rests; the host renders it in a live region. */
export class Announcer implements ReactiveController {
  /** What is being said; empty between two announcements, so that the same sentence is heard again. */
  said = '';
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says a sentence soon, in place of any that is still waiting; undefined says nothing. */
  later(sentence: string | undefined): void {
    clearTimeout(this.#timer);
    this.#say('');
    if (sentence !== undefined) this.#timer = setTimeout(() => this.#say(sentence), AFTER_MS);
  }

  #say(sentence: string): void {
    if (sentence === this.said) return;
    this.said = sentence;
    this.#host.requestUpdate();
  }
}
