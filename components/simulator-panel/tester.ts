import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Answers, Command, CommandOf } from '../../simulator/engine/command.js';
import type { Refusal } from '../../simulator/engine/decision.js';
import type { Simulator } from '../../simulator/simulator.js';
import { icon } from '../internal/more-icons.js';
import type { PanelMessages } from '../locale/panel-messages.js';
import { reasonOf } from './ask.js';

/** Where in the panel something was tried; what went wrong is said there. */
export type Place = 'clock' | 'followers' | 'calls' | 'pushes' | 'faults' | `person ${string}`;

/** What could not be done, in a sentence. */
interface Problem {
  readonly place: Place;
  readonly sentence: string;
  /** Tries it once more; absent where the same would be refused again. */
  readonly again?: () => void;
}

interface Host {
  readonly simulator: Simulator | undefined;
  requestUpdate(): void;
}

/** How it speaks of what went wrong. */
interface Words {
  readonly failed: (reason: string) => string;
  /** `openid`: who was to do something. */
  readonly refused: (refusal: Refusal, openid: string | undefined) => string;
}

/** Does at the simulator what the tester orders, and says where it was ordered that it could not be done. */
export class Tester {
  problem: Problem | undefined;
  readonly #host: Host;
  readonly #reload: () => Promise<void>;
  readonly #words: () => Words;

  constructor(host: Host, reload: () => Promise<void>, words: () => Words) {
    this.#host = host;
    this.#reload = reload;
    this.#words = words;
  }

  /** Gives a command. Answers `undefined` when it was refused or failed, and says so at that place. */
  async order<Type extends Command['type']>(
    place: Place,
    command: CommandOf<Type>,
  ): Promise<Answers[Type] | undefined> {
    let answer: Answers[Type] | undefined;
    await this.attempt(place, async (simulator) => {
      const result = await simulator.execute<Type>(command);
      if (!result.ok) throw new Refused(result.refusal, 'openid' in command ? command.openid : undefined);
      answer = result.answer;
    });
    return answer;
  }

  /** Does some work and reads the simulator again; whether it could be done. */
  async attempt(place: Place, work: (simulator: Simulator) => Promise<unknown>): Promise<boolean> {
    const { simulator } = this.#host;
    if (!simulator) return false;
    this.forget();
    try {
      await work(simulator);
      await this.#reload();
      return true;
    } catch (error) {
      // Another simulator took its place meanwhile.
      if (simulator === this.#host.simulator) this.#say(place, error, work);
      return false;
    }
  }

  /** Says at a place what is wrong with what was entered. */
  complain(place: Place, sentence: string): void {
    this.problem = { place, sentence };
    this.#host.requestUpdate();
  }

  forget(): void {
    if (!this.problem) return;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  #say(place: Place, error: unknown, work: (simulator: Simulator) => Promise<unknown>): void {
    const words = this.#words();
    this.problem =
      error instanceof Refused
        ? { place, sentence: words.refused(error.refusal, error.openid) }
        : { place, sentence: words.failed(reasonOf(error)), again: () => void this.attempt(place, work) };
    this.#host.requestUpdate();
  }
}

/** A command was refused, and why. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly openid: string | undefined;

  constructor(refusal: Refusal, openid: string | undefined) {
    super(refusal.errmsg);
    this.refusal = refusal;
    this.openid = openid;
  }
}

/** What went wrong at a place, said where it happened. */
export function problemAt({ problem }: Tester, place: Place, say: PanelMessages): TemplateResult | typeof nothing {
  if (problem?.place !== place) return nothing;
  const { sentence, again } = problem;
  return html`<p class="problem" role="alert" data-place=${place}>
    ${icon('refused')}<span>${sentence}</span>
    ${again ? html`<button type="button" class="link" @click=${again}>${say.retry}</button>` : nothing}
  </p>`;
}
