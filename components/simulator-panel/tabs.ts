import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How much there is behind it; 0 is not written. */
  readonly count: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs in one line: one stop, arrows move and open. */
export function tabList<Value extends string>(
  label: string,
  tabs: readonly Tab<Value>[],
  open: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    const here = tabs.findIndex(({ value }) => value === open);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: tabs.length - 1 };
    const step = STEPS[event.key];
    const place = step === undefined ? ends[event.key] : (here + step + tabs.length) % tabs.length;
    const tab = place === undefined ? undefined : tabs[place];
    if (place === undefined || !tab) return;
    event.preventDefault();
    choose(tab.value);
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button'); // the list it listens on
    buttons[place]?.focus();
  };
  return html`<div class="tab-line">
    <div class="segments" part="tabs" role="tablist" aria-label=${label} @keydown=${onKeydown}>
      ${tabs.map(
        ({ value, label: name, count }) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${value}"
            aria-selected=${value === open ? 'true' : 'false'}
            aria-controls=${value === open ? 'tab-panel' : nothing}
            tabindex=${value === open ? '0' : '-1'}
            @click=${() => choose(value)}
          >
            ${name}${count > 0 ? html` <span class="aside">${count}</span>` : nothing}
          </button>`,
      )}
    </div>
  </div>`;
}

/** What is behind the open tab. */
export function tabPanel(open: string, content: unknown): TemplateResult {
  return html`<div id="tab-panel" role="tabpanel" aria-labelledby="tab-${open}">${content}</div>`;
}
