import { editingOf } from './text-editing.js';

/** The text a control shows, if it is one for text. */
export function textIn(control: HTMLElement | undefined): string | undefined {
  return editingOf(control)?.text;
}

/** Moves the focus into a control, and the caret behind what is no longer as it was `before`. */
export function returnTo(control: HTMLElement | undefined, before: string | undefined): void {
  control?.focus();
  const editing = editingOf(control);
  if (!editing) return;
  const end = changedEnd(before ?? '', editing.text);
  editing.select(end, end);
}

/** Where the stretch of `text` ends that differs from `before`. */
export function changedEnd(before: string, text: string): number {
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === text.at(-1 - same)) same += 1;
  return text.length - same;
}
