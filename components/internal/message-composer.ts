import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Context } from '../../wechat/context.js';
import { accepts, errorsFirst, isError, refused, type Issue } from '../../wechat/issue.js';
import { checkMessage, type Kind } from '../../wechat/message/index.js';
import { ERRCODE } from '../../wechat/wire/errcode.js';
import { issueOf } from '../../wechat/wire/refusal.js';
import { UnreachableError, WechatError, type SendResult, type WechatClient } from '../connection/client.js';
import { WechatRefusedEvent, WechatSendEvent, WechatSentEvent } from '../events.js';
import { clientContext } from './connection-context.js';
import { WechatFormControl } from './form-control.js';
import { icon } from './icons.js';
import { NotAMessage, take, withKey, type Body, type Recipient } from './message-value.js';

/** The errcode of what cannot even become a body: WeChat would answer 47001 to it. */
const NOT_JSON = ERRCODE.dataFormatError.errcode;

/** What became of the last attempt to send. */
type Outcome =
  { readonly type: 'sending' } | { readonly type: 'sent' } | { readonly type: 'failed'; readonly sentence: string };

/**
 * What every composer is: a form control whose value is the JSON body that WeChat's endpoint takes, receiver left out.
 *
 * The value is a frozen object; keys keep the order in which they came, new ones take their place by the contract. What
 * WeChat would refuse stays in the value; validity says so. A subclass names its kind, renders its fields, and changes
 * the value through `edit`.
 */
export abstract class MessageComposer extends WechatFormControl {
  /** The kind of message; it decides the rules. */
  abstract readonly kind: Kind;
  /** The keys of the body in the order of the contract. */
  protected abstract readonly keyOrder: readonly string[];

  /** Leaves out the foot with the issues and the send button: the page has its own. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** The receiver's name, for the send button. */
  @property() to = '';

  @state() protected outcome: Outcome | undefined;
  /** What WeChat answered to the value as it stands. */
  @state() private answered: Issue | undefined;
  /** The text that was set last, when it could not be taken. */
  @state() private notTaken = false;

  readonly #consumer = new ContextConsumer(this, {
    context: clientContext,
    subscribe: true,
    callback: () => {
      this.clientChanged();
    },
  });
  #value: Body | null = null;
  #committed: Body | null = null;
  #recipient: Recipient | null = null;

  /**
   * The message: the JSON body of WeChat's endpoint, without its receiver; null while nothing was entered. Takes an
   * object or JSON text. Text that is not JSON leaves the value as it is and shows an issue.
   */
  @property({ attribute: 'value' })
  get value(): Body | null {
    return this.#value;
  }
  set value(given: Body | string | null | undefined) {
    try {
      const taken = take(given);
      this.#value = taken.value;
      this.#recipient = taken.recipient;
      this.notTaken = false;
    } catch (error) {
      if (!(error instanceof NotAMessage)) throw error;
      this.notTaken = true;
    }
    this.#committed = this.#value;
    this.answered = undefined;
    this.outcome = undefined;
    this.valueTaken();
    this.requestUpdate('value');
  }

  /** Who the message goes to, as it stood in the value that was set: `{touser}` and its kin. */
  get recipient(): Recipient | null {
    return this.#recipient;
  }

  /** The body for the receiver, ready to be sent. */
  get filled(): Body | null {
    return this.#value;
  }

  /** The client of the connection around the composer, if there is one. */
  protected get client(): WechatClient | undefined {
    return this.#consumer.value;
  }

  /** What the check may know beside the body. */
  protected abstract context(): Context;
  /** The fields. */
  protected abstract renderFields(): TemplateResult;
  /** The label of what an issue is about. */
  protected abstract labelOf(issue: Issue): string;
  /** The control an issue is about. */
  protected abstract controlOf(issue: Issue): HTMLElement | undefined;
  /** The client has come, gone or changed. */
  protected clientChanged(): void {
    // Most composers need nothing of WeChat before they send.
  }
  /** A value was set from outside. */
  protected valueTaken(): void {
    // Most composers keep nothing beside the value.
  }

  protected override check(): readonly Issue[] {
    const taken = this.notTaken ? [refused('wrong-type', NOT_JSON, { rule: 'json' })] : [];
    const answered = this.answered ? [this.answered] : [];
    if (this.#value === null) return [...taken, ...(this.required ? [refused('missing', NOT_JSON)] : [])];
    return errorsFirst([...taken, ...answered, ...checkMessage(this.kind, this.#value, this.context())]);
  }

  protected override formValue(): string | null {
    return this.#value && JSON.stringify(this.#value);
  }

  protected override adopt(text: string): void {
    this.value = text;
  }

  protected override sentence(issue: Issue): string {
    if (issue.rule === 'json') return this.locale.messages.composer.notJson;
    return this.locale.messages.issue(this.labelOf(issue), issue);
  }

  /** The issues of one part of the body, as its control shows them. */
  protected issuesAt(...path: readonly (string | number)[]): readonly Issue[] {
    return this.issues.filter((issue) => path.every((step, index) => issue.path[index] === step));
  }

  /** Sets keys of the body for the person, takes out those that are undefined, and tells the page once. */
  protected edit(changes: Readonly<Record<string, unknown>>): void {
    let next = this.#value ?? {};
    for (const [key, part] of Object.entries(changes)) next = withKey(next, key, part, this.keyOrder);
    this.#value = Object.keys(next).length > 0 ? next : null;
    this.answered = undefined;
    this.outcome = undefined;
    this.notTaken = false;
    this.requestUpdate('value');
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** The person has finished a change. */
  protected commit(): void {
    if (this.#value === this.#committed) return;
    this.#committed = this.#value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    return html`
      <div class="fields" @input=${this.#keepInside} @change=${this.#onInnerChange}>${this.renderFields()}</div>
      ${this.bare ? nothing : this.#renderFoot()}
    `;
  }

  /**
   * Sends the message, unless an error stands: then focus goes to the first, and nothing is fired.
   *
   * @param options - `anyway` sends what stands there, errors included, through the connection alone and without
   *   `wechat-send`: for testers who want to see WeChat's own refusal.
   * @returns whether WeChat took it. A cancelled `wechat-send` is not sent here, and is false.
   */
  async send({ anyway = false }: { readonly anyway?: boolean } = {}): Promise<boolean> {
    if (this.inactive || this.outcome?.type === 'sending') return false;
    // What WeChat answered last time may have changed since; what the rules say has not.
    this.answered = undefined;
    this.visited = true;
    const value = this.#value;
    if (anyway) return this.#deliver(value ?? {});
    const issues = value === null ? [refused('missing', NOT_JSON)] : this.issues;
    if (value === null || !accepts(issues)) {
      await this.updateComplete;
      this.focusIssue(issues.find(isError));
      return false;
    }
    const event = new WechatSendEvent({ kind: this.kind, value, filled: value, issues });
    return this.dispatchEvent(event) && (await this.#deliver(value));
  }

  /** Moves focus to the control an issue is about. */
  focusIssue(issue: Issue | undefined): void {
    ((issue && this.controlOf(issue)) ?? this).focus();
  }

  async #deliver(value: Body): Promise<boolean> {
    const words = this.locale.messages.composer;
    const client = this.client;
    if (!client) {
      this.outcome = { type: 'failed', sentence: words.noConnection };
      return false;
    }
    this.outcome = { type: 'sending' };
    try {
      const result = await client.send(this.kind, value, this.#recipient);
      this.#onSent(result);
      return true;
    } catch (error) {
      this.#onFailed(error);
      return false;
    }
  }

  #onSent(result: SendResult): void {
    this.outcome = { type: 'sent' };
    this.dispatchEvent(new WechatSentEvent({ result }));
  }

  #onFailed(error: unknown): void {
    this.outcome = { type: 'failed', sentence: this.failure(error) };
    if (!(error instanceof WechatError)) return;
    const { errcode, errmsg } = error;
    const issue = issueOf(errcode, errmsg);
    // Only what stands in the body can be marked and mended there; the receiver's side is said in the foot.
    if (issue && issue.path[0] !== 'touser') this.answered = issue;
    this.dispatchEvent(new WechatRefusedEvent({ errcode, errmsg, issue }));
  }

  /** A sentence for whatever kept the message from being sent. */
  protected failure(error: unknown): string {
    const { composer, connection } = this.locale.messages;
    if (error instanceof WechatError) return composer.refusedBy(error.errcode, error.errmsg, this.to);
    if (error instanceof UnreachableError) {
      return error.reason === 'not-json' ? connection.notJson(error.address) : connection.noAnswer(error.address);
    }
    return `${composer.failed}：${error instanceof Error ? error.message : String(error)}`;
  }

  #renderFoot(): TemplateResult {
    const words = this.locale.messages.composer;
    const sending = this.outcome?.type === 'sending';
    return html`<div class="foot" part="foot">
      <div class="verdict-line" role="status">${this.#renderVerdict()}</div>
      <div class="actions">
        <slot name="actions"></slot>
        <button
          type="button"
          class="button main"
          part="send"
          aria-disabled=${this.inactive || sending ? 'true' : 'false'}
          @click=${() => void this.send()}
        >
          ${icon(sending ? 'retry' : 'send')}
          ${sending ? words.sending : this.to === '' ? words.send : words.sendTo(this.to)}
        </button>
      </div>
    </div>`;
  }

  #renderVerdict(): TemplateResult | typeof nothing {
    const words = this.locale.messages.composer;
    if (this.outcome?.type === 'failed') {
      return html`<span class="verdict error" part="verdict"
        >${icon('refused')}<span>${this.outcome.sentence}</span></span
      >`;
    }
    if (this.outcome?.type === 'sent') {
      return html`<span class="verdict success" part="verdict">${icon('check')}<span>${words.sent}</span></span>`;
    }
    const errors = this.issues.filter(isError);
    if (errors.length > 0) {
      const show = () => {
        this.visited = true;
        void this.updateComplete.then(() => {
          this.focusIssue(errors[0]);
        });
      };
      return html`<span class="verdict error" part="verdict"
        >${icon('refused')}<span
          >${words.problems(errors.length)}
          <button type="button" class="link" @click=${show}>${words.show}</button></span
        ></span
      >`;
    }
    const warnings = this.issues.length;
    if (warnings > 0) {
      return html`<span class="verdict warning" part="verdict"
        >${icon('warning')}<span>${words.warnings(warnings)}</span></span
      >`;
    }
    return this.#value ? html`<span class="verdict" part="verdict">${words.ready}</span>` : nothing;
  }

  /** Inner events stop here; the composer tells the page itself, once per change of its value. */
  #keepInside(event: Event): void {
    event.stopPropagation();
  }

  #onInnerChange(event: Event): void {
    event.stopPropagation();
    this.commit();
  }
}
