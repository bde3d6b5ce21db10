import { chipAt } from './source-dom.js';

/** What an editor does when a token is pressed; it is named by where it begins. */
export interface PointerHost {
  readonly select: (start: number) => void;
  readonly open: (start: number) => void;
}

/** A press on a token selects it, a double click opens it. */
export function listenToPointer(editor: HTMLElement, { select, open }: PointerHost, signal: AbortSignal): void {
  const startOf = ({ target }: Event) => (target instanceof Node ? chipAt(editor, target)?.start : undefined);
  editor.addEventListener(
    'mousedown',
    (event) => {
      const start = startOf(event);
      if (start === undefined || event.button !== 0) return;
      event.preventDefault();
      editor.focus();
      select(start);
    },
    { signal },
  );
  editor.addEventListener(
    'dblclick',
    (event) => {
      const start = startOf(event);
      if (start !== undefined) open(start);
    },
    { signal },
  );
}
