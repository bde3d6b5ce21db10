import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isRecord, type Issue } from '../../../wechat/issue.js';
import type { Contact, Path } from '../../../wechat/merge-field/fill.js';
import { warningsOf, type WorstCase } from '../../../wechat/merge-field/worst-case.js';
import { withTextAt } from '../../../wechat/merge-field/write.js';
import { mergeMessagesFor, type MergeMessages } from '../../locale/merge.js';
import { adopt } from '../adopt-styles.js';
import type { Fix } from '../field-frame.js';
import type { Merge } from '../merge.js';
import type { MergeHost } from '../merge-switch.js';
import { renderSegments } from '../segments.js';
import { rowStyles, segmentStyles } from '../segments.styles.js';
import { editingOf } from '../text-editing.js';
import { keepAt } from '../token-editor/place.js';
import { TokenEditor } from '../token-editor/token-editor.js';
import { contactName } from './contact-name.js';
import { mergeStyles } from './merge-fields.styles.js';
import { renderPeople } from './people-list.js';
import { VariableRow } from './variable-row.js';
import { cutText, gapIn } from './ways-out.js';
import { WorstScan } from './worst-scan.js';

/** Whose message the phone shows: the contact's own, or that of whoever has the longest, the shortest, a gap. */
type Look = 'contact' | 'longest' | 'shortest' | 'missing';

/** What a composer does with variables and contacts: the row of chips, the worst over all contacts, the preview. */
export class MergeFields implements ReactiveController {
  readonly #host: MergeHost;
  #look: Look = 'contact';
  #listed: WorstCase | undefined;
  readonly #scan: WorstScan;
  readonly #row: VariableRow;

  constructor(host: MergeHost) {
    this.#host = host;
    adopt(host.element.renderRoot, [rowStyles, segmentStyles, ...mergeStyles]);
    this.#scan = new WorstScan(host);
    this.#row = new VariableRow(host);
    host.element.addController(this);
  }

  hostUpdate(): void {
    this.#scan.again();
  }

  hostDisconnected(): void {
    this.#scan.stop();
  }

  /** One warning for each text that fails for somebody. */
  get warnings(): readonly Issue[] {
    return warningsOf(this.#scan.worst, this.#host.contacts()?.length ?? 0);
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
    const worst = this.#scan.worst.find((each) => path.every((step, index) => each.path[index] === step));
    const { words } = this;
    const fits = worst?.failing === 0 && worst.missing === 0 ? worst : undefined;
    const of = contacts()?.length ?? 0;
    return {
      variables: variables(),
      contact: contact(),
      worst,
      figures: words.longest,
      hint: fits?.longest && words.allFit(of, fits.common ?? 0, fits.longest.count),
      longest: (key) => this.#scan.longest(key),
      fixes: (issue) => this.#fixes(issue, worst),
    };
  }

  /** The row of variables and the choice of whom to preview. */
  render(): TemplateResult {
    const { words } = this;
    const variables = this.#host.variables() ?? [];
    return html`${variables.length > 0 && this.#host.writable() ? this.#row.render(variables, words) : nothing}
      ${(this.#host.contacts()?.length ?? 0) > 0 && this.#scan.texts.size > 0 ? this.#renderPreview(words) : nothing}
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

  #renderPreview(words: MergeMessages): TemplateResult {
    const of = this.#host.contacts()?.length ?? 0;
    const looks = (['longest', 'shortest', 'missing'] as const).filter((look) => this.#indexOf(look) !== undefined);
    const chosen = this.#look === 'contact' || looks.includes(this.#look) ? this.#look : 'contact';
    return html`<div class="row preview-as">
      <span class="words">
        <span class="label" aria-hidden="true">${words.previewAs}</span>
        <span class="aside">${this.#scan.underway ? words.checking(of) : words.checked(of)}</span>
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
      text: this.#scan.texts.get(worst.path.join()) ?? '',
      worst,
      contacts: this.#host.contacts() ?? [],
      nameOf: (key) => this.#host.variables()?.find((each) => each.key === key)?.label ?? key,
    });
  }

  /** The contact a look shows: over all texts, the one with the longest, the shortest or no value. */
  #indexOf(look: Look): number | undefined {
    if (look === 'missing') return this.#scan.worst.find(({ without }) => without.length > 0)?.without[0];
    const found = this.#scan.worst.flatMap((worst) => (look === 'contact' ? [] : (worst[look] ?? [])));
    const sign = look === 'longest' ? -1 : 1;
    return found.sort((one, other) => sign * (one.count - other.count))[0]?.index;
  }

  #change(path: Issue['path'], text: string): void {
    const [key = ''] = path;
    const changed = withTextAt(this.#host.value(), path, text);
    if (isRecord(changed)) this.#host.change({ [key]: changed[key] });
  }

  #fixes(issue: Issue, worst: WorstCase | undefined): readonly Fix[] {
    const { words } = this;
    const path = worst?.path ?? issue.path;
    const text = this.#scan.texts.get(path.join());
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
            this.#change(path, cut.text);
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
}
