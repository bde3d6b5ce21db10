import { rovingTarget } from '../internal/roving.js';

/** Moves the focus among the rows of a log by the keys of a list; the number of the row that has it now, if it moved. */
export function rowReached(event: KeyboardEvent, root: ParentNode, selector: string): number | undefined {
  const rows = [...root.querySelectorAll<HTMLElement>(selector)];
  const current = rows.find((row) => row === event.target);
  const next = current && rovingTarget(event, rows, current);
  if (!next) return undefined;
  event.preventDefault();
  next.focus();
  return Number(next.dataset.id);
}
