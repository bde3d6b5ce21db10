import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MergeField } from '../../../wechat/merge-field/parse.js';
import { isFallback } from '../../../wechat/merge-field/write.js';
import type { MergeMessages } from '../../locale/merge.js';

/** A merge field as it is being edited. */
export interface FieldDraft {
  readonly key: string;
  readonly fallback: string;
  readonly most: string;
}

/** What stands in the dialog of a field. */
export function draftOf({ key, fallback = '', most }: MergeField): FieldDraft {
  return { key, fallback, most: most === undefined ? '' : String(most) };
}

/** The field a draft makes; undefined while it cannot be written. */
export function fieldOf({ key, fallback, most }: FieldDraft): MergeField | undefined {
  if (!isFallback(fallback)) return undefined;
  const limit = Number(most);
  return {
    key,
    ...(most !== '' && Number.isInteger(limit) && limit > 0 && { most: limit }),
    ...(fallback !== '' && { fallback }),
  };
}

/** What the dialog shows and does. */
export interface FallbackDialog {
  readonly words: MergeMessages;
  readonly label: string;
  readonly draft: FieldDraft | undefined;
  readonly edit: (draft: FieldDraft) => void;
  readonly save: () => void;
  readonly remove: () => void;
  readonly cancel: () => void;
  readonly toggled: (event: ToggleEvent) => void;
}

/** The dialog that opens on a chip: what stands in for a missing value, how much of a long one is taken. */
export function renderFallbackDialog(dialog: FallbackDialog): TemplateResult {
  const { words, label, draft, edit, save, remove, cancel, toggled } = dialog;
  const wrong = draft !== undefined && !isFallback(draft.fallback);
  const typed = (event: Event, key: 'fallback' | 'most') => {
    const { value } = event.target as HTMLInputElement; // the listeners stand on inputs
    if (draft) edit({ ...draft, [key]: value });
  };
  const onKeydown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' || event.isComposing || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    save();
  };
  const own = (event: Event) => {
    // What is typed here is no text of the message yet.
    event.stopPropagation();
  };
  return html`<div
    id="fallback"
    class="token-dialog"
    popover="auto"
    role="dialog"
    aria-label=${words.edit(label)}
    @keydown=${onKeydown}
    @input=${own}
    @change=${own}
    @toggle=${toggled}
  >
    <p class="title">${words.edit(label)}</p>
    <label>
      <span>${words.fallback}</span>
      <input
        class="entry"
        autocomplete="off"
        .value=${live(draft?.fallback ?? '')}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby="fallback-note"
        @input=${(event: Event) => {
          typed(event, 'fallback');
        }}
      />
    </label>
    <p id="fallback-note" class=${wrong ? 'hint wrong' : 'hint'} role=${wrong ? 'alert' : nothing}>
      ${wrong ? words.noBraces : words.fallbackHint}
    </p>
    <label>
      <span>${words.most}</span>
      <input
        class="entry"
        inputmode="numeric"
        autocomplete="off"
        placeholder=${words.mostHint}
        .value=${live(draft?.most ?? '')}
        @input=${(event: Event) => {
          typed(event, 'most');
        }}
      />
    </label>
    <div class="buttons">
      <button type="button" class="button quiet" @click=${remove}>${words.remove}</button>
      <button type="button" class="button" @click=${cancel}>${words.cancel}</button>
      <button type="button" class="button accent" aria-disabled=${wrong ? 'true' : 'false'} @click=${save}>
        ${words.save}
      </button>
    </div>
  </div>`;
}
