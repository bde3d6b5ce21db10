import { ContextConsumer } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Context } from '../../wechat/context.js';
import { accepts, errorsFirst, isError, refused, type Issue } from '../../wechat/issue.js';
import { checkMessage } from '../../wechat/message/index.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { WechatClient } from '../connection/client.js';
import { WechatSendEvent } from '../events.js';
import { renderFoot } from './composer-foot.js';
import { clientContext } from './connection-context.js';
import { Delivery, failureText, reasonOf } from './delivery.js';
import { MessageEditor } from './message-editor.js';
import { same, type Body } from './message-value.js';

/** The errcode of what cannot even become a body: WeChat would answer 47001 to it. */
const NOT_JSON = ERRCODE.dataFormatError.errcode;

/**
 * What every composer is: a message that is edited, judged by WeChat's own rules, and sent. A subclass names its kind,
 * renders its fields, and changes the value through `edit`.
 */
export abstract class MessageComposer extends MessageEditor {
  /** Leaves out the foot with the issues and the send button: the page has its own. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** The receiver's name, for the send button. */
  @property() to = '';

  readonly #consumer = new ContextConsumer(this, {
    context: clientContext,
    subscribe: true,
    callback: () => {
      this.clientChanged();
    },
  });
  readonly #delivery = new Delivery(this);

  /** The body for the receiver, ready to be sent. */
  get filled(): Body | null {
    return this.value;
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
  /** The client has come, gone or changed. */
  protected clientChanged(): void {
    // Most composers need nothing of WeChat before they send.
  }

  protected override valueChanged(): void {
    this.#delivery.forget();
  }

  protected override check(): readonly Issue[] {
    const taken = this.notTaken ? [refused('wrong-type', NOT_JSON, { rule: 'json' })] : [];
    const { value } = this;
    if (value === null) return [...taken, ...(this.required ? [refused('missing', NOT_JSON)] : [])];
    const found = checkMessage(this.kind, value, this.context());
    const { answered } = this.#delivery;
    // Where we know ourselves what is wrong, we say it better than an errcode does.
    const known = found.some((issue) => isError(issue) && issue.path.join() === answered?.path.join());
    return errorsFirst([...taken, ...(answered && !known ? [answered] : []), ...found]);
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

  protected override render(): TemplateResult {
    return html`
      <div class="fields" @input=${this.#keepInside} @change=${this.#onInnerChange}>${this.renderFields()}</div>
      ${this.bare ? this.renderDraft(true) : this.#renderFoot()}
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
    if (this.inactive || this.#delivery.underway) return false;
    // What WeChat answered last time may have changed since; what the rules say has not.
    this.#delivery.forget();
    this.visited = true;
    const { value } = this;
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

  /** Waits no longer for the answer to what is being sent; it may still arrive, and another can be sent. */
  endWait(): void {
    this.#delivery.endWait();
  }

  /** Moves focus to the control an issue is about. */
  focusIssue(issue: Issue | undefined): void {
    ((issue && this.controlOf(issue)) ?? this).focus();
  }

  async #deliver(body: Body): Promise<boolean> {
    const parcel = { kind: this.kind, body, recipient: this.recipient };
    const taken = await this.#delivery.send(this.client, parcel, (sent) => same(sent, this.value));
    // What was written meanwhile is another message.
    if (taken && same(body, this.value)) this.sent();
    return taken;
  }

  /** Why a call came to nothing. */
  protected reason(error: unknown): string {
    return reasonOf(error, this.locale.messages, this.to);
  }

  #renderFoot(): TemplateResult {
    const { issues, to, inactive } = this;
    const { messages } = this.locale;
    const { outcome } = this.#delivery;
    return renderFoot({
      words: messages.composer,
      outcome,
      failure: typeof outcome === 'object' ? failureText(outcome.failure, messages, to) : '',
      issues,
      begun: this.value !== null,
      to,
      inactive,
      send: () => void this.send(),
      endWait: this.#endWait,
      show: this.#show,
      draft: this.renderDraft(false),
    });
  }

  readonly #endWait = (): void => {
    this.endWait();
    // The button that was pressed goes with the wait.
    this.renderRoot.querySelector<HTMLElement>('[part="send"]')?.focus();
  };

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
