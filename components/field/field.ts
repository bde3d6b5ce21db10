import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from '../internal/decorators.js';
import type { FieldContext } from '../../wechat/context.js';
import { checkField, measureField, type Measure } from '../../wechat/field/index.js';
import { listedValues, ruleType } from '../../wechat/field/listed.js';
import { broken } from '../../wechat/field/rule.js';
import { isError, type Issue } from '../../wechat/issue.js';
import { checkFilledField } from '../../wechat/merge-field/check-field.js';
import { fillText } from '../../wechat/merge-field/fill.js';
import { Announcer } from '../internal/announcer.js';
import { Composition } from '../internal/composition.js';
import { fullness, renderCounter } from '../internal/counter.js';
import { differs } from '../internal/differs.js';
import { renderNote, type Fix } from '../internal/field-frame.js';
import { WechatFormControl } from '../internal/form-control.js';
import { plainText } from '../internal/plain-text.js';
import { named, needsTokens, type Merge } from '../internal/merge.js';
import { editingOf, type TextEditing } from '../internal/text-editing.js';
import { TokenSwitch } from '../internal/token-switch.js';
import { fieldWordsFor, type FieldWords } from '../locale/field.js';
import { renderChoice } from './choice.js';
import { fixesOf } from './fixes.js';
import { renderLine } from './line.js';
import { styles } from './field.styles.js';

/**
 * One parameter of a template message or subscribe notice: its name decides the rule, `thing1` is a `thing`.
 *
 * The text is kept exactly as given, line breaks included; what WeChat would refuse is marked, never cut.
 *
 * @summary Single-line field that refuses what WeChat would refuse.
 * @tag wechat-field
 * @fires {Event} input - The text changed.
 * @fires {Event} change - The person committed a changed text.
 * @attr {string} name - The parameter, e.g. `thing1`; also the name under which a form sends the text.
 * @attr {string} value - The text at the start, and again after a reset.
 * @slot hint - Advice shown instead of our own hint.
 * @csspart label - The label.
 * @csspart key - The parameter's name.
 * @csspart counter - The count, such as `21/20`.
 * @csspart control - The inner `<textarea>`, the text box with chips where merge fields stand, or `<select>` where the values are listed.
 * @csspart ruler - The line that fills as the limit nears.
 * @csspart hint - The line under the control while nothing is wrong.
 * @csspart error - The line under the control when something is.
 * @csspart fix - A button that mends it.
 * @cssprop [--wechat-color-danger=#b0281a] - Colour of what would be refused.
 * @cssprop [--wechat-color-warning=#86560a] - Colour of what nears its limit, or will look different.
 * @cssprop [--wechat-color-accent=#2747b8] - Colour of focus and ruler.
 * @cssstate near - The text is close to its limit.
 * @cssstate over - The text is longer than WeChat accepts.
 * @cssstate invalid - WeChat would refuse the text, and the person has been here.
 * @cssstate warned - The text would be sent, but shown differently.
 * @cssstate readonly - The text can be read and copied, not changed.
 * @cssstate composing - An input method is composing.
 */
export class WechatField extends WechatFormControl {
  static override styles = styles;

  /** What the value is part of, and which values are approved. */
  @property({ attribute: false, hasChanged: differs }) context: FieldContext = {};
  /** An example of the template, shown while the field is empty. */
  @property() example = '';
  /** Advice under the field; ours by type unless given. */
  @property() hint: string | undefined;
  /** The issues that whoever embeds the field has found; unless given, the field judges by itself. */
  @property({ attribute: false, hasChanged: differs }) judged: readonly Issue[] | undefined;
  /** Says issues in the words of whoever embeds the field; where that has none, ours are said. */
  @property({ attribute: false }) wording: ((issue: Issue) => string | undefined) | undefined;
  /** Which merge fields may stand in the text, whose values fill them, and what they become over all contacts. */
  @property({ attribute: false, hasChanged: differs }) merge: Merge | undefined;
  /** `hidden` leaves the parameter's name out. */
  @property() keys: 'hidden' | undefined;
  /** The field may stay empty, and says so. Only for what is judged from outside: WeChat needs every parameter. */
  @property({ type: Boolean, reflect: true }) optional = false;
  /** Shows every issue at once, as if the person had been here. */
  @property({ type: Boolean }) revealed = false;

  @query('[part~="control"]') protected readonly control!: HTMLElement;
  @query('.marks') private readonly marks!: HTMLElement | null;
  @query('.ruler') private readonly ruler!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  readonly #composition = new Composition(this, () => {
    this.#type(this.#written());
  });
  readonly #tokens = new TokenSwitch(
    this,
    () => this.#composition.active,
    () => this.editing,
  );
  #value = '';
  #committed = '';

  /** Edits the text at the caret; undefined while it is chosen from a list. */
  get editing(): TextEditing | undefined {
    return this.hasUpdated ? editingOf(this.control) : undefined;
  }

  /** The text. */
  @property()
  get value(): string {
    return this.#value;
  }
  set value(text: string) {
    // A page in plain JavaScript may set anything.
    const given = plainText(text);
    // A page that sets back what it has just heard must not take the coming `change` away.
    if (given !== this.#value) this.#committed = given;
    this.#set(given);
  }

  protected override check(): readonly Issue[] {
    if (this.judged) return this.judged;
    const { contact, variables } = this.merge ?? {};
    const keys = variables?.map(({ key }) => key);
    const issues = checkFilledField(this.name, this.#value, contact, this.context, keys);
    return this.required && this.#value === '' && !issues.some(isError) ? [broken('missing'), ...issues] : issues;
  }

  protected override formValue(): string {
    return this.#value;
  }

  protected override adopt(text: string): void {
    this.value = text;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (needsTokens(this.#value, this.merge) && !this.#listed()) this.#tokens.want();
  }

  protected override render(): TemplateResult {
    const { messages } = this.locale;
    const words = messages.field;
    const measure = this.#measure();
    const listed = this.#listed();
    const shown = this.#shown();
    const [issue] = shown;
    const wrong = issue !== undefined && isError(issue);
    const hint =
      this.merge?.hint ?? this.hint ?? this.#words.hint(ruleType(this.name, this.context), measure?.limit) ?? '';
    const fixes = issue && !this.readonly ? this.#fixes(issue) : [];
    const counted = measure && !this.inactive && !this.readonly && !listed ? measure : undefined;
    const look = this.inactive
      ? 'off'
      : this.readonly
        ? 'fixed'
        : wrong || (!issue && fullness(measure) === 'over')
          ? 'wrong'
          : issue
            ? 'warned'
            : '';
    return html`
      <div class="head">
        <label id="label" for="control" part="label">${this.label || this.name}</label>
        ${this.keys === 'hidden' || !this.label ? nothing : html`<span class="key" part="key">${this.name}</span>`}
        ${this.optional ? html`<span class="optional">${this.#words.optional}</span>` : nothing}
        ${renderCounter(counted, this.locale.language, this.merge?.worst && this.merge.figures)}
      </div>
      <div class="box ${look}">
        ${listed ? this.#renderChoice(listed, wrong) : this.#renderText(wrong)}
        ${counted ? html`<span class="ruler ${fullness(counted)}" part="ruler"></span>` : nothing}
      </div>
      ${renderNote(
        {
          hint: html`<slot name="hint">${hint}</slot>`,
          issue,
          sentence: issue && this.sentence(issue),
          more: shown.length - 1,
          fixes,
        },
        words,
      )}
      <div class="visually-hidden" role="status">${this.#announcer.said}</div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const measure = this.#measure();
    const state = fullness(measure);
    const share = measure ? Math.min(1, measure.count / measure.limit) : 0;
    this.ruler?.style.setProperty('width', `${(share * 100).toFixed(2)}%`);
    const shown = this.#shown();
    this.#state('near', state === 'near');
    this.#state('over', state === 'over');
    this.#state('invalid', shown.some(isError));
    this.#state('warned', shown.length > 0 && !shown.some(isError));
    this.#state('readonly', this.readonly);
    this.#state('composing', this.#composition.active);
    // What is not marked needs no place; and a place is measured in the frame, where the page is laid out anyway.
    if (shown.some(isError) && this.marks?.querySelector('mark')) requestAnimationFrame(this.#align);
  }

  /** The ways out of an issue. Where merge fields make it, whoever knows the contacts knows them. */
  #fixes(issue: Issue): readonly Fix[] {
    if (this.merge && this.#value.includes('{{')) return this.merge.fixes?.(issue) ?? [];
    return fixesOf(issue, this.name, this.#value, this.#words).map(({ label, text }) => ({
      label,
      run: () => this.#mend(text),
    }));
  }

  protected override sentence(issue: Issue): string {
    return this.wording?.(issue) ?? super.sentence(named(issue, this.merge?.variables));
  }

  get #words(): FieldWords {
    return fieldWordsFor(this.locale.language);
  }

  /** The text as the contact gets it. */
  #filled(): string {
    return fillText(this.#value, this.merge?.contact);
  }

  /** How full the field is: for the contact with the longest text, where there are several. */
  #measure(): Measure | undefined {
    return measureField(this.name, this.merge?.worst?.longest?.text ?? this.#filled(), this.context);
  }

  /** What stands in the control. */
  #written(): string {
    return this.control instanceof HTMLSelectElement ? this.control.value : (this.editing?.text ?? this.#value);
  }

  /** The values to choose from; undefined where they are unknown or the parameter is free. */
  #listed(): readonly string[] | undefined {
    return listedValues(this.name, this.context);
  }

  /** Issues that are shown now: what is too much at once, the rest after the person has been here. */
  #shown(): readonly Issue[] {
    if (this.inactive) return [];
    const all = this.issues;
    if (this.visited || this.revealed) return all;
    return this.#value === '' ? [] : all.filter(({ code, severity }) => code === 'too-long' || severity === 'warning');
  }

  #renderText(wrong: boolean): TemplateResult {
    const placeholder = this.example === '' ? '' : this.#words.example(this.example);
    const tokens = this.#tokens.control;
    if (tokens) {
      return tokens.render({
        text: this.#value,
        language: this.locale.language,
        merge: this.merge,
        multiline: false,
        inactive: this.inactive,
        readonly: this.readonly,
        placeholder,
        needed: this.#needed(),
        wrong,
        issues: this.issues,
        onInput: () => {
          if (!this.#composition.active) this.#type(this.#written());
        },
        onKeydown: this.#onKeydown,
        onBlur: this.#onBlur,
        onScroll: this.#align,
        onComposition: this.#composition,
      });
    }
    return renderLine({
      value: this.#value,
      placeholder,
      disabled: this.inactive,
      readonly: this.readonly,
      needed: this.#needed(),
      wrong,
      issues: this.issues,
      composition: this.#composition,
      onInput: this.#onInput,
      onChange: this.#onChange,
      onKeydown: this.#onKeydown,
      onBlur: this.#onBlur,
      onScroll: this.#align,
    });
  }

  #renderChoice(values: readonly string[], wrong: boolean): TemplateResult {
    const { choose, nothing: empty } = this.#words;
    return renderChoice({
      value: this.#value,
      values,
      empty: this.#mayBeEmpty() ? empty : choose,
      disabled: this.inactive || this.readonly,
      needed: this.#needed(),
      wrong,
      onInput: this.#onInput,
      onChange: this.#onChange,
      onBlur: this.#onBlur,
    });
  }

  /** Whether an empty text would be held against the person. */
  #needed(): boolean {
    return this.required || (!this.optional && !this.#mayBeEmpty());
  }

  /** Whether WeChat takes an empty text. */
  #mayBeEmpty(): boolean {
    return !checkField(this.name, '', this.context).some(isError);
  }

  /**
   * Changes the text for the person, with focus back in it. Said even where the text stays: an absent `const` is an
   * empty one from now on.
   */
  #mend(text: string): void {
    this.#set(text);
    this.#committed = text;
    this.#say('input');
    this.#say('change');
    this.#announceCount();
    // Not `this.focus()`: the focus is inside already, on the button that now goes.
    this.control.focus();
  }

  #type(text: string): void {
    if (text === this.#value) return;
    this.#set(text);
    this.#say('input');
    this.#announceCount();
  }

  #set(text: string): void {
    const old = this.#value;
    this.#value = text;
    this.requestUpdate('value', old);
  }

  #commit(): void {
    if (this.#value === this.#committed) return;
    this.#committed = this.#value;
    this.#say('change');
  }

  #say(type: 'input' | 'change'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  }

  readonly #onInput = (event: Event): void => {
    // Ours follows when the text is settled: an input method may still be composing.
    event.stopPropagation();
    const { value } = event.currentTarget as HTMLTextAreaElement | HTMLSelectElement; // the listener stands on the control
    if (!this.#composition.active) this.#type(value);
  };

  readonly #onChange = (event: Event): void => {
    event.stopPropagation();
    this.#commit();
  };

  readonly #onBlur = (): void => {
    this.visited = true;
    this.#commit();
    requestAnimationFrame(this.#align);
  };

  /** Enter sends the form, as in any single-line field; it belongs to the input method while that composes. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || this.#composition.owns(event)) return;
    event.preventDefault();
    this.#commit();
    this.form?.requestSubmit();
  };

  /** Keeps the marks under their characters while a long text scrolls. */
  readonly #align = (): void => {
    if (this.marks) this.marks.scrollLeft = this.control.scrollLeft;
  };

  #announceCount(): void {
    const measure = this.#measure();
    const near = measure && fullness(measure) !== 'within';
    this.#announcer.later(near ? this.#words.announce(measure.limit - measure.count) : undefined);
  }

  #state(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-field': WechatField;
  }
}
