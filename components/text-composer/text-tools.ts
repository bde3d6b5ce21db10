import { html, nothing, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Context } from '../../wechat/context.js';
import { ownedByInputMethod } from '../internal/composition.js';
import { drawn, icon } from '../internal/icons.js';
import type { LanguageController } from '../internal/language.js';
import { OnDemand } from '../internal/on-demand.js';
import { rovingTarget } from '../internal/roving.js';
import type { TextEditing } from '../internal/text-editing.js';
import { warnOnce } from '../internal/warn-once.js';
import { toolDrawings } from '../internal/tool-icons.js';
import { textMessagesFor } from '../locale/text.js';

/** What can be put into a text by a button. */
export type ToolName = 'link' | 'mini-program' | 'emoticon';

/** What opens over the text when a button is pressed. */
export interface Tool {
  readonly name: ToolName;
  readonly styles: CSSResult;
  render(): TemplateResult;
}

/** What a tool is given by the composer it serves. */
export interface Workbench {
  readonly locale: LanguageController;
  readonly editing: TextEditing;
  readonly context: Context;
  /** Shows what has changed in the tool. */
  readonly refresh: () => void;
  /** Finds what the tool renders, once it is on the page. */
  readonly control: (selector: string) => HTMLElement | null;
  /** A change was made: it is one step of its own. */
  readonly done: () => void;
  /** Closes the tool, with the focus back in the text. */
  readonly close: () => void;
}

/** The composer, as far as the tools know it. */
export interface ToolHost {
  readonly locale: LanguageController;
  readonly editing: () => TextEditing | undefined;
  readonly context: () => Context;
  readonly commit: () => void;
}

const TOOLS = [
  ['link', 'link'],
  ['mini-program', 'mini'],
  ['emoticon', 'smile'],
] as const satisfies readonly (readonly [ToolName, keyof typeof toolDrawings])[];

const opening = new OnDemand(() => import('./tool-opening.js'));

/** The bar of buttons under a text, and the popover in which the tool of the last one opens. */
export class TextTools implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: ToolHost;
  #tool: Tool | undefined;
  /** The tool that could not be loaded. */
  #failed: ToolName | undefined;
  /** What had the focus before; it goes back there on Escape, which browsers forget in a shadow tree. */
  #opener: HTMLElement | undefined;
  /** The tool that was open when a button was pressed. */
  #shut: ToolName | undefined;
  /** The button the arrow keys were at last. */
  #stop: ToolName = 'link';

  constructor(element: LitElement, host: ToolHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#tool = undefined;
  }

  /** Loads a tool and opens it, with the focus in its first control. */
  async open(name: ToolName): Promise<void> {
    const editing = this.#host.editing();
    if (!editing) return;
    this.#failed = undefined;
    this.#stop = name;
    try {
      const { load, show } = await opening.load();
      this.#tool = await load(name, {
        locale: this.#host.locale,
        editing,
        context: this.#host.context(),
        refresh: this.#refresh,
        control: (selector) => this.#popover?.querySelector<HTMLElement>(selector) ?? null,
        done: this.#host.commit,
        close: () => {
          this.#popover?.hidePopover();
          editing.focus();
        },
      });
      this.#refresh();
      await this.#element.updateComplete;
      this.#opener = show(this.#element, this.#popover, this.#tool, this.#button(name)) ?? this.#opener;
    } catch (error) {
      warnOnce(`${this.#element.localName}: the tool "${name}" did not load: ${String(error)}`);
      this.#tool = undefined;
      this.#failed = name;
      this.#refresh();
    }
  }

  /** Opens the tool for links by its key: Ctrl or Cmd with K. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const asked =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!asked || event.isComposing) return;
    event.preventDefault();
    void this.open('link');
  };

  /** The buttons. At their right how many characters there are: bytes are what WeChat counts, people do not. */
  renderBar(characters: number): TemplateResult {
    const words = textMessagesFor(this.#host.locale.language);
    const open = this.#tool?.name;
    return html`<div class="bar" part="toolbar">
        <div class="tools" role="toolbar" aria-label=${words.tools} aria-controls="control" @keydown=${this.#onArrow}>
          ${TOOLS.map(
            ([name, drawing]) =>
              html`<button
                type="button"
                class="button quiet icon"
                part="tool"
                data-tool=${name}
                tabindex=${name === this.#stop ? '0' : '-1'}
                title=${words.tool[name]}
                aria-label=${words.tool[name]}
                aria-haspopup="dialog"
                aria-expanded=${name === open ? 'true' : 'false'}
                aria-keyshortcuts=${name === 'link' ? 'Control+K Meta+K' : nothing}
                @pointerdown=${this.#onPress}
                @click=${() => {
                  this.#onClick(name);
                }}
              >
                ${drawn(toolDrawings[drawing], 18)}
              </button>`,
          )}
        </div>
        ${
          this.#failed === undefined
            ? html`<span class="characters" aria-hidden="true">${words.characters(characters)}</span>`
            : html`<span class="failed" role="alert">${icon('refused')}${words.toolFailed}</span>`
        }
      </div>
      <div
        id="tool"
        class="tool"
        popover
        role="dialog"
        tabindex="-1"
        aria-label=${open === undefined ? nothing : words.tool[open]}
        @toggle=${this.#onToggle}
        @input=${this.#own}
        @change=${this.#own}
        @keydown=${this.#onKey}
      >
        ${this.#tool?.render() ?? nothing}
      </div>`;
  }

  get #popover(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('#tool');
  }

  #button(name: ToolName): HTMLElement | undefined {
    return this.#element.renderRoot.querySelector<HTMLElement>(`[data-tool="${name}"]`) ?? undefined;
  }

  readonly #refresh = (): void => {
    this.#element.requestUpdate();
  };

  /** What is written in a tool is no text of the message yet. */
  #own(event: Event): void {
    event.stopPropagation();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape' || ownedByInputMethod(event)) return;
    event.preventDefault();
    this.#popover?.hidePopover();
    this.#opener?.focus();
  };

  readonly #onPress = (): void => {
    this.#shut = this.#tool?.name;
  };

  /** A press beside the popover closes it: on its own button, that is all it does. */
  #onClick(name: ToolName): void {
    const shut = this.#shut;
    this.#shut = undefined;
    if (shut !== name) void this.open(name);
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return;
    this.#tool = undefined;
    this.#refresh();
  };

  readonly #onArrow = (event: KeyboardEvent): void => {
    const names = TOOLS.map(([name]) => name);
    const buttons = names.flatMap((name) => this.#button(name) ?? []);
    const target = rovingTarget(event, buttons, this.#button(this.#stop), 'row');
    const name = target && names[buttons.indexOf(target)];
    if (!name) return;
    event.preventDefault();
    this.#stop = name;
    target.focus();
    this.#refresh();
  };
}
