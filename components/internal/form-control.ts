import { LitElement, type PropertyValues } from 'lit';
import { property, state } from './decorators.js';
import { isError, type Issue, type IssueCode } from '../../wechat/issue.js';
import { LanguageController } from './language.js';

/** How the browser's own vocabulary names an issue. */
const FLAGS: Readonly<Partial<Record<IssueCode, keyof ValidityStateFlags>>> = {
  missing: 'valueMissing',
  'too-long': 'tooLong',
  'too-many-bytes': 'tooLong',
  'too-few': 'tooShort',
  'bad-character': 'patternMismatch',
  'bad-format': 'patternMismatch',
  'out-of-range': 'rangeOverflow',
  'wrong-type': 'typeMismatch',
};

/**
 * What a plain `<form>` needs of an element, once: name, value, validity, reset, restore, disabled fieldset.
 *
 * A subclass says what is wrong (`check`), what the form sends (`formValue`) and how to take a text back (`adopt`).
 * Forms read validity at once and Lit renders later, so it judges whenever a property changes, from the moment it is
 * connected (earlier the subclass's fields do not exist), and tells it once more when there is a control to anchor to.
 */
export abstract class WechatFormControl extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What the control is called; sentences about it use this name. */
  @property() label = '';
  /** Takes no input, is not sent with the form and never invalid; a disabled fieldset does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Can be read and copied, and is sent with the form, but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Invalid while nothing is entered. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether the person has been here: what is missing is not held against one who has not come yet. */
  @state() protected visited = false;
  @state() private fieldsetDisabled = false;

  protected readonly internals = this.attachInternals();
  protected readonly locale = new LanguageController(this);
  #issues: readonly Issue[] | undefined;
  #started = false;

  constructor() {
    super();
    // A form that finds the control invalid says so here; from then on the sentence stands beside it.
    this.addEventListener('invalid', () => (this.visited = true));
    // Whoever comes to write will soon need to be told something.
    this.addEventListener('focusin', () => this.locale.sentences);
  }

  /**
   * The name under which the form sends the value. Forms read the attribute, and at once: a reflected property would
   * write it too late.
   */
  @property({ noAccessor: true })
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(value: string) {
    if (value !== this.getAttribute('name')) this.setAttribute('name', value);
    this.requestUpdate('name');
  }

  /** Every problem of the value, errors first. */
  get issues(): readonly Issue[] {
    return (this.#issues ??= this.check());
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Disabled by itself or by a fieldset around it. */
  protected get inactive(): boolean {
    return this.disabled || this.fieldsetDisabled;
  }

  /** Every problem of the value as it stands, errors first. */
  protected abstract check(): readonly Issue[];
  /** What the form sends; null sends nothing. */
  protected abstract formValue(): string | null;
  /** Takes a text the form gives back: on reset the `value` attribute, on restore what `formValue` said. */
  protected abstract adopt(text: string): void;
  /** The sentence for an issue of this control. */
  protected sentence(issue: Issue): string {
    return this.locale.issue(this.label || this.name, issue);
  }
  /** The inner control that the browser's own message points at. */
  protected anchor(): HTMLElement | undefined {
    return (
      (this.hasUpdated ? this.renderRoot : undefined)?.querySelector<HTMLElement>('[part~="control"]') ?? undefined
    );
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.locale.ready) await this.locale.ready;
    await super.scheduleUpdate();
  }

  /** Waits for the sentences that it says, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    while (this.locale.asked) {
      await this.locale.asked;
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#started = true;
    this.#judge();
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // Lit calls this from its own constructor, before our fields exist; and also where a property was set to what it was.
    if (#started in this && this.#started && this.isUpdatePending) this.#judge();
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.#tell();
  }

  formResetCallback(): void {
    this.adopt(this.getAttribute('value') ?? '');
    this.visited = false;
  }

  formStateRestoreCallback(value: string | File | FormData | null): void {
    if (typeof value === 'string') this.adopt(value);
  }

  formDisabledCallback(disabled: boolean): void {
    this.fieldsetDisabled = disabled;
  }

  #judge(): void {
    this.#issues = this.check();
    this.internals.setFormValue(this.formValue());
    this.#tell();
  }

  /** Tells the browser what was found. */
  #tell(): void {
    const first = this.issues.find(isError);
    if (!first) this.internals.setValidity({});
    else
      this.internals.setValidity({ [FLAGS[first.code] ?? 'customError']: true }, this.sentence(first), this.anchor());
  }
}
