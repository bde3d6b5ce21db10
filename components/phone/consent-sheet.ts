import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ONE_TIME } from '../../wechat/limit/subscription.js';
import { readExample, type ExampleLine } from '../../wechat/message/template-example.js';
import { accountAvatar } from '../internal/avatar.js';
import type { ConsentNotice } from './consent.js';
import { WechatConsentEvent, type ConsentAnswer } from './events.js';
import type { PhoneAccount } from './message.js';
import { pale } from './pale.js';
import { walkSheet } from './sheet-keys.js';

/** What is asked at the moment. */
interface Question {
  readonly notices: readonly ConsentNotice[];
  readonly scene: 1 | 2;
  /** What was pressed, and gets the focus back. */
  readonly from: HTMLElement;
  /** By their places: the notices that are not ticked, and those whose example is open. */
  readonly refused: Set<number>;
  readonly open: Set<number>;
  always: boolean;
}

/** Asks a person whether an account may send its notices, over the lower part of the glass. */
export class ConsentSheet {
  readonly #host: LitElement;
  #question: Question | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Asks for what was not answered for good. Where all of it was, nobody is asked again. */
  ask(notices: readonly ConsentNotice[], scene: 1 | 2, from: HTMLElement): void {
    if (notices.every(({ always }) => always)) {
      this.#say({ answers: answersTo(notices, () => 'reject'), always: true, scene });
      return;
    }
    this.#question = { notices, scene, from, refused: new Set(), open: new Set(), always: false };
    this.#host.requestUpdate();
    // It slides in from below, where nothing should be scrolled to.
    void this.#host.updateComplete.then(() => this.#stops[0]?.focus({ preventScroll: true }));
  }

  /** Forgets the question, as when another screen is opened. */
  drop(): void {
    this.#question = undefined;
  }

  render(account: PhoneAccount): TemplateResult | undefined {
    const question = this.#question;
    if (!question) return undefined;
    const asked = [...question.notices.entries()].filter(([, { always }]) => !always);
    const words = asked.every(([, { type }]) => type === ONE_TIME) ? '申请发送一次以下通知' : '申请发送以下通知';
    return html`<div class="mask" @keydown=${this.#onKeydown} @click=${this.#onClick}>
      <div class="half" part="consent-sheet" role="dialog" aria-modal="true" aria-label="${account.nickname} ${words}">
        <div class="asker">${accountAvatar(account)}<span>${account.nickname}</span></div>
        <div class="words">${words}</div>
        <ul role="list">
          ${asked.map(([place, notice]) => this.#row(place, notice, question))}
        </ul>
        <label class="always">
          <input
            type="checkbox"
            .checked=${live(question.always)}
            @change=${(event: Event) => (question.always = isTicked(event))}
          />
          <span>总是保持以上选择，不再询问</span>
        </label>
        <div class="answers">
          <button type="button" class="refuse" @click=${() => this.#answer(() => 'reject')}>拒绝</button>
          <button
            type="button"
            class="primary"
            @click=${() => this.#answer((place) => (question.refused.has(place) ? 'reject' : 'accept'))}
          >
            ${pale('允许')}
          </button>
        </div>
      </div>
    </div>`;
  }

  #row(place: number, { title, example }: ConsentNotice, { refused, open }: Question): TemplateResult {
    const isOpen = open.has(place);
    const tick = (event: Event) => {
      if (isTicked(event)) refused.delete(place);
      else refused.add(place);
    };
    const unfold = () => {
      if (!open.delete(place)) open.add(place);
      this.#host.requestUpdate();
    };
    return html`<li>
      <label>
        <input type="checkbox" .checked=${live(!refused.has(place))} @change=${tick} />
        <span>${title}</span>
      </label>
      ${
        example
          ? html`<button
                type="button"
                class="unfold"
                aria-expanded=${isOpen ? 'true' : 'false'}
                aria-controls="example-${place}"
                aria-label="${title}的示例"
                @click=${unfold}
              >
                ${pale('示例')}
              </button>
              <dl id="example-${place}" part="consent-example" ?hidden=${!isOpen}>${readExample(example).map(line)}</dl>`
          : nothing
      }
    </li>`;
  }

  #answer(status: (place: number) => ConsentAnswer['status']): void {
    const question = this.#question;
    if (!question) return;
    const { notices, always, scene } = question;
    this.#close();
    this.#say({ answers: answersTo(notices, status), always, scene });
  }

  #say(detail: WechatConsentEvent['detail']): void {
    this.#host.dispatchEvent(new WechatConsentEvent(detail));
  }

  #close(): void {
    const from = this.#question?.from;
    this.drop();
    this.#host.requestUpdate();
    // What lies under the sheet takes the focus only when it is gone.
    void this.#host.updateComplete.then(() => from?.focus());
  }

  get #stops(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.half :is(input, button)')];
  }

  readonly #onClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) this.#close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    walkSheet(event, this.#stops, () => {
      this.#close();
    });
  };
}

/** An answer to each notice; what was answered for good stays as it is. */
function answersTo(
  notices: readonly ConsentNotice[],
  status: (place: number) => ConsentAnswer['status'],
): readonly ConsentAnswer[] {
  return notices.map(({ template_id, always }, place) => ({ template_id, status: always ?? status(place) }));
}

function isTicked({ currentTarget }: Event): boolean {
  return currentTarget instanceof HTMLInputElement && currentTarget.checked;
}

function line({ label, text }: ExampleLine): TemplateResult {
  return html`<div>
    <dt ?hidden=${!label}>${pale(label)}</dt>
    <dd>${text}</dd>
  </div>`;
}
