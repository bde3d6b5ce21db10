import type { LitElement } from 'lit';
import type { OnDemand } from './on-demand.js';
import { warnOnce } from './warn-once.js';

/** A part to come, whatever it comes from. */
export type Coming<Part> = Pick<Later<never, Part>, 'part' | 'want'>;

/**
 * A part of an element whose module is loaded when it is first wanted. Until it is there, and where it cannot be had, the
 * element does without; the next want tries again.
 */
export class Later<Module, Part> {
  part: Part | undefined;
  readonly #host: LitElement;
  readonly #source: OnDemand<Module>;
  readonly #make: (module: Module) => Part;
  readonly #failed: ((error: unknown) => void) | undefined;
  #loading: Promise<void> | undefined;

  /** @param failed - Told when the part cannot be had; a warning in the console unless given. */
  constructor(
    host: LitElement,
    source: OnDemand<Module>,
    make: (module: Module) => Part,
    failed?: (error: unknown) => void,
  ) {
    this.#host = host;
    this.#source = source;
    this.#make = make;
    this.#failed = failed;
  }

  /** Resolves when the part is there or cannot be had; nothing while it is not being loaded. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /** Asks for the part: it is there at once, or the host is rendered and judged anew once it is. */
  want(): void {
    if (this.part || this.#loading) return;
    const { module } = this.#source;
    if (module) {
      this.part = this.#make(module);
      return;
    }
    this.#loading = this.#source.load().then(
      (loaded) => {
        this.#loading = undefined;
        this.part = this.#make(loaded);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        this.#loading = undefined;
        if (this.#failed) this.#failed(error);
        else warnOnce(`${this.#host.localName}: a part did not load, so it does without: ${String(error)}`);
      },
    );
  }
}
