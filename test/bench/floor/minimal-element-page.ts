import { css, html, LitElement } from 'lit';
import { mounted } from '../marks.js';

// The element that everybody who learns Lit writes first: styles, a text, and a control that changes it.

class MinimalElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    textarea {
      width: 100%;
    }
  `;
  static override properties = { value: {} };
  declare value: string;

  protected override render() {
    return html`<label for="control">您好</label>
      <textarea id="control" .value=${this.value} @input=${this.#onInput}></textarea>`;
  }

  #onInput(event: InputEvent): void {
    this.value = (event.target as HTMLTextAreaElement).value; // the listener stands on the textarea
  }
}
customElements.define('minimal-element', MinimalElement);

Object.assign(globalThis, {
  bench: { mount: (count: number) => mounted(count, () => Object.assign(new MinimalElement(), { value: '' })) },
});
