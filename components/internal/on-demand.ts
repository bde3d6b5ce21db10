/** A module that is loaded when it is first needed, once for the page; from then on it is there at once. */
export class OnDemand<Module> {
  module: Module | undefined;
  readonly #load: () => Promise<Module>;
  #loading: Promise<Module> | undefined;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  /** Resolves with the module. What cannot be had rejects; the next call tries again. */
  load(): Promise<Module> {
    return (this.#loading ??= this.#load().then(
      (module) => (this.module = module),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    ));
  }
}
