import type { TemplateResult } from 'lit';
import type { Follower } from '../../simulator/engine/command.js';
import type { Simulator } from '../../simulator/simulator.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { reasonOf } from './ask.js';
import type { Desk, Known } from './desk.js';
import { Rereading } from './rereading.js';
import { searchBox } from './search-box.js';

/** How long one may pause between two letters, in milliseconds, before the simulator is asked. */
const PAUSE_MS = 200;

/** What is looked for: words, and what came of it. */
export interface Wanted<Result extends string> {
  readonly text: string;
  readonly result: Result | 'all';
  readonly followers: readonly Follower[];
}

/** What can be searched. */
export interface Searched<Entry, Result extends string> {
  readonly place: 'calls' | 'pushes';
  readonly label: (say: PanelMessages) => string;
  readonly results: (say: PanelMessages) => readonly (readonly [Result, string])[];
  readonly fits: (entry: Entry, wanted: Wanted<Result>) => boolean;
  /** Asks for what is wanted as far back as it goes, newest first; undefined where there is nothing to ask for. */
  readonly ask: (simulator: Simulator, wanted: Wanted<Result>) => Promise<readonly Entry[]> | undefined;
}

/** Finds entries of a log: among those that the panel keeps, and, as far back as it goes, in the simulator. */
export class LogSearch<Entry extends { readonly id: number }, Result extends string> {
  readonly #desk: Desk;
  readonly #log: Searched<Entry, Result>;
  #text = '';
  #result: Result | 'all' = 'all';
  #far: readonly Entry[] = [];
  /** What the panel kept when it was last looked through. */
  #kept: readonly Entry[] = [];
  #followers: readonly Follower[] = [];
  readonly #reading = new Rereading(() => this.#ask());
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk, log: Searched<Entry, Result>) {
    this.#desk = desk;
    this.#log = log;
  }

  /** Whether only some of the entries are wanted. */
  get active(): boolean {
    return this.#text.trim() !== '' || this.#result !== 'all';
  }

  /** Those that are wanted, newest first. */
  found(kept: readonly Entry[], { followers }: Pick<Known, 'followers'>): readonly Entry[] {
    this.#followers = followers;
    // What becomes of the entries, or of all of them at a reset, is heard of the kept ones: then the others are read again.
    if (kept !== this.#kept && this.active) void this.#reading.again();
    this.#kept = kept;
    const wanted = this.#wanted();
    const oldest = kept.at(-1)?.id ?? Infinity;
    return [...kept, ...this.#far.filter(({ id }) => id < oldest)].filter((entry) => this.#log.fits(entry, wanted));
  }

  render({ say }: Known): TemplateResult {
    const results = this.#log.results(say);
    return searchBox(
      {
        label: this.#log.label(say),
        value: this.#text,
        find: (text) => {
          this.#text = text;
          this.#search(PAUSE_MS);
        },
      },
      {
        label: say.log.filter,
        chosen: this.#result,
        choices: [['all', say.log.all], ...results],
        choose: (chosen) => {
          this.#result = results.find(([each]) => each === chosen)?.[0] ?? 'all';
          this.#search(0);
        },
      },
    );
  }

  #wanted(): Wanted<Result> {
    return { text: this.#text.trim(), result: this.#result, followers: this.#followers };
  }

  #search(pauseMs: number): void {
    this.#far = [];
    clearTimeout(this.#pause);
    if (this.active) this.#pause = setTimeout(() => void this.#reading.again(), pauseMs);
    this.#desk.host.requestUpdate();
  }

  /** What is older than what is kept. Finding nothing more is no failure of the list that is shown. */
  async #ask(): Promise<void> {
    const { simulator } = this.#desk.host;
    const wanted = this.#wanted();
    const asked = simulator && this.#log.ask(simulator, wanted);
    if (!asked) return;
    try {
      const found = await asked;
      const { text, result } = this.#wanted();
      const isWanted = text === wanted.text && result === wanted.result && simulator === this.#desk.host.simulator;
      if (isWanted) this.#far = found;
    } catch (error) {
      this.#desk.tester.complain(this.#log.place, reasonOf(error));
    }
    this.#desk.host.requestUpdate();
  }
}
