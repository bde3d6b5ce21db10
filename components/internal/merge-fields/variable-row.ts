import { html, type TemplateResult } from 'lit';
import type { MergeMessages } from '../../locale/merge.js';
import type { Variable } from '../merge.js';
import type { MergeHost } from '../merge-switch.js';
import { editingOf } from '../text-editing.js';
import { writeVariable } from '../token-editor/merge-tokens.js';

/** The row of variables: a press puts one where the person wrote last, and each can be dragged into a text. */
export class VariableRow {
  readonly #host: MergeHost;
  #entered: HTMLElement | undefined;

  constructor(host: MergeHost) {
    this.#host = host;
    host.element.renderRoot.addEventListener('focusin', this.#onFocus);
  }

  render(variables: readonly Variable[], words: MergeMessages): TemplateResult {
    const [before = '', after = ''] = words.howTo.split('{');
    return html`<div role="group" aria-label=${words.variables}>
      <div class="row">
        <span class="label" aria-hidden="true">${words.variables}</span>
        <span class="aside">${before}<kbd>{</kbd>${after}</span>
      </div>
      <div class="variables">
        ${variables.map(
          (variable) =>
            html`<button
              type="button"
              class="chip"
              draggable="true"
              aria-label=${words.insert(variable.label)}
              ?disabled=${!this.#host.editable()}
              @dragstart=${(event: DragEvent) => event.dataTransfer?.setData('text/plain', writeVariable(variable))}
              @click=${() => {
                this.#insert(variable);
              }}
            >
              <span class="name">${variable.label}</span>
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** Remembers where the person writes; what is typed into a dialog is not the message. */
  readonly #onFocus = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLElement && !target.closest('dialog, [popover]') && editingOf(target)) {
      this.#entered = target;
    }
  };

  /** Puts a variable where the person last wrote, else into the first text. */
  #insert(variable: Variable): void {
    const entered = this.#entered?.isConnected ? this.#entered : undefined;
    const controls = this.#host.element.renderRoot.querySelectorAll<HTMLElement>('wechat-field, [part~="control"]');
    const editing = editingOf(entered) ?? [...controls].map((each) => editingOf(each)).find((each) => each);
    if (!editing) return;
    editing.insert(writeVariable(variable));
    editing.focus();
  }
}
