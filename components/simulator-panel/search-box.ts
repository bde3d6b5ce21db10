import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { panelIcon } from './panel-icons.js';

interface Words {
  readonly label: string;
  readonly value: string;
  readonly find: (text: string) => void;
}

interface Filter {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

/** Finds by words and keeps what a choice lets through. */
export function searchBox(words: Words, filter: Filter): TemplateResult {
  return html`<div class="search" role="search">
    <label class="find">
      ${panelIcon('search')}<input
        type="search"
        class="control"
        autocomplete="off"
        aria-label=${words.label}
        placeholder=${words.label}
        .value=${live(words.value)}
        @input=${({ currentTarget }: Event) => words.find((currentTarget as HTMLInputElement).value) /* its own */}
      />
    </label>
    <select
      class="control"
      aria-label=${filter.label}
      .value=${live(filter.chosen)}
      @change=${({ currentTarget }: Event) => filter.choose((currentTarget as HTMLSelectElement).value) /* its own */}
    >
      ${filter.choices.map(
        ([value, label]) => html`<option value=${value} ?selected=${value === filter.chosen}>${label}</option>`,
      )}
    </select>
  </div>`;
}
