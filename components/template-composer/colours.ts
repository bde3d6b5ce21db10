import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { COLOUR } from '../../wechat/message/template-content.js';
import { icon } from '../internal/more-icons.js';
import { colourMessagesFor } from '../locale/colours.js';
import type { Language } from '../locale/index.js';

/** What a native swatch shows while there is no colour: the ink of a value on the card. */
const INK = '#000000';

/** The colours of the parameters, to be picked, written and taken out. */
export interface Colours {
  readonly language: Language;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: string;
    /** As it stands in the message; empty where there is none. */
    readonly colour: string;
    /** What is wrong with how it is written. */
    readonly sentence: string | undefined;
  }[];
  readonly disabled: boolean;
  readonly set: (name: string, colour: string) => void;
}

export const styles = css`
  .colours {
    margin: var(--_space-2) 0 0;
    padding: 0;
    border: 0;
  }

  .colours legend {
    padding: 0;
    font-size: 13px;
    line-height: 20px;
    font-weight: 500;
  }

  .colour {
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--_size-button) 104px var(--_size-button);
    align-items: center;
    gap: var(--_space-2);
    min-height: var(--_size-row);
  }

  .colour input[type='color'] {
    width: var(--_size-button);
    height: var(--_size-button);
    padding: 2px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    cursor: pointer;
  }

  .colour input[type='color'].unset {
    opacity: 0.4;
  }

  .colour input[type='color']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .colour .control {
    min-height: calc(var(--_size-button) - 2px);
    padding-block: 4px;
    font: 13px/20px var(--_font-code);
  }

  .colour .note {
    grid-column: 1 / -1;
    margin: 0;
  }
`;

/** One row for each parameter. A native swatch picks once, when it closes; the text is taken as it is typed. */
export function renderColours({ language, parameters, disabled, set }: Colours): TemplateResult {
  const words = colourMessagesFor(language);
  const valueOf = (event: Event) => (event.target as HTMLInputElement).value; // the listeners stand on inputs
  return html`<fieldset class="colours" aria-describedby="colours-hint">
    <legend>${words.title}</legend>
    <div id="colours-hint" class="note">${words.hint}</div>
    ${parameters.map(
      ({ name, label, colour, sentence }) => html`<div class="colour">
        <span aria-hidden="true">${label}</span>
        <input
          type="color"
          class=${colour === '' ? 'unset' : nothing}
          aria-label=${words.pick(label)}
          .value=${live(COLOUR.test(colour) ? colour.toLowerCase() : INK)}
          ?disabled=${disabled}
          @change=${(event: Event) => {
            set(name, valueOf(event));
          }}
        />
        <span class="box ${disabled ? 'off' : sentence ? 'warned' : ''}">
          <input
            class="control"
            autocomplete="off"
            spellcheck="false"
            placeholder="#RRGGBB"
            aria-label=${words.write(label)}
            aria-describedby=${sentence ? `colour-${name}-note` : nothing}
            .value=${live(colour)}
            ?disabled=${disabled}
            @input=${(event: Event) => {
              set(name, valueOf(event).trim());
            }}
          />
        </span>
        ${
          colour === '' || disabled
            ? nothing
            : html`<button
                type="button"
                class="button quiet icon"
                aria-label=${words.remove(label)}
                title=${words.remove(label)}
                @click=${(event: Event) => {
                  const row = (event.currentTarget as HTMLElement).parentElement; // the row it stands in
                  row?.querySelector('input')?.focus();
                  set(name, '');
                  row?.dispatchEvent(new Event('change', { bubbles: true }));
                }}
              >
                ${icon('close')}
              </button>`
        }
        ${
          sentence
            ? html`<div id=${`colour-${name}-note`} class="note warning">
                ${icon('warning')}<span>${sentence}</span>
              </div>`
            : nothing
        }
      </div>`,
    )}
  </fieldset>`;
}
