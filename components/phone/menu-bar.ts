import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { shownMenu, type ShownButton } from '../../wechat/message/shown-menu.js';
import { WechatMenuEvent } from './events.js';
import { inputBar } from './drawings.js';
import { walkChat } from './keys.js';

/** The menu of an account at the foot of its chat, and the keyboard that it gives way to. */
export class MenuBar {
  readonly #host: LitElement;
  #typing = false;
  /** Which button shows what is under it. */
  #open: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    walkChat(host.renderRoot);
    host.renderRoot.addEventListener('click', this.#onPress);
  }

  render(menu: unknown): TemplateResult {
    const buttons = shownMenu(menu);
    if (buttons.length === 0) return inputBar();
    if (this.#typing) return inputBar(this.#toggle('回到菜单', menuSign));
    return html`<div class="menu-bar" part="menu-bar" role="toolbar" aria-label="菜单" @keydown=${this.#onKeydown}>
      ${this.#toggle('换成键盘', keyboardSign)}${buttons.map((button, index) => this.#cell(button, index))}
    </div>`;
  }

  /** Closes what is open; whether anything was. */
  close(): boolean {
    if (this.#open === undefined) return false;
    this.#open = undefined;
    this.#host.requestUpdate();
    return true;
  }

  #toggle(label: string, sign: TemplateResult): TemplateResult {
    return html`<button
      type="button"
      class="toggle"
      tabindex="-1"
      aria-label=${label}
      @click=${() => {
        this.#typing = !this.#typing;
        this.close();
        this.#host.requestUpdate();
        // The other bar's own toggle takes the place of this one.
        this.#focus('.toggle');
      }}
    >
      ${sign}
    </button>`;
  }

  #cell({ label, button, under }: ShownButton, index: number): TemplateResult {
    const open = this.#open === index;
    const press = () => {
      if (under.length === 0) {
        this.#choose(button);
        return;
      }
      this.#open = open ? undefined : index;
      this.#host.requestUpdate();
      if (!open) this.#focus('.under [role=menuitem]');
    };
    return html`<div class="cell" data-index=${index}>
      ${
        open
          ? html`<div class="under" part="sub-menu" role="menu" aria-label=${label}>
              ${under.map(
                (each) =>
                  html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.#choose(each.button)}>
                    ${each.label}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <button
        type="button"
        class="top"
        part="menu-button"
        tabindex="-1"
        aria-haspopup=${under.length > 0 ? 'menu' : nothing}
        aria-expanded=${under.length > 0 ? String(open) : nothing}
        @click=${press}
      >
        ${under.length > 0 ? html`<span class="mark" aria-hidden="true"></span>` : nothing}<span class="name"
          >${label}</span
        >
      </button>
    </div>`;
  }

  #choose(button: object): void {
    const from = this.#open;
    if (this.close()) this.#focus(`.cell[data-index="${from}"] .top`);
    this.#host.dispatchEvent(new WechatMenuEvent({ button }));
  }

  /** A press beside the menu closes it. */
  #onPress = ({ target }: Event): void => {
    if (target instanceof Element && !target.closest('.menu-bar')) this.close();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const from = this.#open;
    if (event.key !== 'Escape' || !this.close()) return;
    event.preventDefault();
    event.stopPropagation();
    this.#focus(`.cell[data-index="${from}"] .top`);
  };

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus());
  }
}

const keyboardSign = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" fill="none">
  <rect x="2.5" y="5" width="19" height="14" rx="2.5" stroke="currentColor" stroke-width="1.5" />
  <path
    d="M6.5 9.5h.01M10.2 9.5h.01M13.8 9.5h.01M17.5 9.5h.01M6.5 12.5h.01M10.2 12.5h.01M13.8 12.5h.01M17.5 12.5h.01M8 15.7h8"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
  />
</svg>`;

const menuSign = html`<svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" fill="none">
  <path d="M5 7h14M5 12h14M5 17h14" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
</svg>`;

/** Figures: the console's preview of 2017 where the app's are not known. */
export const styles = css`
  .menu-bar {
    display: flex;
    flex: none;
    height: 50px;
    border-top: 0.5px solid var(--_hairline);
    background: var(--_bar);
  }

  .menu-bar button,
  .input-bar button {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .menu-bar .toggle {
    display: grid;
    flex: none;
    place-items: center;
    width: 50px;
  }

  .menu-bar .cell {
    position: relative;
    flex: 1 1 0;
    min-width: 0;
    border-left: 0.5px solid var(--_hairline);
  }

  .menu-bar .top {
    display: flex;
    gap: 4px;
    align-items: center;
    justify-content: center;
    width: 100%;
    height: 100%;
    font-size: 16px;
    line-height: 22px;
  }

  .menu-bar .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .menu-bar .mark {
    flex: none;
    width: 9px;
    height: 7px;
    opacity: 0.45;
    background: repeating-linear-gradient(currentColor 0 1px, transparent 1px 3px);
  }

  .under {
    position: absolute;
    z-index: 1;
    bottom: calc(100% + 10px);
    left: 50%;
    width: max-content;
    min-width: 100%;
    max-width: calc(10em + 2px);
    border: 0.5px solid light-dark(#d0d0d0, #404040);
    border-radius: 6px;
    background: light-dark(#fafafa, #2c2c2c);
    font-size: 15px;
    transform: translateX(-50%);
  }

  /* Beside the edge of the glass it is moved in, and its arrow stays over the button. */
  .cell:last-child .under {
    right: 6px;
    left: auto;
    transform: none;
  }

  .cell:last-child:nth-child(2) .under {
    right: auto;
    left: 50%;
    transform: translateX(-50%);
  }

  .under::after {
    content: '';
    position: absolute;
    bottom: -4.5px;
    left: calc(50% - 4px);
    width: 8px;
    height: 8px;
    border: solid light-dark(#d0d0d0, #404040);
    border-width: 0 0.5px 0.5px 0;
    background: inherit;
    transform: rotate(45deg);
  }

  .under button {
    position: relative;
    display: block;
    overflow: hidden;
    width: 100%;
    height: 44px;
    padding: 0 0.5em;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .under button + button {
    border-top: 0.5px solid var(--_hairline);
  }

  .menu-bar button:active {
    background: var(--_pressed);
  }

  .menu-bar button:focus-visible,
  .input-bar button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -3px;
    border-radius: 6px;
  }
`;
