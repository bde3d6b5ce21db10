import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Context, Template } from '../../wechat/context.js';
import type { Policy } from '../../wechat/policy/policy.js';
import { isError, isRecord, type Issue } from '../../wechat/issue.js';
import { isHidden } from '../../wechat/field/index.js';
import { fieldContextOf, templateOf } from '../../wechat/message/template.js';
import type { WechatField } from '../field/field.js';
import { adoptLater } from '../internal/adopt.js';
import { renderNote } from '../internal/field-frame.js';
import { Later } from '../internal/later.js';
import { MessageComposer } from '../internal/message-composer.js';
import { withKey, type Body } from '../internal/message-value.js';
import { plainText } from '../internal/plain-text.js';
import { renderJump, type ControlPath, type RenderText } from './jump-fields.js';
import { JUMPS, jumpOf, partsInView, type Jump, type JumpParts } from './jump.js';
import {
  colourOf,
  halvesOf,
  movedTo,
  parametersOf,
  textOf,
  withColour,
  withText,
  type Parameter,
} from './template-data.js';
import { TemplateList } from './template-list.js';
import { renderTemplatePicker } from './template-picker.js';
import { styles } from './template-composer.styles.js';

/**
 * Writes a template message (模板消息): choose a template, fill one typed field for each of its parameters, say what a tap
 * opens. Every field is checked by WeChat's own rules while it is filled.
 *
 * @summary Editor of a template message.
 * @tag wechat-template-composer
 * @fires {Event} input - The value changed by the person, or by a draft that came back.
 * @fires {Event} change - The person committed a change.
 * @fires {WechatSendEvent} wechat-send - The message is ready and should be sent; unless cancelled, the connection around it sends.
 * @fires {WechatSentEvent} wechat-sent - WeChat took the message.
 * @fires {WechatRefusedEvent} wechat-refused - WeChat refused the message; what it named is marked.
 * @fires {WechatDraftErrorEvent} wechat-draft-error - The draft could not be stored or read; the message stays.
 * @fires {Event} wechat-preview - The person chose another contact to preview; `preview` is the body for that one.
 * @attr {string} value - The message at the start, as JSON, and again after a reset.
 * @slot actions - Buttons beside the send button.
 * @csspart control - The template picker.
 * @csspart field - A field of the template.
 * @csspart foot - The line with the issues and the send button.
 * @csspart verdict - What the foot says about the message.
 * @csspart draft - When the draft was saved, or what is the matter with it.
 * @csspart send - The send button.
 * @cssprop [--wechat-color-accent=#2747b8] - Colour of the send button, of focus and of what is chosen.
 * @cssprop [--wechat-color-danger=#b0281a] - Colour of what would be refused.
 */
export class WechatTemplateComposer extends MessageComposer {
  static override styles = styles;

  override readonly kind = 'template';
  protected override readonly keyOrder = ['template_id', 'url', 'miniprogram', 'client_msg_id', 'data'] as const;

  /** The account's templates; read from the connection unless given. */
  @property({ attribute: false }) templates: readonly Template[] | undefined;
  /** Appids of the mini programs linked to the account; any is let pass unless given. */
  @property({ attribute: false }) miniPrograms: readonly string[] | undefined;

  /**
   * The words that hint at content against WeChat's rules for template messages, in the place of ours; null looks for
   * nothing. Hints are warnings of code `policy`.
   */
  @property({ attribute: false }) policy: Policy | null | undefined;

  @query('#template') private readonly picker!: HTMLSelectElement | null;
  /** What the person chose to open, also while nothing is filled in for it. */
  @state() private jump: Jump | undefined;
  @state() private moreOpen = false;

  readonly #list = new TemplateList(this);
  readonly #hints = new Later(this, async () => new (await import('./policy-hints.js')).PolicyHints());
  readonly #colours = new Later(this, async () => {
    const part = await import('./colours.js');
    adoptLater(this, part.styles);
    return part;
  });
  /** What was written in templates the person has left, to find it again. */
  readonly #left = new Map<string, unknown>();
  /** The jump that was taken out, to find it again. */
  #leftJump: JumpParts = {};

  /** The template the message is made from, when it is known. */
  get template(): Template | undefined {
    return templateOf(this.value, this.context());
  }

  constructor() {
    super();
    this.addEventListener('wechat-sent', () => {
      this.#hints.part?.sent(this.value, this.recipient, this.to);
      this.requestUpdate();
    });
  }

  protected override context(): Context {
    const templates = this.templates ?? this.#list.templates;
    const policy = this.policy === null ? undefined : this.#hints.part?.check(this.policy, this.recipient, this.to);
    return {
      ...(templates && { templates }),
      ...(this.miniPrograms && { miniPrograms: this.miniPrograms }),
      ...(policy && { policy }),
    };
  }

  protected override writable(): boolean {
    return this.template !== undefined;
  }

  protected override clientChanged(): void {
    if (!this.templates) this.#list.follow(this.client);
  }

  protected override valueTaken(): void {
    this.jump = undefined;
    this.moreOpen = false;
    this.#left.clear();
    this.#leftJump = {};
  }

  protected override aside(): unknown {
    return this.jump;
  }

  protected override takeAside(aside: unknown): void {
    this.jump = JUMPS.find((jump) => jump === aside);
  }

  protected override later(): unknown {
    return this.#left.size > 0 ? Object.fromEntries(this.#left) : undefined;
  }

  protected override takeLater(later: unknown): void {
    for (const [id, data] of Object.entries(recordOf(later))) this.#left.set(id, data);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('templates') && !this.templates) this.#list.follow(this.client);
    // Opened by what stands there; once open, only the person closes it.
    if (this.issuesAt('client_msg_id').length > 0 || plainText(this.value?.client_msg_id) !== '') this.moreOpen = true;
    const { template } = this;
    if (!template) return;
    if (this.#parameters().some(({ name }) => colourOf(this.value?.data, name) !== '')) this.moreOpen = true;
    if (this.moreOpen) this.#colours.want();
    if (this.policy !== null) this.#hints.want();
  }

  protected override labelOf({ path }: Issue): string {
    const words = this.locale.messages.composer;
    const [key, name] = path;
    if (key === 'data' && typeof name === 'string')
      return this.#parameters().find((each) => each.name === name)?.label || name;
    if (key === 'url') return words.url;
    if (key === 'miniprogram') return name === 'pagepath' ? words.pagepath : words.appid;
    if (key === 'client_msg_id') return words.clientMsgId;
    return words.template;
  }

  protected override sentence(issue: Issue): string {
    return this.#wording(issue) ?? super.sentence(issue);
  }

  /** What the policy hints say of an issue of theirs. */
  readonly #wording = (issue: Issue): string | undefined =>
    issue.code === 'policy' ? this.#hints.part?.sentence(this.locale.language, this.labelOf(issue), issue) : undefined;

  protected override controlOf({ path }: Pick<Issue, 'path'>): HTMLElement | undefined {
    const [key, name] = path;
    const wanted = key === 'data' ? name : key === 'miniprogram' ? (name ?? 'appid') : key;
    const fields = [...this.renderRoot.querySelectorAll<WechatField>('wechat-field')];
    const field = fields.find((each) => each.name === wanted) ?? (key === 'data' ? fields[0] : undefined);
    return field ?? this.picker ?? undefined;
  }

  protected override renderFields(): TemplateResult {
    const { template } = this;
    const parameters = this.#parameters();
    const halves = halvesOf(parameters);
    return html`${this.#renderPicker()}
    ${
      template
        ? keyed(
            this.round,
            html`<fieldset class="group" aria-label=${this.locale.messages.composer.fieldsLabel}>
                ${repeat(
                  parameters,
                  ({ name }) => `${template.template_id} ${name}`,
                  (parameter) => this.#renderParameter(parameter, template, halves.has(parameter.name)),
                )}
              </fieldset>
              ${this.#renderUnknown()} ${this.#renderJump()} ${this.#renderMore()}`,
          )
        : nothing
    }`;
  }

  #parameters(): readonly Parameter[] {
    return this.template ? parametersOf(this.template) : [];
  }

  /** The issues of a control. What is wrong with a part as a whole stands at the first control inside, if that has no error. */
  #issuesOf(...[key, name]: ControlPath): readonly Issue[] {
    if (name === undefined) return this.issuesAt(key);
    const own = this.issuesAt(key, name);
    const first = key === 'data' ? this.#parameters()[0]?.name : 'appid';
    if (name !== first || own.some(isError)) return own;
    return [...this.issuesAt(key).filter(({ path }) => path.length === 1), ...own];
  }

  #renderPicker(): TemplateResult {
    const id = typeof this.value?.template_id === 'string' ? this.value.template_id : '';
    const found = this.issuesAt('template_id')[0] ?? this.issues.find(({ path }) => path.length === 0);
    const issue = found && (this.visited || found.code !== 'missing') ? found : undefined;
    const { error, loading } = this.#list;
    return renderTemplatePicker({
      messages: this.locale.messages,
      templates: this.templates ?? this.#list.templates ?? [],
      id,
      fields: this.template && this.#parameters().length,
      loading,
      failure: error === undefined ? undefined : this.reason(error),
      issue,
      sentence: issue && this.sentence(issue),
      disabled: this.inactive || this.readonly,
      choose: this.#onTemplate,
      retry: this.#retry,
    });
  }

  /** What stands in `data` and in no field of the template. */
  #renderUnknown(): readonly TemplateResult[] {
    const names = this.#parameters().map(({ name }) => name);
    return this.issuesAt('data')
      .filter(({ path }) => path[1] !== undefined && !names.includes(String(path[1])))
      .map((issue) =>
        renderNote(
          { id: `note-${String(issue.path[1])}`, hint: '', issue, sentence: this.sentence(issue) },
          this.locale.messages.field,
        ),
      );
  }

  #renderParameter({ name, label, example }: Parameter, template: Template, half: boolean): TemplateResult {
    return html`<wechat-field
      class=${half ? 'half' : nothing}
      part="field"
      name=${name}
      label=${label || name}
      keys=${label === '' ? 'hidden' : nothing}
      example=${example}
      .hint=${isHidden(name) ? this.locale.messages.composer.hidden : undefined}
      .context=${fieldContextOf(template, name)}
      .value=${live(textOf(this.value?.data, name))}
      .judged=${this.#issuesOf('data', name).filter(({ path }) => path[2] !== 'color')}
      .wording=${this.#wording}
      .merge=${this.mergeAt('data', name)}
      .revealed=${this.visited}
      ?disabled=${this.inactive}
      ?readonly=${this.readonly}
      @input=${this.#onParameter}
    ></wechat-field>`;
  }

  #renderJump(): TemplateResult {
    return renderJump({
      words: this.locale.messages.composer,
      jump: this.jump ?? jumpOf(this.value),
      value: this.value,
      disabled: this.inactive || this.readonly,
      choose: this.#chooseJump,
      text: this.#renderText,
    });
  }

  #renderMore(): TemplateResult {
    const words = this.locale.messages.composer;
    const id = plainText(this.value?.client_msg_id);
    return html`<details ?open=${this.moreOpen} @toggle=${this.#onToggle}>
      <summary>${words.optionalSettings}</summary>
      ${this.#renderText('client_msg_id', words.clientMsgId, id, ['client_msg_id'], words.clientMsgIdHint)}
      ${this.#renderColours()}
    </details>`;
  }

  /** A colour for each parameter: the phone shows none today, so they are out of the way. */
  #renderColours(): TemplateResult | typeof nothing {
    const { part } = this.#colours;
    if (!part || !this.moreOpen) return nothing;
    return part.renderColours({
      language: this.locale.language,
      parameters: this.#parameters().map(({ name, label }) => {
        const [issue] = this.issuesAt('data', name, 'color');
        return {
          name,
          label: label || name,
          colour: colourOf(this.value?.data, name),
          sentence: issue?.code === 'bad-format' ? this.sentence(issue) : undefined,
        };
      }),
      disabled: this.inactive || this.readonly,
      set: this.#onColour,
    });
  }

  readonly #renderText: RenderText = (name, label, text, path, hint) =>
    html`<wechat-field
      part="field"
      name=${name}
      label=${label}
      keys="hidden"
      .hint=${hint ?? ''}
      .value=${live(text)}
      .judged=${this.#issuesOf(...path)}
      .merge=${this.mergeAt(...path.filter((step) => step !== undefined))}
      .revealed=${this.visited}
      ?optional=${hint !== undefined}
      ?disabled=${this.inactive}
      ?readonly=${this.readonly}
      @input=${this.#onText}
    ></wechat-field>`;

  readonly #onTemplate = (event: Event): void => {
    event.stopPropagation();
    const id = this.picker?.value ?? '';
    const { value } = this;
    this.#left.set(plainText(value?.template_id), value?.data);
    const next = templateOf({ template_id: id }, this.context());
    const written = { ...recordOf(this.#left.get(id)), ...recordOf(value?.data) };
    this.edit({ template_id: id === '' ? undefined : id, data: next && movedTo(next, written) });
    this.commit();
  };

  readonly #retry = (): void => {
    this.#list.load();
  };

  #onToggle(event: Event): void {
    this.moreOpen = (event.currentTarget as HTMLDetailsElement).open; // the listener stands on the details
  }

  readonly #onColour = (name: string, colour: string): void => {
    const { template } = this;
    if (template) this.edit({ data: withColour(this.value?.data, name, colour, template) });
  };

  #onParameter(event: Event): void {
    const field = event.currentTarget as WechatField; // the listener stands on a wechat-field
    const { template } = this;
    if (template) this.edit({ data: withText(this.value?.data, field.name, field.value, template) });
  }

  #onText(event: Event): void {
    const { name, value } = event.currentTarget as WechatField; // the listener stands on a wechat-field
    const text = value === '' ? undefined : value;
    if (name === 'appid' || name === 'pagepath') {
      const miniprogram = withKey(recordOf(this.value?.miniprogram), name, text, ['appid', 'pagepath']);
      this.edit({ miniprogram: Object.keys(miniprogram).length > 0 ? miniprogram : undefined });
    } else {
      this.edit({ [name]: text });
    }
  }

  readonly #chooseJump = (jump: Jump): void => {
    this.#leftJump = partsInView(this.jump ?? jumpOf(this.value), this.value, this.#leftJump);
    const { url, miniprogram } = this.#leftJump;
    this.edit({
      url: jump === 'nothing' ? undefined : url,
      miniprogram: jump === 'mini-program' ? miniprogram : undefined,
    });
    // After the change: what is undone comes back with the choice it was made under.
    this.jump = jump;
    this.commit();
  };
}

function recordOf(value: unknown): Body {
  return isRecord(value) ? value : {};
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-template-composer': WechatTemplateComposer;
  }
}
