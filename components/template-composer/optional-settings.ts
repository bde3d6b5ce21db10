import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../internal/adopt-styles.js';
import { Later } from '../internal/later.js';
import { OnDemand } from '../internal/on-demand.js';
import { plainText } from '../internal/plain-text.js';
import { templateFormMessagesFor } from '../locale/template-form.js';
import type { RenderText } from './jump-fields.js';
import { colourOf, parametersOf, withColour, type Parameter } from './template-data.js';
import type { FormAccess } from './template-form.js';

const colours = new OnDemand(() => import('./colours.js'));

/** What few messages need, out of the way until it is asked for: a number against sending twice, colours. */
export class OptionalSettings {
  readonly #access: FormAccess;
  readonly #colours;
  #isOpen = false;
  /** How much stood there at the last rendering. */
  #filled = 0;

  constructor(access: FormAccess) {
    this.#access = access;
    this.#colours = new Later(access.element, colours, ({ renderColours, styles }) => {
      adopt(access.element.renderRoot, [styles]);
      return renderColours;
    });
  }

  /** Opens them; whether they were closed. */
  open(): boolean {
    const closed = !this.#isOpen;
    this.#isOpen = true;
    this.#access.element.requestUpdate();
    return closed;
  }

  valueTaken(): void {
    this.#isOpen = false;
    this.#filled = 0;
  }

  /** Opened by what comes to stand there. The person may close it again: then a word says that something does. */
  update(): void {
    const filled = this.#count();
    if (filled > 0 && this.#filled === 0) this.#isOpen = true;
    this.#filled = filled;
    if (this.#isOpen) this.#colours.want();
  }

  render(parameters: readonly Parameter[], text: RenderText): TemplateResult {
    const words = templateFormMessagesFor(this.#access.locale.language);
    const id = plainText(this.#access.value()?.client_msg_id);
    const closed = !this.#isOpen && this.#filled > 0;
    return html`<details ?open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary>
        ${words.optionalSettings}${closed ? html`<span class="filled">${words.filled(this.#filled)}</span>` : nothing}
      </summary>
      ${text('client_msg_id', words.clientMsgId, id, ['client_msg_id'], words.clientMsgIdHint)}
      ${this.#renderColours(parameters)}
    </details>`;
  }

  /** How many settings there are, right or wrong. */
  #count(): number {
    const { value, template, issuesAt } = this.#access;
    const known = template();
    const body = value();
    const id = plainText(body?.client_msg_id) !== '' || issuesAt('client_msg_id').length > 0;
    const colours = known ? parametersOf(known).filter(({ name }) => colourOf(body?.data, name) !== '') : [];
    return Number(id) + colours.length;
  }

  /** A colour for each parameter: the phone shows none today. */
  #renderColours(parameters: readonly Parameter[]): TemplateResult | typeof nothing {
    const { part: renderColours } = this.#colours;
    if (!renderColours || !this.#isOpen) return nothing;
    const { value, issuesAt, sentence, locale, state } = this.#access;
    const { inactive, readonly } = state();
    return renderColours({
      language: locale.language,
      parameters: parameters.map(({ name, label }) => {
        const [issue] = issuesAt('data', name, 'color');
        return {
          name,
          label: label || name,
          colour: colourOf(value()?.data, name),
          sentence: issue?.code === 'bad-format' ? sentence(issue) : undefined,
        };
      }),
      disabled: inactive || readonly,
      set: this.#onColour,
    });
  }

  readonly #onToggle = (event: Event): void => {
    this.#isOpen = (event.currentTarget as HTMLDetailsElement).open; // the listener stands on the details
    this.#access.element.requestUpdate();
  };

  readonly #onColour = (name: string, colour: string): void => {
    const { template, value, edit } = this.#access;
    const known = template();
    if (known) edit({ data: withColour(value()?.data, name, colour, known) });
  };
}
