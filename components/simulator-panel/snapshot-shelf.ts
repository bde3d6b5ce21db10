import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { daysBetween, wallTime } from '../../wechat/time/wall-time.js';
import type { Simulator } from '../../simulator/simulator.js';
import { icon } from '../internal/more-icons.js';
import { entered, submitted } from './desk.js';
import type { Desk, Known } from './desk.js';
import { panelIcon } from './panel-icons.js';

/** How many are kept; each holds the whole state. */
const SNAPSHOTS_MAX = 8;

/** A state to come back to. */
interface Snapshot {
  readonly id: number;
  readonly name: string;
  /** The simulator's time in it. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** States of one simulator that the tester kept, newest first. They live as long as the panel looks at it. */
export class SnapshotShelf {
  readonly #desk: Desk;
  #of: Simulator | undefined;
  #kept: readonly Snapshot[] = [];
  #last = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render(known: Known): TemplateResult {
    const { say } = known;
    const { simulator } = this.#desk.host;
    const kept = this.#of === simulator ? this.#kept : [];
    return html`
      <form class="line" @submit=${(event: SubmitEvent) => void this.#keep(submitted(event), known.now)}>
        <label class="name" for="snapshot-name">${say.clock.snapshot}</label>
        <input id="snapshot-name" name="name" class="control" autocomplete="off" placeholder=${say.clock.snapshotHint} />
        <button type="submit" class="button">${panelIcon('flag')}${say.clock.keep}</button>
      </form>
      ${
        kept.length > 0
          ? html`<ul class="snapshots" role="list" aria-label=${say.clock.snapshots}>
              ${kept.map((snapshot) => this.#row(snapshot, known))}
            </ul>`
          : nothing
      }
    `;
  }

  #row(snapshot: Snapshot, { say, now }: Known): TemplateResult {
    const { id, name, at } = snapshot;
    const time = say.nearTime(wallTime(at), daysBetween(at, now));
    return html`<li>
      ${panelIcon('flag')}<span class="name">${name || time}${name ? html` <span class="note">${time}</span>` : nothing}</span>
      <button type="button" class="button" @click=${() => this.#goBack(snapshot)}>
        ${say.clock.goBack}<span class="visually-hidden">${name || time}</span>
      </button>
      <button
        type="button"
        class="button quiet icon"
        aria-label=${say.clock.forget(name || time)}
        title=${say.clock.forget(name || time)}
        @click=${() => this.#show(this.#kept.filter((each) => each.id !== id))}
      >
        ${icon('close')}
      </button>
    </li>`;
  }

  async #keep(form: HTMLFormElement, at: number): Promise<void> {
    const name = entered(form, 'name');
    await this.#desk.tester.attempt('clock', async (simulator) => {
      const snapshot = { id: (this.#last += 1), name, at, bytes: await simulator.snapshot() };
      const before = this.#of === simulator ? this.#kept : [];
      this.#of = simulator;
      this.#show([snapshot, ...before].slice(0, SNAPSHOTS_MAX));
      form.reset();
    });
  }

  #goBack({ bytes }: Snapshot): void {
    void this.#desk.tester.attempt('clock', (simulator) => simulator.restore(bytes));
  }

  #show(kept: readonly Snapshot[]): void {
    this.#kept = kept;
    this.#desk.host.requestUpdate();
  }
}
