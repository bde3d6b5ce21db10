import { property, state } from 'lit/decorators.js';
import type { Issue } from '../../wechat/issue.js';
import type { Kind } from '../../wechat/message/index.js';
import { returnTo, textIn } from './caret.js';
import { EditingKeys } from './editing-keys.js';
import { WechatFormControl } from './form-control.js';
import { MessageHistory, type Moment } from './message-history.js';
import { difference, NotAMessage, same, take, withKey, type Body, type Recipient } from './message-value.js';

/**
 * A form control whose value is the JSON body of a message: how it is set from outside, changed by the person, and taken
 * back again.
 *
 * The value is a frozen object; keys keep the order in which they came, new ones take their place by the contract. What
 * WeChat would refuse stays in the value; validity says so.
 */
export abstract class MessageEditor extends WechatFormControl {
  /** The kind of message; it decides the rules. */
  abstract readonly kind: Kind;
  /** The keys of the body in the order of the contract. */
  protected abstract readonly keyOrder: readonly string[];

  /** Whether the text that was set last could not be taken. */
  @state() protected notTaken = false;
  /** Counts the resets: after one, no field remembers that the person has been there. */
  @state() protected round = 0;

  readonly #history = new MessageHistory();
  readonly #keys = new EditingKeys(this, this);
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
    this.#history.clear();
    this.valueTaken();
    this.valueChanged();
    this.requestUpdate('value');
  }

  /** Who the message goes to, as it stood in the value that was set: `{touser}` and its kin. */
  get recipient(): Recipient | null {
    return this.#recipient;
  }

  /** Whether there is a change to take back. */
  get canUndo(): boolean {
    return !this.inactive && !this.readonly && this.#history.canUndo;
  }

  /** Whether there is a change that was taken back. */
  get canRedo(): boolean {
    return !this.inactive && !this.readonly && this.#history.canRedo;
  }

  /**
   * Takes back the last change of the person, fires `input` and `change`, and moves focus and caret to where the change
   * was. A run of typing is one change. Does nothing where there is none, or nothing may be changed.
   */
  undo(): void {
    if (this.canUndo) this.#travel(this.#history.undo(this.#now()));
  }

  /** Makes the change again that was taken back last. */
  redo(): void {
    if (this.canRedo) this.#travel(this.#history.redo(this.#now()));
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

  protected override formValue(): string | null {
    return this.#value && JSON.stringify(this.#value);
  }

  protected override adopt(text: string): void {
    this.value = text;
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.#history.clear();
    this.valueTaken();
    this.valueChanged();
    this.round += 1;
  }

  /** Sets keys of the body for the person, takes out those that are undefined, and tells the page once. */
  protected edit(changes: Readonly<Record<string, unknown>>): void {
    let next = this.#value ?? {};
    for (const [key, part] of Object.entries(changes)) next = withKey(next, key, part, this.keyOrder);
    const value = Object.keys(next).length > 0 ? next : null;
    const place = difference(this.#value, value);
    const stroke = this.#keys.take();
    if (!place) return;
    this.#history.record(this.#now(), place.join(), stroke);
    this.#become(value);
  }

  /** The person has finished a change. */
  protected commit(): void {
    this.#history.settle();
    if (this.#value === this.#committed) return;
    this.#committed = this.#value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The message as it stands. */
  #now(): Moment {
    return { value: this.#value, aside: this.aside() };
  }

  /** The value is another by the person's doing. */
  #become(value: Body | null): void {
    this.#value = value;
    this.notTaken = false;
    this.valueChanged();
    this.requestUpdate('value');
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  #travel(moment: Moment | undefined): void {
    if (!moment) return;
    const path = difference(this.#value, moment.value) ?? [];
    const find = () => this.controlOf({ path });
    const before = textIn(find());
    this.takeAside(moment.aside);
    this.#become(moment.value);
    this.commit();
    // The control may only come back with the change.
    void this.updateComplete.then(() => {
      returnTo(find(), before);
    });
  }
}
