/**
 * Reads again whenever told to, one reading at a time: what is told while one is under way is read after it. However
 * often something changes, and however far away it is, the questions never pile up.
 */
export class Rereading {
  readonly #read: () => Promise<void>;
  #wanted = false;
  #running: Promise<void> | undefined;

  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  /** Resolves when everything that was told until now has been read. */
  again(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      await this.#read();
    }
  }
}
