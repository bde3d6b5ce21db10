import { css, html, nothing, type LitElement } from 'lit';
import type { NumberAction } from './events.js';
import type { Open } from './link.js';
import { pale } from './pale.js';
import { walkSheet } from './sheet-keys.js';

/** WeChat's own words. */
const ACTIONS: readonly (readonly [NumberAction, string])[] = [
  ['call', '呼叫'],
  ['message', '发短信'],
  ['copy', '复制号码'],
  ['add-contact', '添加到通讯录'],
];

/** What WeChat offers to do with a phone number, over the lower part of the glass. */
export class NumberSheet {
  readonly #host: LitElement;
  /** What is asked about: as it is written, and as it is dialled. */
  #asked: { readonly text: string; readonly number: string } | undefined;
  /** What had the focus before. */
  #from: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#asked !== undefined;
  }

  ask(text: string, number: string): void {
    this.#asked = { text, number };
    this.#from = this.#host.shadowRoot?.activeElement ?? null;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#buttons[0]?.focus());
  }

  render(open: Open): unknown {
    if (!this.#asked) return nothing;
    const { text, number } = this.#asked;
    const choose = (action: NumberAction) => {
      this.#close();
      open({ number, action });
    };
    const title = `${text} 可能是一个电话号码，你可以`;
    return html`<div class="sheet" @keydown=${this.#onKeydown} @click=${this.#onClick}>
      <div class="actions" part="sheet" role="dialog" aria-modal="true" aria-label=${title}>
        <p class="title">${pale(title)}</p>
        ${ACTIONS.map(
          ([action, words], index) =>
            html`<button type="button" tabindex=${index === 0 ? 0 : -1} @click=${() => choose(action)}>${words}</button>`,
        )}
        <button type="button" class="cancel" tabindex="-1" @click=${this.#close}>取消</button>
      </div>
    </div>`;
  }

  get #buttons(): readonly HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.sheet button') ?? [])];
  }

  #close = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
    const from = this.#from;
    // What lies under the sheet takes the focus only when it is gone.
    void this.#host.updateComplete.then(() => (from instanceof HTMLElement ? from.focus() : undefined));
  };

  #onClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) this.#close();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    walkSheet(event, this.#buttons, this.#close);
  };
}

/** Figures: WeUI's action sheet. */
export const styles = css`
  .sheet {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: end;
    background: light-dark(rgb(0 0 0 / 0.5), rgb(0 0 0 / 0.8));
    border-radius: inherit;
  }

  .actions {
    overflow: hidden;
    padding-bottom: var(--_foot, 0px);
    border-radius: 12px 12px 0 0;
    background: var(--_incoming);
    animation: rise 0.3s var(--_easing);
  }

  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }

  .actions .title {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 56px;
    margin: 0;
    padding: 8px 24px;
    background: var(--_incoming);
    color: light-dark(rgb(0 0 0 / 0.55), rgb(255 255 255 / 0.5));
    font-size: 12px;
    line-height: 17px;
    text-align: center;
  }

  .actions button {
    display: block;
    width: 100%;
    padding: 16px;
    border: 0;
    border-top: 0.5px solid var(--_hairline);
    background: var(--_incoming);
    line-height: 24px;
    cursor: pointer;
  }

  .actions .cancel {
    border-top: 8px solid var(--_bar);
  }

  .actions button:active {
    background-image: linear-gradient(var(--_pressed), var(--_pressed));
  }

  .actions button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -8px;
    border-radius: 14px;
  }
`;
