import { html, type TemplateResult } from 'lit';

/** A few short choices in view, of which one is chosen. */
export interface Segments<Choice extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly chosen: Choice;
  readonly disabled?: boolean;
  readonly choose: (value: Choice) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A segmented control: one tab stop, arrows move and choose. Styled by `buttons`. */
export function renderSegments<Choice extends string>(segments: Segments<Choice>): TemplateResult {
  const { label, choices, chosen, disabled = false, choose } = segments;
  const onKeydown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const here = choices.findIndex(({ value }) => value === chosen);
    const next = step === undefined ? -1 : (here + step + choices.length) % choices.length;
    const choice = choices[next];
    if (!choice || disabled) return;
    event.preventDefault();
    choose(choice.value);
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button'); // the group it listens on
    buttons[next]?.focus();
  };
  return html`<div class="segments" role="radiogroup" aria-label=${label} @keydown=${onKeydown}>
    ${choices.map(
      ({ value, label: name }) =>
        html`<button
          type="button"
          role="radio"
          aria-checked=${value === chosen ? 'true' : 'false'}
          tabindex=${value === chosen ? '0' : '-1'}
          ?disabled=${disabled}
          @click=${() => {
            choose(value);
          }}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}
