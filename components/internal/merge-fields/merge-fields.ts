import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Issue } from '../../../wechat/issue.js';
import { mergedTexts, valueFor, type Contact, type Path } from '../../../wechat/merge-field/fill.js';
import { scanWorstCase, warningsOf, type WorstCase } from '../../../wechat/merge-field/worst-case.js';
import { mergeMessagesFor, type MergeMessages } from '../../locale/merge.js';
import { adopt } from '../adopt-styles.js';
import type { Fix } from '../field-frame.js';
import type { Merge, Variable } from '../merge.js';
import type { MergeHost } from '../merge-switch.js';
import { renderSegments } from '../segments.js';
import { rowStyles, segmentStyles } from '../segments.styles.js';
import { editingOf } from '../text-editing.js';
import { writeVariable } from '../token-editor/merge-tokens.js';
import { keepAt } from '../token-editor/place.js';
import { TokenEditor } from '../token-editor/token-editor.js';
import { contactName } from './contact-name.js';
import { mergeStyles } from './merge-fields.styles.js';
import { renderPeople } from './people-list.js';
import { inSlices } from './slices.js';
import { cutText, gapIn } from './ways-out.js';

/** Texts by where they stand in the body. */
type Texts = ReadonlyMap<string, string>;

/** What a scan has found, of which texts and for whom. */
interface Found {
  readonly worst: readonly WorstCase[];
  readonly texts: Texts;
  readonly contacts: readonly Contact[] | undefined;
}

/** Whose message the phone shows: the contact's own, or that of whoever has the longest, the shortest, a gap. */
type Look = 'contact' | 'longest' | 'shortest' | 'missing';

/** What a composer does with variables and contacts: the row of chips, the worst over all contacts, the preview. */
export class MergeFields implements ReactiveController {
  readonly #host: MergeHost;
  #found: Found = { worst: [], texts: new Map(), contacts: undefined };
  #scanned: readonly unknown[] = [];
  #merged: { readonly body: unknown; readonly texts: Texts } | undefined;
  #scanning: AbortController | undefined;
  #look: Look = 'contact';
  #listed: WorstCase | undefined;
  #entered: HTMLElement | undefined;
  #longest: { readonly contacts: unknown; readonly values: Map<string, string | undefined> } | undefined;

  constructor(host: MergeHost) {
    this.#host = host;
    adopt(host.element.renderRoot, [rowStyles, segmentStyles, ...mergeStyles]);
    host.element.renderRoot.addEventListener('focusin', this.#onFocus);
    host.element.addController(this);
  }

  hostUpdate(): void {
    this.#rescan();
  }

  hostDisconnected(): void {
    this.#scanning?.abort();
    this.#scanned = [];
  }

  /** One warning for each text that fails for somebody. */
  get warnings(): readonly Issue[] {
    return warningsOf(this.#worst, this.#host.contacts()?.length ?? 0);
  }

  /** What was found of the texts that still stand as they were scanned. */
  get #worst(): readonly WorstCase[] {
    const { worst, texts, contacts } = this.#found;
    if (contacts !== this.#host.contacts()) return [];
    return worst.filter(({ path }) => texts.get(path.join()) === this.texts.get(path.join()));
  }

  /** The texts with merge fields, by where they stand. */
  get texts(): Texts {
    const body = this.#host.value();
    if (this.#merged?.body !== body) {
      const merged = mergedTexts(this.#host.kind(), body);
      this.#merged = { body, texts: new Map(merged.map(({ path, text }) => [path.join(), text])) };
    }
    return this.#merged.texts;
  }

  /** Whose message the phone should show. */
  get previewed(): Contact | undefined {
    const contacts = this.#host.contacts() ?? [];
    const index = this.#indexOf(this.#look);
    return (index === undefined ? undefined : contacts[index]) ?? this.#host.contact();
  }

  /** What the control of a place in the body should know. */
  at(path: Path): Merge {
    const { variables, contact, contacts } = this.#host;
    const worst = this.#worst.find((each) => path.every((step, index) => each.path[index] === step));
    const { words } = this;
    const fits = worst?.failing === 0 && worst.missing === 0 ? worst : undefined;
    const of = contacts()?.length ?? 0;
    return {
      variables: variables(),
      contact: contact(),
      worst,
      figures: words.longest,
      hint: fits?.longest && words.allFit(of, fits.common ?? 0, fits.longest.count),
      longest: (key) => this.#longestOf(key),
      fixes: (issue) => this.#fixes(issue, worst),
    };
  }

  /** The row of variables and the choice of whom to preview. */
  render(): TemplateResult {
    const { words } = this;
    const variables = this.#host.variables() ?? [];
    return html`${variables.length > 0 && this.#host.writable() ? this.#renderVariables(variables, words) : nothing}
      ${(this.#host.contacts()?.length ?? 0) > 0 && this.texts.size > 0 ? this.#renderPreview(words) : nothing}
      <div
        id="people"
        class="token-list"
        popover="auto"
        role="dialog"
        tabindex="-1"
        aria-label=${words.who}
        @toggle=${this.#onListToggle}
      >
        ${this.#renderList(words)}
      </div>`;
  }

  get words(): MergeMessages {
    return mergeMessagesFor(this.#host.locale.language);
  }

  #renderVariables(variables: readonly Variable[], words: MergeMessages): TemplateResult {
    const [before = '', after = ''] = words.howTo.split('{');
    return html`<div role="group" aria-label=${words.variables}>
      <div class="row">
        <span class="label" aria-hidden="true">${words.variables}</span>
        <span class="aside">${before}<kbd>{</kbd>${after}</span>
      </div>
      <div class="variables">
        ${variables.map(
          (variable) =>
            html`<button
              type="button"
              class="chip"
              draggable="true"
              aria-label=${words.insert(variable.label)}
              ?disabled=${!this.#host.editable()}
              @dragstart=${(event: DragEvent) => event.dataTransfer?.setData('text/plain', writeVariable(variable))}
              @click=${() => {
                this.#insert(variable);
              }}
            >
              <span class="name">${variable.label}</span>
            </button>`,
        )}
      </div>
    </div>`;
  }

  #renderPreview(words: MergeMessages): TemplateResult {
    const of = this.#host.contacts()?.length ?? 0;
    const looks = (['longest', 'shortest', 'missing'] as const).filter((look) => this.#indexOf(look) !== undefined);
    const chosen = this.#look === 'contact' || looks.includes(this.#look) ? this.#look : 'contact';
    return html`<div class="row preview-as">
      <span class="words">
        <span class="label" aria-hidden="true">${words.previewAs}</span>
        <span class="aside">${this.#scanning ? words.checking(of) : words.checked(of)}</span>
      </span>
      ${renderSegments<Look>({
        label: words.previewAs,
        choices: [
          { value: 'contact', label: contactName(this.#host.contact()) ?? words.fallbacks },
          ...looks.map((value) => ({ value, label: words.looks[value] })),
        ],
        chosen,
        choose: this.#choose,
      })}
    </div>`;
  }

  #renderList(words: MergeMessages): TemplateResult | typeof nothing {
    const worst = this.#listed;
    if (!worst) return nothing;
    return renderPeople({
      words,
      label: this.#host.labelOf(worst.path),
      text: this.texts.get(worst.path.join()) ?? '',
      worst,
      contacts: this.#host.contacts() ?? [],
      nameOf: (key) => this.#host.variables()?.find((each) => each.key === key)?.label ?? key,
    });
  }

  /** Looks through all contacts again where a text with merge fields, or what judges it, is another now. */
  #rescan(): void {
    const { kind, value, context, contacts } = this.#host;
    const body = value();
    const people = contacts() ?? [];
    const known = context();
    const { template, templates, miniPrograms } = known;
    const now = [JSON.stringify([...this.texts]), body?.template_id, people, template, templates, miniPrograms];
    if (now.length === this.#scanned.length && now.every((each, index) => each === this.#scanned[index])) return;
    this.#scanned = now;
    this.#scanning?.abort();
    this.#scanning = undefined;
    if (people.length > 0 && this.texts.size > 0) void this.#scan(scanWorstCase(kind(), body, people, known));
  }

  async #scan(work: Generator<number, readonly WorstCase[]>): Promise<void> {
    const scanning = new AbortController();
    this.#scanning = scanning;
    const { texts } = this;
    const contacts = this.#host.contacts();
    const worst = await inSlices(work, scanning.signal);
    if (!worst) return;
    this.#scanning = undefined;
    this.#found = { worst, texts, contacts };
    this.#host.element.requestUpdate();
  }

  /** The contact a look shows: over all texts, the one with the longest, the shortest or no value. */
  #indexOf(look: Look): number | undefined {
    if (look === 'missing') return this.#worst.find(({ without }) => without.length > 0)?.without[0];
    const found = this.#worst.flatMap((worst) => (look === 'contact' ? [] : (worst[look] ?? [])));
    const sign = look === 'longest' ? -1 : 1;
    return found.sort((one, other) => sign * (one.count - other.count))[0]?.index;
  }

  #longestOf(key: string): string | undefined {
    const contacts = this.#host.contacts();
    if (!contacts) return undefined;
    if (this.#longest?.contacts !== contacts) this.#longest = { contacts, values: new Map() };
    const { values } = this.#longest;
    if (!values.has(key)) values.set(key, longestValue(contacts, key));
    return values.get(key);
  }

  #fixes(issue: Issue, worst: WorstCase | undefined): readonly Fix[] {
    const { words } = this;
    const path = worst?.path ?? issue.path;
    const text = this.texts.get(path.join());
    if (text === undefined) return [];
    const fixes: Fix[] = [];
    if (issue.contacts && worst) fixes.push({ label: words.who, run: () => void this.#openList(worst) });
    const { limit, unit } = issue;
    const long = issue.code === 'too-long' || issue.code === 'too-many-bytes';
    if (long && limit !== undefined && (unit === 'code-point' || unit === 'byte')) {
      const { contact, contacts } = this.#host;
      // The hundred that are named; who else fails has a value like theirs, or is found when the text is checked again.
      const whom = issue.contacts && worst ? worst.who.map((index) => contacts()?.[index]) : [contact()];
      const cut = cutText(text, whom, { limit, unit });
      if (cut) {
        fixes.push({
          label: words.cutTo(cut.most),
          cuts: true,
          run: () => {
            this.#host.change(path, cut.text);
            this.#host.controlOf(path)?.focus();
          },
        });
      }
    }
    if (issue.code === 'missing') {
      const lacking = issue.contacts ? this.#host.contacts()?.[worst?.without[0] ?? 0] : this.#host.contact();
      const gap = gapIn(text, lacking);
      if (gap) fixes.push({ label: words.setFallback, run: () => this.#openField(path, gap.start) });
    }
    return fixes;
  }

  #openField(path: Path, start: number): void {
    const control = this.#host.controlOf(path);
    const editing = editingOf(control);
    if (editing instanceof TokenEditor) editing.open(start);
    else control?.focus();
  }

  async #openList(worst: WorstCase): Promise<void> {
    const { element } = this.#host;
    this.#listed = worst;
    element.requestUpdate();
    await element.updateComplete;
    const list = element.renderRoot.querySelector<HTMLElement>('#people');
    if (!list) return;
    list.showPopover();
    keepAt(list, this.#host.controlOf(worst.path));
    list.focus();
  }

  readonly #onListToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed' || !this.#listed) return;
    const { path } = this.#listed;
    this.#listed = undefined;
    this.#host.controlOf(path)?.focus();
    this.#host.element.requestUpdate();
  };

  readonly #choose = (look: Look): void => {
    this.#look = look;
    this.#host.element.requestUpdate();
    this.#host.element.dispatchEvent(new Event('wechat-preview', { bubbles: true, composed: true }));
  };

  /** Remembers where the person writes; what is typed into a dialog is not the message. */
  readonly #onFocus = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLElement && !target.closest('dialog, [popover]') && editingOf(target)) {
      this.#entered = target;
    }
  };

  /** Puts a variable where the person last wrote, else into the first text. */
  #insert(variable: Variable): void {
    const entered = this.#entered?.isConnected ? this.#entered : undefined;
    const controls = this.#host.element.renderRoot.querySelectorAll<HTMLElement>('wechat-field, [part~="control"]');
    const editing = editingOf(entered) ?? [...controls].map((each) => editingOf(each)).find((each) => each);
    if (!editing) return;
    editing.insert(writeVariable(variable));
    editing.focus();
  }
}

function longestValue(contacts: readonly Contact[], key: string): string | undefined {
  let longest: string | undefined;
  for (const contact of contacts) {
    const text = valueFor({ key }, contact);
    if (text !== undefined && text.length > (longest?.length ?? 0)) longest = text;
  }
  return longest;
}
