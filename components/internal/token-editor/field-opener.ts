import type { TemplateResult } from 'lit';
import { fieldsIn } from '../../../wechat/merge-field/parse.js';
import { writeField } from '../../../wechat/merge-field/write.js';
import type { MergeMessages } from '../../locale/merge.js';
import type { Span, TextEditing } from '../text-editing.js';
import { draftOf, fieldOf, renderFallbackDialog, type FieldDraft } from './fallback-dialog.js';
import { keepAt } from './place.js';
import type { Token } from './token.js';

/** What the dialog of a chip needs of the control it opens in. */
export interface OpenerHost {
  readonly editing: () => TextEditing | undefined;
  readonly find: (selector: string) => HTMLElement | null;
  /** Where a stretch of the text is on the screen. */
  readonly rectOf: (span: Pick<Span, 'start'> | undefined) => DOMRect;
  readonly refresh: () => void;
  /** Waits until what has changed is drawn. */
  readonly drawn: () => Promise<unknown>;
}

/** Opens a merge field: what stands in for a missing value, how much of a long one is taken. */
export class FieldOpener {
  readonly #host: OpenerHost;
  #opened: Token | undefined;
  #draft: FieldDraft | undefined;

  constructor(host: OpenerHost) {
    this.#host = host;
  }

  open(token: Token): void {
    const editing = this.#host.editing();
    const [field] = fieldsIn(editing?.text.slice(token.start, token.end) ?? '');
    if (!editing || !field) return;
    this.#opened = token;
    this.#draft = draftOf(field);
    editing.select(token.start, token.end);
    this.#host.refresh();
    void this.#host.drawn().then(() => {
      const dialog = this.#host.find('#fallback');
      if (!dialog || dialog.matches(':popover-open')) return;
      dialog.showPopover();
      keepAt(dialog, () => this.#host.rectOf(token));
      dialog.querySelector('input')?.select();
    });
  }

  render(words: MergeMessages): TemplateResult {
    return renderFallbackDialog({
      words,
      label: this.#opened?.label ?? '',
      draft: this.#draft,
      edit: (draft) => {
        this.#draft = draft;
        this.#host.refresh();
      },
      save: this.#save,
      remove: this.#remove,
      cancel: this.#close,
      toggled: this.#onToggle,
    });
  }

  readonly #save = (): void => {
    const field = this.#draft && fieldOf(this.#draft);
    if (field) this.#become(writeField(field));
  };

  readonly #remove = (): void => {
    this.#become('');
  };

  #become(source: string): void {
    const token = this.#opened;
    if (!token) return;
    this.#close();
    this.#host.editing()?.replace(token.start, token.end, source);
  }

  readonly #close = (): void => {
    this.#host.find('#fallback')?.hidePopover();
    this.#host.editing()?.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.#opened = undefined;
    this.#draft = undefined;
    this.#host.refresh();
  };
}
