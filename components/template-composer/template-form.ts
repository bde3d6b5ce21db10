import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isHidden } from '../../wechat/field/index.js';
import type { Template } from '../../wechat/context.js';
import { isError, isRecord, type Issue } from '../../wechat/issue.js';
import { fieldContextOf, type TemplateKind } from '../../wechat/message/template-data.js';
import '../field/define.js';
import type { WechatField } from '../field/field.js';
import { adopt } from '../internal/adopt-styles.js';
import { renderNote } from '../internal/field-frame.js';
import { fieldFrame } from '../internal/field-frame.styles.js';
import type { LanguageController } from '../internal/language.js';
import type { Merge } from '../internal/merge.js';
import { withKey, type Body } from '../internal/message-value.js';
import { rowStyles, segmentStyles } from '../internal/segments.styles.js';
import { templateFormMessagesFor } from '../locale/template-form.js';
import { JUMPS, jumpOf, PAGE_KEYS, partsInView, type Jump, type JumpParts } from './jump.js';
import { renderJump, type ControlPath, type RenderText } from './jump-fields.js';
import { OptionalSettings } from './optional-settings.js';
import { halvesOf, parametersOf, textOf, withText, type Parameter } from './template-data.js';
import { styles } from './template-form.styles.js';

/** The composer, as far as its form knows it. */
export interface FormAccess {
  readonly element: LitElement;
  readonly kind: TemplateKind;
  readonly locale: LanguageController;
  readonly value: () => Body | null;
  readonly template: () => Template | undefined;
  readonly issuesAt: (...path: Issue['path']) => readonly Issue[];
  readonly sentence: (issue: Issue) => string;
  /** Says an issue in other words than the fields' own, where there are any. */
  readonly wording: (issue: Issue) => string | undefined;
  readonly mergeAt: (...path: Issue['path']) => Merge;
  readonly state: () => FormState;
  readonly edit: (changes: Body) => void;
  readonly commit: () => void;
  /** What the person chose to open, also while nothing is filled in for it. */
  readonly jump: () => unknown;
  readonly setJump: (jump: Jump) => void;
}

/** How the fields stand. */
export interface FormState {
  readonly inactive: boolean;
  readonly readonly: boolean;
  /** Whether what is missing is held against the person. */
  readonly visited: boolean;
  /** Counts the resets: after one, no field remembers that the person has been there. */
  readonly round: number;
}

/** The fields of a template, loaded once there is one: its parameters, what a tap opens, what few people need. */
export class TemplateForm {
  readonly #access: FormAccess;
  /** What only template messages have. */
  readonly #settings: OptionalSettings | undefined;
  /** The jump that was taken out, to find it again. */
  #leftJump: JumpParts = {};
  /** How often each field was written in: what the person has written is no longer what was rendered. */
  readonly #typed = new Map<string, number>();

  constructor(access: FormAccess) {
    this.#access = access;
    this.#settings = access.kind === 'template' ? new OptionalSettings(access) : undefined;
    adopt(access.element.renderRoot, [fieldFrame, rowStyles, segmentStyles, styles]);
  }

  /** Another message was set. */
  valueTaken(): void {
    this.#leftJump = {};
    this.#settings?.valueTaken();
  }

  /** Before each rendering. */
  update(): void {
    this.#settings?.update();
  }

  /** The label of a control; undefined for what is none of the form's. */
  labelOf([key, name]: Issue['path']): string | undefined {
    const words = this.#words;
    if (key === 'data' && typeof name === 'string')
      return this.#parameters.find((each) => each.name === name)?.label || name;
    if (key === this.#pageKey) return words.url;
    if (key === 'miniprogram') {
      if (this.#jump === 'page') return words.url;
      return name === 'pagepath' ? words.pagepath : words.appid;
    }
    return key === 'client_msg_id' ? words.clientMsgId : undefined;
  }

  /** The name of the control of a place in the body. What is wrong with `data` as a whole stands at its first field. */
  controlOf([key, name]: Issue['path']): Issue['path'][number] | undefined {
    const parameters = this.#parameters;
    if (key === 'data') return (parameters.find((each) => each.name === name) ?? parameters[0])?.name;
    if (key !== 'miniprogram') return key;
    return this.#jump === 'page' ? this.#pageKey : (name ?? 'appid');
  }

  /** Opens what hides the control of a place in the body; whether anything does. */
  reveal([key]: Issue['path']): boolean {
    return key === 'client_msg_id' && (this.#settings?.open() ?? false);
  }

  render(template: Template): unknown {
    const parameters = this.#parameters;
    const halves = halvesOf(parameters);
    return keyed(
      this.#access.state().round,
      html`<fieldset class="group" aria-label=${this.#words.fieldsLabel}>
          ${repeat(
            parameters,
            ({ name }) => `${template.template_id} ${name}`,
            (parameter) => this.#guardParameter(parameter, template, halves.has(parameter.name)),
          )}
        </fieldset>
        ${this.#renderUnknown()} ${this.#renderJump()} ${this.#settings?.render(parameters, this.#renderText) ?? nothing}`,
    );
  }

  get #words() {
    return templateFormMessagesFor(this.#access.locale.language);
  }

  get #parameters(): readonly Parameter[] {
    const template = this.#access.template();
    return template ? parametersOf(template) : [];
  }

  get #pageKey() {
    return PAGE_KEYS[this.#access.kind];
  }

  get #jump(): Jump {
    const { kind, value, jump } = this.#access;
    return JUMPS.find((each) => each === jump()) ?? jumpOf(kind, value());
  }

  /** The issues of a control. What is wrong with a part as a whole stands at the first control inside, if that has no error. */
  #issuesOf(...[key, name]: ControlPath): readonly Issue[] {
    const { issuesAt } = this.#access;
    if (name === undefined) {
      // WeChat may speak of a mini program where only a page is opened: it has one code for both.
      const beside = key === this.#pageKey && this.#jump === 'page' ? issuesAt('miniprogram') : [];
      return [...issuesAt(key), ...beside];
    }
    const own = issuesAt(key, name);
    const first = key === 'data' ? this.#parameters[0]?.name : 'appid';
    if (name !== first || own.some(isError)) return own;
    return [...issuesAt(key).filter(({ path }) => path.length === 1), ...own];
  }

  /** What stands in `data` and in no field of the template. */
  #renderUnknown(): readonly TemplateResult[] {
    const { issuesAt, sentence, locale } = this.#access;
    const names = this.#parameters.map(({ name }) => name);
    return issuesAt('data')
      .filter(({ path }) => path[1] !== undefined && !names.includes(String(path[1])))
      .map((issue) =>
        renderNote(
          { id: `note-${String(issue.path[1])}`, hint: '', issue, sentence: sentence(issue) },
          locale.messages.field,
        ),
      );
  }

  /** The field of a parameter, rendered where anything has changed that it shows: at a key that is one of them. */
  #guardParameter(parameter: Parameter, template: Template, half: boolean): unknown {
    const { value, wording, mergeAt, state, locale } = this.#access;
    const { visited, inactive, readonly } = state();
    const { name } = parameter;
    const text = textOf(value()?.data, name);
    // Colours are said of among the settings, where there are any.
    const judged = this.#issuesOf('data', name).filter(({ path }) => !this.#settings || path[2] !== 'color');
    const merge = mergeAt('data', name);
    const all = [parameter, half, locale.language, wording, visited, inactive, readonly, text, this.#typed.get(name)];
    const merged: readonly unknown[] = Object.values(merge);
    return guard([...all, ...judged, ...merged], () =>
      this.#renderParameter(parameter, template, half, text, judged, merge),
    );
  }

  #renderParameter(
    { name, label, example }: Parameter,
    template: Template,
    half: boolean,
    text: string,
    judged: readonly Issue[],
    merge: Merge,
  ): TemplateResult {
    const { wording, state } = this.#access;
    const { visited, inactive, readonly } = state();
    return html`<wechat-field
      class=${half ? 'half' : nothing}
      part="field"
      name=${name}
      label=${label || name}
      keys=${label === '' ? 'hidden' : nothing}
      example=${example}
      .hint=${isHidden(name) ? this.#words.hidden : undefined}
      .context=${fieldContextOf(this.#access.kind, template, name)}
      .value=${live(text)}
      .judged=${judged}
      .wording=${wording}
      .merge=${merge}
      .revealed=${visited}
      ?disabled=${inactive}
      ?readonly=${readonly}
      @input=${this.#onParameter}
    ></wechat-field>`;
  }

  #renderJump(): TemplateResult {
    const { kind, value, state } = this.#access;
    const { inactive, readonly } = state();
    return renderJump({
      kind,
      words: this.#words,
      jump: this.#jump,
      value: value(),
      disabled: inactive || readonly,
      choose: this.#chooseJump,
      text: this.#renderText,
    });
  }

  readonly #renderText: RenderText = (name, label, text, path, hint) => {
    const { visited, inactive, readonly } = this.#access.state();
    return html`<wechat-field
      part="field"
      name=${name}
      label=${label}
      keys="hidden"
      .hint=${hint ?? ''}
      .value=${live(text)}
      .judged=${this.#issuesOf(...path)}
      .merge=${this.#access.mergeAt(...path.filter((step) => step !== undefined))}
      .revealed=${visited}
      ?optional=${hint !== undefined}
      ?disabled=${inactive}
      ?readonly=${readonly}
      @input=${this.#onText}
    ></wechat-field>`;
  };

  readonly #onParameter = (event: Event): void => {
    const field = event.currentTarget as WechatField; // the listener stands on a wechat-field
    const { template, value, edit } = this.#access;
    const known = template();
    this.#typed.set(field.name, (this.#typed.get(field.name) ?? 0) + 1);
    if (known) edit({ data: withText(value()?.data, field.name, field.value, known) });
  };

  readonly #onText = (event: Event): void => {
    const { name, value } = event.currentTarget as WechatField; // the listener stands on a wechat-field
    const { value: body, edit } = this.#access;
    const text = value === '' ? undefined : value;
    if (name === 'appid' || name === 'pagepath') {
      const before = body()?.miniprogram;
      const miniprogram = withKey(isRecord(before) ? before : {}, name, text, ['appid', 'pagepath']);
      edit({ miniprogram: Object.keys(miniprogram).length > 0 ? miniprogram : undefined });
    } else {
      edit({ [name]: text });
    }
  };

  readonly #chooseJump = (jump: Jump): void => {
    const { kind, value, edit, setJump, commit } = this.#access;
    this.#leftJump = partsInView(kind, this.#jump, value(), this.#leftJump);
    const { page, miniprogram } = this.#leftJump;
    edit({
      [this.#pageKey]: jump === 'nothing' ? undefined : page,
      miniprogram: jump === 'mini-program' ? miniprogram : undefined,
    });
    // After the change: what is undone comes back with the choice it was made under.
    setJump(jump);
    commit();
  };
}
