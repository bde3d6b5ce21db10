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
import { renderFoot, type Outcome } from './composer-foot.js';
import { clientContext } from './connection-context.js';
import { WechatFormControl } from './form-control.js';
import { NotAMessage, same, take, withKey, type Body, type Recipient } from './message-value.js';

/** The errcode of what cannot even become a body: WeChat would answer 47001 to it. */
const NOT_JSON = ERRCODE.dataFormatError.errcode;

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
  /** Whether the text that was set last could not be taken. */
  @state() private notTaken = false;
  /** Counts the resets: after one, no field remembers that the person has been there. */
  @state() protected round = 0;

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
      const { value, recipient } = take(given);
      this.notTaken = false;
      // A page that sets back what it has just heard changes nothing, and takes no coming `change` away.
      if (same(value, this.#value) && same(recipient, this.#recipient)) return;
      this.#value = value;
      this.#recipient = recipient;
    } catch (error) {
      if (!(error instanceof NotAMessage)) throw error;
      this.notTaken = true;
      return;
    }
    this.#committed = this.#value;
    this.#forget();
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
    if (this.#value === null) return [...taken, ...(this.required ? [refused('missing', NOT_JSON)] : [])];
    const found = checkMessage(this.kind, this.#value, this.context());
    const { answered } = this;
    // Where we know ourselves what is wrong, we say it better than an errcode does.
    const known = found.some((issue) => isError(issue) && issue.path.join() === answered?.path.join());
    return errorsFirst([...taken, ...(answered && !known ? [answered] : []), ...found]);
  }

  protected override formValue(): string | null {
    return this.#value && JSON.stringify(this.#value);
  }

  protected override adopt(text: string): void {
    this.value = text;
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.#forget();
    this.valueTaken();
    this.round += 1;
  }

  protected override anchor(): HTMLElement | undefined {
    const first = this.hasUpdated ? this.issues.find(isError) : undefined;
    return first && (this.controlOf(first) ?? super.anchor());
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
    const value = Object.keys(next).length > 0 ? next : null;
    if (same(value, this.#value)) return;
    this.#value = value;
    this.notTaken = false;
    this.#forget();
    this.requestUpdate('value');
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** What became of an earlier message says nothing about this one. One that is on its way still is. */
  #forget(): void {
    this.answered = undefined;
    if (this.outcome?.type !== 'sending') this.outcome = undefined;
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
    let result: SendResult;
    try {
      result = await client.send(this.kind, value, this.#recipient);
    } catch (error) {
      this.#onFailed(error, value);
      return false;
    }
    this.outcome = { type: 'sent' };
    this.dispatchEvent(new WechatSentEvent({ result }));
    return true;
  }

  #onFailed(error: unknown, value: Body): void {
    this.outcome = { type: 'failed', sentence: this.#failure(error) };
    if (!(error instanceof WechatError)) return;
    const { errcode, errmsg } = error;
    const issue = issueOf(errcode, errmsg);
    // Only what stands in the body can be marked and mended there, while it still does; the receiver's side is said in
    // the foot.
    if (issue && issue.path[0] !== 'touser' && same(value, this.#value)) this.answered = issue;
    this.dispatchEvent(new WechatRefusedEvent({ errcode, errmsg, issue }));
  }

  /** A sentence for whatever kept the message from being sent. */
  #failure(error: unknown): string {
    const known = error instanceof WechatError || error instanceof UnreachableError;
    return known ? this.reason(error) : this.locale.messages.composer.failed(this.reason(error));
  }

  /** Why a call came to nothing. */
  protected reason(error: unknown): string {
    const { composer, connection } = this.locale.messages;
    if (error instanceof WechatError) return composer.refusedBy(error.errcode, error.errmsg, this.to);
    if (error instanceof UnreachableError) {
      return error.reason === 'not-wechat' ? connection.notWechat(error.address) : connection.noAnswer(error.address);
    }
    return error instanceof Error ? error.message : String(error);
  }

  #renderFoot(): TemplateResult {
    const { outcome, issues, to, inactive } = this;
    return renderFoot({
      words: this.locale.messages.composer,
      outcome,
      issues,
      begun: this.#value !== null,
      to,
      inactive,
      send: () => void this.send(),
      show: this.#show,
    });
  }

  readonly #show = (): void => {
    this.visited = true;
    void this.updateComplete.then(() => {
      this.focusIssue(this.issues.find(isError));
    });
  };

  /** Inner events stop here; the composer tells the page itself, once per change of its value. */
  #keepInside(event: Event): void {
    event.stopPropagation();
  }

  #onInnerChange(event: Event): void {
    event.stopPropagation();
    this.commit();
  }
}
