import type { Span } from '../text-editing.js';
import { offsetIn, positionIn } from './source-dom.js';

/** The ends of a selection in the page; both engines' kinds of range have them. */
type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** What is selected around an editor, also where it lives in a shadow root, which browsers hide from the document. */
function rangeAround(editor: HTMLElement): Ends | undefined {
  const selection = editor.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const scope = editor.getRootNode();
  if (!(scope instanceof ShadowRoot)) return selection.getRangeAt(0);
  return selection.getComposedRanges({ shadowRoots: [scope] })[0];
}

/** What is selected in an editor, in offsets of its source; undefined while the selection is elsewhere. */
export function spanIn(editor: HTMLElement): Span | undefined {
  const range = rangeAround(editor);
  if (!range || !editor.contains(range.startContainer) || !editor.contains(range.endContainer)) return undefined;
  return spanOf(editor, range);
}

/** A range of nodes in offsets of the source. */
export function spanOf(editor: HTMLElement, range: Ends): Span {
  const start = offsetIn(editor, range.startContainer, range.startOffset);
  const end = offsetIn(editor, range.endContainer, range.endOffset);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** Selects from `anchor` to `focus`: the caret is at `focus`. */
export function selectIn(editor: HTMLElement, anchor: number, focus: number): void {
  const [anchorNode, anchorOffset] = positionIn(editor, anchor);
  const [focusNode, focusOffset] = positionIn(editor, focus);
  editor.ownerDocument.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}
