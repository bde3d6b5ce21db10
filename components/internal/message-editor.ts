import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './decorators.js';
import type { Issue } from '../../wechat/issue.js';
import type { Kind } from '../../wechat/message/index.js';
import { clearDrafts, drafts } from './drafts-on-demand.js';
import { WechatDraftErrorEvent } from '../events.js';
import type { DraftAccess } from './draft-controller.js';
import type { Kept } from './drafts/draft-record.js';
import { WechatFormControl } from './form-control.js';
import { Later } from './later.js';
import type { Moment } from './message-history.js';
import { difference, NotAMessage, same, take, withKey, type Body, type Recipient } from './message-value.js';
import { Steps, travelling } from './steps.js';

/**
 * A form control whose value is the JSON body of a message: how it is set from outside, changed by the person, and taken
 * back again.
 *
 * The value is a frozen object; keys keep the order in which they came, new ones take their place by the contract. What
 * WeChat would refuse stays in the value; validity says so.
 */
export abstract class MessageEditor extends WechatFormControl {
  /** Deletes every draft that composers of this origin have stored. What stands on the pages stays there. */
  static readonly clearDrafts = clearDrafts;

  /** The kind of message; it decides the rules. */
  abstract readonly kind: Kind;
  /** The keys of the body in the order of the contract. */
  protected abstract readonly keyOrder: readonly string[];

  /**
   * The name under which the message is kept in this browser until it is sent, with what can be taken back; empty keeps
   * nothing. It comes back where the page sets no message of its own.
   */
  @property() draft = '';

  /** Whether the text that was set last could not be taken. */
  @state() protected notTaken = false;
  /** What keeps drafts could not be loaded. */
  @state() private undrafted = false;
  /** Counts the resets: after one, no field remembers that the person has been there. */
  @state() protected round = 0;

  readonly #steps = new Steps(this);
  readonly #drafts = new Later(
    this,
    drafts,
    ({ DraftController }) => new DraftController(this, this.#draftAccess),
    (cause) => {
      this.undrafted = true;
      this.dispatchEvent(new WechatDraftErrorEvent({ draft: this.draft, reason: 'refused', cause }));
    },
  );
  /** Who has given another message than the attribute's, last. */
  #begun: 'page' | 'person' | undefined;
  #adopting = false;
  #value: Body | null = null;
  #committed: Body | null = null;
  #recipient: Recipient | null = null;

  /**
   * The message: the JSON body of WeChat's endpoint, without its receiver; null while nothing was entered. Takes an
   * object or JSON text. Text that is not JSON leaves the value as it is and shows an issue. What is set is a new
   * message: no change before it can be taken back.
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
    this.#steps.clear();
    this.valueTaken();
    this.valueChanged();
    this.requestUpdate('value');
    if (this.#adopting) return;
    this.#begun = this.#value === null ? undefined : 'page';
    this.#drafts.part?.replaced();
  }

  /** Who the message goes to, as it stood in the value that was set: `{touser}` and its kin. */
  get recipient(): Recipient | null {
    return this.#recipient;
  }

  /** Whether there is a change to take back. */
  get canUndo(): boolean {
    return !this.inactive && !this.readonly && this.#steps.canUndo;
  }

  /** Whether there is a change that was taken back. */
  get canRedo(): boolean {
    return !this.inactive && !this.readonly && this.#steps.canRedo;
  }

  /**
   * Takes back the last change of the person and moves focus and caret to where it was. A run of typing is one change.
   * Fires `input`, and `change` unless that brings back what was committed last. Does nothing where there is nothing to
   * take back, or nothing may be changed.
   */
  undo(): void {
    if (this.canUndo) this.#travel(this.#steps.step('undo', this.#now()));
  }

  /** Makes the change again that was taken back last. */
  redo(): void {
    if (this.canRedo) this.#travel(this.#steps.step('redo', this.#now()));
  }

  /** The control for a place in the body. */
  protected abstract controlOf(place: Pick<Issue, 'path'>): HTMLElement | undefined;

  /** A value was set from outside. */
  protected valueTaken(): void {
    // Most composers keep nothing beside the value.
  }

  /** The value is another one, by whomever. */
  protected valueChanged(): void {
    // What follows from it is a subclass's.
  }

  /** What is kept beside the value and comes back with it when a change is undone: JSON. */
  protected aside(): unknown {
    return undefined;
  }

  /** Takes back what `aside` gave. */
  protected takeAside(_aside: unknown): void {
    // Most composers keep nothing beside the value.
  }

  /** What the draft keeps beside the message and its steps, for the person to find again: JSON. */
  protected later(): unknown {
    return undefined;
  }

  /** Takes back what `later` gave, from whatever was stored. */
  protected takeLater(_later: unknown): void {
    // Most composers keep nothing.
  }

  protected override formValue(): string | null {
    return this.#value && JSON.stringify(this.#value);
  }

  /** What a form or the attribute gives is where the page begins; a draft may continue it. */
  protected override adopt(text: string): void {
    this.#adopting = true;
    this.value = text;
    this.#adopting = false;
  }

  override attributeChangedCallback(...change: Parameters<WechatFormControl['attributeChangedCallback']>): void {
    this.#adopting = true;
    super.attributeChangedCallback(...change);
    this.#adopting = false;
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.#steps.clear();
    this.valueTaken();
    this.valueChanged();
    this.round += 1;
    this.#begun = undefined;
    this.#drafts.part?.drop();
  }

  /** Sets keys of the body for the person, takes out those that are undefined, and tells the page once. */
  protected edit(changes: Readonly<Record<string, unknown>>): void {
    let next = this.#value ?? {};
    for (const [key, part] of Object.entries(changes)) next = withKey(next, key, part, this.keyOrder);
    const value = Object.keys(next).length > 0 ? next : null;
    const place = difference(this.#value, value);
    const stroke = this.#steps.take();
    if (!place) return;
    this.#steps.record(this.#now(), place.join(), stroke);
    this.#become(value);
  }

  /** The person has finished a change. */
  protected commit(): void {
    this.#steps.settle();
    if (this.#value === this.#committed) return;
    this.#committed = this.#value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The message has been sent. */
  protected sent(): void {
    this.#drafts.part?.drop();
  }

  /** What is to be said of the draft; with `urgentOnly` nothing that merely reassures. */
  protected renderDraft(urgentOnly: boolean): TemplateResult | typeof nothing {
    if (this.undrafted)
      return html`<div class="note error" role="alert">${this.locale.messages.composer.noDrafts}</div>`;
    return this.#drafts.part?.render(this.locale, urgentOnly) ?? nothing;
  }

  /** What only the editor itself can do for its draft. */
  get #draftAccess(): DraftAccess {
    return {
      begun: () => this.#begun,
      kept: (maxLength) => ({ moment: this.#now(), history: this.#steps.state(maxLength), later: this.later() }),
      recover: (kept) => {
        this.#recover(kept);
      },
      load: (moment) => {
        this.#steps.record(this.#now(), '', undefined);
        this.#return(moment);
      },
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.draft !== '' && !this.undrafted) this.#drafts.want();
  }

  /** The message as it stands. */
  #now(): Moment {
    return { value: this.#value, aside: this.aside() };
  }

  /** The value is another by the person's doing. */
  #become(value: Body | null): void {
    this.#value = value;
    this.#begun = 'person';
    this.notTaken = false;
    this.valueChanged();
    this.requestUpdate('value');
    this.#drafts.part?.changed();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** The message as the person left it before the reload. */
  #recover({ moment, history, later }: Kept): void {
    this.#steps.restore(history);
    this.#value = moment.value;
    this.valueTaken();
    this.takeAside(moment.aside);
    this.takeLater(later);
    this.valueChanged();
    this.requestUpdate('value');
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.commit();
  }

  #travel(moment: Moment | undefined): void {
    if (moment) this.#return(moment);
  }

  /** The message becomes what it was at another moment. */
  #return(moment: Moment): void {
    const path = difference(this.#value, moment.value) ?? [];
    const find = () => this.controlOf({ path });
    const { module } = travelling;
    const before = module?.textIn(find());
    this.takeAside(moment.aside);
    this.#become(moment.value);
    this.commit();
    // The control may only come back with the change.
    void this.updateComplete.then(() => {
      module?.returnTo(find(), before);
    });
  }
}
