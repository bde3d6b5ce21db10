import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from '../internal/decorators.js';
import type { Context } from '../../wechat/context.js';
import { isError, isRecord, type Issue } from '../../wechat/issue.js';
import { TEXT_MAX_BYTES } from '../../wechat/limit/text.js';
import { checkText } from '../../wechat/message/text.js';
import { fillText } from '../../wechat/merge-field/fill.js';
import { codePoints, utf8Bytes } from '../../wechat/text/count.js';
import { Composition } from '../internal/composition.js';
import { renderCounter } from '../internal/counter.js';
import { renderNote, type Fix } from '../internal/field-frame.js';
import { Later } from '../internal/later.js';
import { needsTokens, type Merge } from '../internal/merge.js';
import { MessageComposer } from '../internal/message-composer.js';
import { OnDemand } from '../internal/on-demand.js';
import { plainText } from '../internal/plain-text.js';
import { editingOf, type TextEditing } from '../internal/text-editing.js';
import { TokenSwitch } from '../internal/token-switch.js';
import { textMessagesFor, type TextMessages } from '../locale/text.js';
import { styles } from './text-composer.styles.js';
import { TextTools } from './text-tools.js';

const marks = new OnDemand(() => import('./text-tokens.js'));
const cut = new OnDemand(() => import('./cut.js'));

/**
 * Writes a customer-service text, counted in bytes as WeChat counts it. Buttons put in links to web pages and mini
 * programs, as `<a href="…">…</a>`, and emoticons, as `[微笑]`.
 *
 * @summary Editor of a text message.
 * @tag wechat-text-composer
 * @fires {Event} input - The value changed by the person, or by a draft that came back.
 * @fires {Event} change - The person committed a change.
 * @fires {WechatSendEvent} wechat-send - The message is ready and should be sent; unless cancelled, the connection around it sends.
 * @fires {WechatSentEvent} wechat-sent - WeChat took the message.
 * @fires {WechatRefusedEvent} wechat-refused - WeChat refused the message.
 * @fires {WechatDraftErrorEvent} wechat-draft-error - The draft could not be stored or read; the message stays.
 * @fires {Event} wechat-preview - The person chose another contact to preview; `preview` is the body for that one.
 * @attr {string} value - The message at the start, as JSON, and again after a reset.
 * @slot actions - Buttons beside the send button.
 * @csspart label - The label.
 * @csspart counter - The count in bytes.
 * @csspart control - The inner `<textarea>`, or the text box with chips once it may hold merge fields.
 * @csspart toolbar - The bar with the buttons for links and emoticons, and the number of characters.
 * @csspart tool - One of these buttons.
 * @csspart hint - The line under the control while nothing is wrong.
 * @csspart error - The line under the control when something is.
 * @csspart foot - The line with the issues and the send button.
 * @csspart verdict - What the foot says about the message.
 * @csspart draft - When the draft was saved, or what is the matter with it.
 * @csspart send - The send button.
 */
export class WechatTextComposer extends MessageComposer {
  static override styles = styles;

  override readonly kind = 'text';
  protected override readonly keyOrder = ['msgtype', 'text'] as const;
  protected override readonly rules = checkText;

  /** Text shown while the field is empty. */
  @property() placeholder = '';
  /** Appids of the mini programs linked to the account; any is let pass unless given. */
  @property({ attribute: false }) miniPrograms: readonly string[] | undefined;

  @query('[part~="control"]') private readonly control!: HTMLElement | null;
  readonly #composition = new Composition(this, () => {
    this.#onInput();
  });
  readonly #tokens = new TokenSwitch(
    this,
    () => this.#composition.active,
    () => this.editing,
  );

  /** Shows links and emoticons as what they are, beside chips. */
  readonly #marks = new Later(this, marks, ({ TextTokens }) => new TextTokens(this));
  readonly #cut = new Later(this, cut, (module) => module);
  readonly #tools = new TextTools(this, {
    locale: this.locale,
    editing: () => this.editing,
    context: () => this.context(),
    commit: () => {
      this.commit();
    },
  });

  /** Edits the text at the caret; undefined before it is on the page. */
  get editing(): TextEditing | undefined {
    return editingOf(this.control);
  }

  protected override context(): Context {
    return this.miniPrograms ? { miniPrograms: this.miniPrograms } : {};
  }

  get #words(): TextMessages {
    return textMessagesFor(this.locale.language);
  }

  protected override labelOf(): string {
    return this.label || this.#words.text;
  }

  protected override controlOf(): HTMLElement | undefined {
    return this.control ?? undefined;
  }

  protected override renderFields(): TemplateResult {
    const { field } = this.locale.messages;
    const text = this.#text();
    const merge = this.mergeAt('text', 'content');
    const longest = merge.worst?.longest;
    const filled = longest?.text ?? fillText(text, merge.contact);
    const measure = { count: utf8Bytes(filled), limit: TEXT_MAX_BYTES, unit: 'byte' } as const;
    const shown = this.#shown();
    const [issue] = shown;
    const wrong = issue !== undefined && isError(issue);
    const look = this.inactive ? 'off' : this.readonly ? 'fixed' : wrong ? 'wrong' : issue ? 'warned' : '';
    return html`<div>
      <div class="head">
        <label id="label" for="control" part="label">${this.labelOf()}</label>
        ${this.inactive ? nothing : renderCounter(measure, this.locale.language, longest && merge.figures)}
      </div>
      <div class="box ${look}">
        ${this.#renderControl(text, merge, wrong)}
        ${this.inactive || this.readonly ? nothing : this.#tools.renderBar(codePoints(filled))}
      </div>
      ${renderNote(
        {
          hint: merge.hint ?? this.#words.textHint,
          issue,
          sentence: issue && this.sentence(issue),
          more: shown.length - 1,
          fixes: issue && !this.readonly ? this.#fixes(issue, text, merge) : [],
        },
        field,
      )}
    </div>`;
  }

  /** What stands in the native control is set here, for it may have been written over since it was rendered. */
  protected override updated(): void {
    const { control } = this;
    const text = this.#text();
    if (!(control instanceof HTMLTextAreaElement) || this.#composition.active || control.value === text) return;
    control.value = text;
  }

  #renderControl(text: string, merge: Merge, wrong: boolean): TemplateResult {
    if (needsTokens(text, merge)) this.#tokens.want();
    const tokens = this.#tokens.control;
    if (tokens) {
      this.#marks.want();
      return tokens.render({
        text,
        language: this.locale.language,
        merge,
        multiline: true,
        inactive: this.inactive,
        readonly: this.readonly,
        placeholder: this.placeholder,
        wrong,
        issues: this.issuesAt('text', 'content'),
        kinds: this.#marks.part?.kinds(text, this.#words.tool, merge.variables),
        openToken: ({ kind }) => {
          if (kind === 'link') void this.#tools.open('link');
        },
        onInput: this.#onInput,
        onKeydown: this.#tools.onKeydown,
        onBlur: this.#onBlur,
        onComposition: this.#composition,
      });
    }
    return html`<textarea
        id="control"
        class="control"
        part="control"
        placeholder=${this.placeholder || nothing}
        ?disabled=${this.inactive}
        ?readonly=${this.readonly}
        aria-describedby="note"
        aria-invalid=${wrong ? 'true' : nothing}
        @input=${this.#onInput}
        @blur=${this.#onBlur}
        @keydown=${this.readonly ? nothing : this.#tools.onKeydown}
        @compositionstart=${this.#composition.start}
        @compositionend=${this.#composition.end}
      ></textarea>`;
  }

  /** The ways out of an issue: those of merge fields, and to cut the text where WeChat would take no more. */
  #fixes(issue: Issue, text: string, merge: Merge): readonly Fix[] {
    const others = merge.fixes?.(issue) ?? [];
    // Where a value can be cut, the person's own words stay.
    if (issue.code !== 'too-many-bytes' || others.some(({ cuts }) => cuts)) return others;
    this.#cut.want();
    const longest = issue.contacts && merge.worst?.longest;
    const contact = longest ? this.contacts?.[longest.index] : merge.contact;
    const keep = (kept: string) => {
      this.editing?.replace(kept.length, text.length, '');
      this.commit();
      this.control?.focus();
    };
    return [...others, ...(this.#cut.part?.cutFixes(text, TEXT_MAX_BYTES, contact, this.locale.language, keep) ?? [])];
  }

  /** The issues that are shown: what is missing after the person has been here, the rest at once. */
  #shown(): readonly Issue[] {
    if (this.inactive) return [];
    return this.issues.filter(({ code }) => this.visited || code !== 'missing');
  }

  #text(): string {
    return isRecord(this.value?.text) ? plainText(this.value.text.content) : '';
  }

  #type(content: string): void {
    if (content === this.#text()) return;
    const text = isRecord(this.value?.text) ? this.value.text : {};
    this.edit(
      content === '' ? { msgtype: undefined, text: undefined } : { msgtype: 'text', text: { ...text, content } },
    );
  }

  readonly #onInput = (): void => {
    const { editing } = this;
    if (!this.#composition.active && editing) this.#type(editing.text);
  };

  readonly #onBlur = (): void => {
    this.visited = true;
    this.commit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-text-composer': WechatTextComposer;
  }
}
