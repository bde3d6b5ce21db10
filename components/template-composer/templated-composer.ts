import { templateOf, type TemplateKind } from '../../wechat/message/template-data.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from '../internal/decorators.js';
import type { Context, Template } from '../../wechat/context.js';
import { isRecord, type Issue } from '../../wechat/issue.js';
import type { Policy } from '../../wechat/policy/policy.js';
import type { WechatField } from '../field/field.js';
import { Later, type Coming } from '../internal/later.js';
import { MessageComposer } from '../internal/message-composer.js';
import { OnDemand } from '../internal/on-demand.js';
import { plainText } from '../internal/plain-text.js';
import { movedTo } from './moved-to.js';
import type { FormAccess } from './template-form.js';
import { TemplateList } from './template-list.js';
import { renderTemplatePicker, type AboutTemplates } from './template-picker.js';
import { styles } from './template-composer.styles.js';

/** The fields of templates: a composer without one does not need them. */
export const form = new OnDemand(() => import('./template-form.js'));
const hints = new OnDemand(() => import('./policy-hints.js'));

/**
 * What composers of messages made from a template share: the list of templates, one typed field for each parameter of the
 * chosen one, what a tap opens, hints at content. A subclass names its kind, whose limits its fields have.
 */
export abstract class TemplatedComposer extends MessageComposer {
  static override styles = styles;

  abstract override readonly kind: TemplateKind;

  /** The account's templates; read from the connection unless given. */
  @property({ attribute: false }) templates: readonly Template[] | undefined;
  /** Appids of the mini programs linked to the account; any is let pass unless given. */
  @property({ attribute: false }) miniPrograms: readonly string[] | undefined;

  /**
   * The words that hint at content against WeChat's rules for such messages, in the place of ours; null looks for
   * nothing. Hints are warnings of code `policy`.
   */
  @property({ attribute: false }) policy: Policy | null | undefined;

  /** What there is to say of templates beside their titles; it comes with the first. */
  protected readonly about?: Coming<AboutTemplates>;
  @query('#template') private readonly picker!: HTMLSelectElement | null;
  /** What the person chose to open, also while nothing is filled in for it. */
  @state() private jump: unknown;

  readonly #list = new TemplateList(this);
  readonly #hints = new Later(this, hints, ({ PolicyHints }) => new PolicyHints(this.kind));
  /** The fields: they come with the first template. */
  readonly #form = new Later(this, form, ({ TemplateForm }) => new TemplateForm(this.#access));
  /** What was written in templates the person has left, to find it again. */
  readonly #left = new Map<string, unknown>();

  /** The template the message is made from, when it is known. */
  get template(): Template | undefined {
    return templateOf(this.value, this.#known);
  }

  /** The templates there are to choose from, once they are known. */
  get #listed(): readonly Template[] | undefined {
    return this.templates ?? this.#list.templates;
  }

  get #known(): Pick<Context, 'templates'> {
    const templates = this.#listed;
    return templates ? { templates } : {};
  }

  constructor() {
    super();
    this.addEventListener('wechat-sent', () => {
      this.#hints.part?.sent(this.value, this.recipient, this.to);
      this.requestUpdate();
    });
  }

  protected override context(): Context {
    const policy = this.policy === null ? undefined : this.#hints.part?.check(this.policy, this.recipient, this.to);
    return {
      ...this.#known,
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
    this.#left.clear();
    this.#form.part?.valueTaken();
  }

  protected override aside(): unknown {
    return this.jump;
  }

  protected override takeAside(aside: unknown): void {
    this.jump = aside;
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
    if (this.#listed) this.about?.want();
    if (this.template) {
      this.#form.want();
      if (this.policy !== null) this.#wantHints();
    }
    this.#form.part?.update();
  }

  protected override updated(): void {
    const { picker } = this;
    const id = this.#id;
    if (picker && picker.value !== id) picker.value = id;
  }

  #wantHints(): void {
    const had = this.#hints.part;
    this.#hints.want();
    // What is there at once was not there when the message was judged.
    if (!had && this.#hints.part) this.requestUpdate();
  }

  /** Waits for the fields of the first template, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    while (this.#form.loading) {
      await this.#form.loading;
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  protected override labelOf({ path }: Pick<Issue, 'path'>): string {
    return this.#form.part?.labelOf(path) ?? this.locale.messages.composer.template;
  }

  protected override sentence(issue: Issue): string {
    return this.#wording(issue) ?? super.sentence(issue);
  }

  /** What the policy hints say of an issue of theirs. */
  readonly #wording = (issue: Issue): string | undefined =>
    issue.code === 'policy' ? this.#hints.part?.sentence(this.locale.language, this.labelOf(issue), issue) : undefined;

  protected override controlOf({ path }: Pick<Issue, 'path'>): HTMLElement | undefined {
    const wanted = this.#form.part?.controlOf(path);
    const fields = [...this.renderRoot.querySelectorAll<WechatField>('wechat-field')];
    return fields.find(({ name }) => name === wanted) ?? this.picker ?? undefined;
  }

  override focusIssue(issue: Issue | undefined): void {
    if (!issue || !this.#form.part?.reveal(issue.path)) {
      super.focusIssue(issue);
      return;
    }
    void this.updateComplete.then(() => {
      super.focusIssue(issue);
    });
  }

  protected override renderFields(): TemplateResult {
    const { template } = this;
    return html`${this.#renderPicker()} ${(template && this.#form.part?.render(template)) ?? nothing}`;
  }

  /** What the form may know and do. */
  get #access(): FormAccess {
    return {
      element: this,
      kind: this.kind,
      locale: this.locale,
      value: () => this.value,
      template: () => this.template,
      issuesAt: (...path) => this.issuesAt(...path),
      sentence: (issue) => this.sentence(issue),
      wording: this.#wording,
      mergeAt: (...path) => this.mergeAt(...path),
      state: () => {
        const { inactive, readonly, visited, round } = this;
        return { inactive, readonly, visited, round };
      },
      edit: (changes) => {
        this.edit(changes);
      },
      commit: () => {
        this.commit();
      },
      jump: () => this.jump,
      setJump: (jump) => (this.jump = jump),
    };
  }

  get #id(): string {
    const id = this.value?.template_id;
    return typeof id === 'string' ? id : '';
  }

  #renderPicker(): TemplateResult {
    const id = this.#id;
    const found = this.issuesAt('template_id')[0] ?? this.issues.find(({ path }) => path.length === 0);
    const issue = found && (this.visited || found.code !== 'missing') ? found : undefined;
    const { error, loading } = this.#list;
    return renderTemplatePicker({
      messages: this.locale.messages,
      templates: this.#listed ?? [],
      id,
      template: this.template,
      loading,
      failure: error === undefined ? undefined : this.reason(error),
      issue,
      sentence: issue && this.sentence(issue),
      look: this.inactive ? 'off' : this.readonly ? 'fixed' : '',
      about: this.about?.part,
      choose: this.#onTemplate,
      retry: this.#retry,
    });
  }

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
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
