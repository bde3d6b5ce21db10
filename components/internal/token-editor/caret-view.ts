import { positionIn } from './source-dom.js';

/** Room between the caret and the edge it was scrolled to, in pixels. */
const EDGE = 12;

/** Where a place of the source is on the screen. */
export function rectAt(editor: HTMLElement, at: number): DOMRect {
  const [node, offset] = positionIn(editor, at);
  const range = document.createRange();
  range.setStart(node, offset);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  // A caret between two chips has no box; the chip behind it has.
  const chip = node === editor ? node.childNodes[offset] : undefined;
  return (chip instanceof Element ? chip : editor).getBoundingClientRect();
}

/** Scrolls a place of the source into view: browsers do so for keys, not for scripts. */
export function revealAt(editor: HTMLElement, at: number): void {
  if (editor.scrollWidth <= editor.clientWidth && editor.scrollHeight <= editor.clientHeight) return;
  const caret = rectAt(editor, at);
  const box = editor.getBoundingClientRect();
  if (caret.right > box.right) editor.scrollLeft += caret.right - box.right + EDGE;
  else if (caret.left < box.left) editor.scrollLeft -= box.left - caret.left + EDGE;
  if (caret.bottom > box.bottom) editor.scrollTop += caret.bottom - box.bottom;
  else if (caret.top < box.top) editor.scrollTop -= box.top - caret.top;
}
