/** What an editor lets the clipboard do. */
export interface ClipboardHost {
  /** The source of what is selected; empty where nothing is. */
  readonly selected: () => string;
  /** Puts a text in the place of what is selected. */
  readonly put: (text: string) => void;
}

/** Lets an editor copy and paste its source, not what it shows. */
export function listenToClipboard(editor: HTMLElement, { selected, put }: ClipboardHost, signal: AbortSignal): void {
  const copy = (event: ClipboardEvent): boolean => {
    const text = selected();
    if (text === '') return false;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    return true;
  };
  editor.addEventListener('copy', copy, { signal });
  editor.addEventListener(
    'cut',
    (event) => {
      if (copy(event)) put('');
    },
    { signal },
  );
  editor.addEventListener(
    'paste',
    (event) => {
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') put(tidy(text));
    },
    { signal },
  );
}

/** Line breaks from outside as everything else has them. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
