import { html, type TemplateResult } from 'lit';
import { property } from './decorators.js';
import type { Context } from '../../wechat/context.js';
import { accepts, errorsFirst, isError, refused, type Issue } from '../../wechat/issue.js';
import { checkFilledBy, type Rules } from '../../wechat/merge-field/explain.js';
import { fill, type Contact } from '../../wechat/merge-field/fill.js';
import * as ERRCODE from '../../wechat/wire/content-errcodes.js';
import type { WechatClient } from '../connection/client.js';
import { WechatSendEvent } from '../events.js';
import { ClientConsumer } from './client-consumer.js';
import { renderFoot } from './composer-foot.js';
import { Delivery } from './delivery.js';
import { named, type Merge, type Variable } from './merge.js';
import { MergeSwitch } from './merge-switch.js';
import { MessageEditor } from './message-editor.js';
import { freeze, same, type Body } from './message-value.js';

/** The errcode of what cannot even become a body: WeChat would answer 47001 to it. */
const NOT_JSON = ERRCODE.dataFormatError;

/**
 * What every composer is: a message that is edited, judged by WeChat's own rules, and sent. A subclass names its kind,
 * renders its fields, and changes the value through `edit`.
 */
export abstract class MessageComposer extends MessageEditor {
  /** Leaves out the foot with the issues and the send button: the page has its own. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** The receiver's name, for the send button. */
  @property() to = '';
  /** The values of the contacts that merge fields may take: `[{ key: 'name', label: '昵称', fallback: '朋友' }]`. */
  @property({ attribute: false }) variables: readonly Variable[] | undefined;
  /** Who the message may go to, as flat records: it is checked for all of them. */
  @property({ attribute: false }) contacts: readonly Contact[] | undefined;
  /** Whose values are filled in and judged; the first of `contacts` unless given. */
  @property({ attribute: false }) contact: Contact | undefined;

  readonly #consumer = new ClientConsumer(this, () => {
    this.clientChanged();
  });
  readonly #delivery = new Delivery(this);
  readonly #merge = new MergeSwitch({
    element: this,
    locale: this.locale,
    kind: () => this.kind,
    value: () => this.value,
    variables: () => this.variables,
    contacts: () => this.contacts,
    contact: () => this.#contact,
    context: () => this.context(),
    editable: () => !this.inactive && !this.readonly,
    writable: () => this.writable(),
    labelOf: (path) => this.labelOf({ path }),
    controlOf: (path) => this.controlOf({ path }),
    change: (changes) => {
      this.edit(changes);
      this.commit();
    },
  });

  /** The body for the contact, ready to be sent: merge fields filled in. */
  get filled(): Body | null {
    return this.value && freeze(fill(this.kind, this.value, this.#contact));
  }

  /** The body as a phone should show it: for the contact, or for whomever the person has chosen to preview. */
  get preview(): Body | null {
    return this.value && freeze(fill(this.kind, this.value, this.#merge.fields?.previewed ?? this.#contact));
  }

  get #contact(): Contact | undefined {
    return this.contact ?? this.contacts?.[0];
  }

  /** The client of the connection around the composer, if there is one. */
  protected get client(): WechatClient | undefined {
    return this.#consumer.value;
  }

  /** The rules of its kind. */
  protected abstract readonly rules: Rules['check'];
  /** What the check may know beside the body. */
  protected abstract context(): Context;
  /** The fields. */
  protected abstract renderFields(): TemplateResult;
  /** The label of what an issue is about. */
  protected abstract labelOf(issue: Pick<Issue, 'path'>): string;
  /** Whether there is a text yet that the person could write. */
  protected writable(): boolean {
    return true;
  }

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
    const context = { ...this.context(), ...(this.variables && { variables: this.variables.map(({ key }) => key) }) };
    const found = [
      ...checkFilledBy({ kind: this.kind, check: this.rules }, value, this.#contact, context),
      ...(this.#merge.fields?.warnings ?? []),
    ];
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
    return this.locale.issue(this.labelOf(issue), named(issue, this.variables));
  }

  /** What the control of a place in the body should know of merge fields. */
  protected mergeAt(...path: Issue['path']): Merge {
    return this.#merge.fields?.at(path) ?? { variables: this.variables, contact: this.#contact };
  }

  /** The issues of one part of the body, as its control shows them. */
  protected issuesAt(...path: readonly (string | number)[]): readonly Issue[] {
    return this.issues.filter((issue) => path.every((step, index) => issue.path[index] === step));
  }

  protected override render(): TemplateResult {
    return html`
      <div class="fields" @input=${this.#keepInside} @change=${this.#onInnerChange}>
        ${this.renderFields()}${this.#merge.fields?.render()}
      </div>
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
    const filled = this.filled ?? {};
    if (anyway) return this.#deliver(filled);
    const issues = value === null ? [refused('missing', NOT_JSON)] : this.issues;
    if (value === null || !accepts(issues)) {
      await this.updateComplete;
      this.focusIssue(issues.find(isError));
      return false;
    }
    const event = new WechatSendEvent({ kind: this.kind, value, filled, issues });
    return this.dispatchEvent(event) && (await this.#deliver(filled));
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
    const { value } = this;
    // What was written meanwhile is another message.
    const isStillThere = () => same(value, this.value);
    const taken = await this.#delivery.send(this.client, parcel, isStillThere);
    if (taken && isStillThere()) this.sent();
    return taken;
  }

  /** Why a call came to nothing. */
  protected reason(error: unknown): string {
    return this.locale.sentences?.reason(error, this.to) ?? '';
  }

  #renderFoot(): TemplateResult {
    const { issues, to, inactive } = this;
    const { messages } = this.locale;
    const { outcome } = this.#delivery;
    return renderFoot({
      words: messages.composer,
      outcome,
      failure: typeof outcome === 'object' ? (this.locale.sentences?.failure(outcome.failure, to) ?? '') : '',
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
