/** Marks in a page; how long its main thread computes between two of them is read by `processor-time.ts`. */
export const BEGIN = 'bench: begin';
export const END = 'bench: end';

/** Puts so many elements into the page, waits until the last has rendered, and takes them out again before they are drawn. */
export async function mounted(
  count: number,
  make: () => HTMLElement & { readonly updateComplete: Promise<unknown> },
): Promise<void> {
  performance.mark(`${BEGIN} mount`);
  const elements = Array.from({ length: count }, make);
  document.body.append(...elements);
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  performance.mark(`${END} mount`);
  document.body.replaceChildren();
}

/** Marks every key: from its arrival in the page, before anybody hears of it, until the preview has become another. */
export function markKeys(preview: Node): void {
  let pressed = false;
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    pressed = true;
    // By the clock it begins when the key was pressed, not when the page had time for it.
    performance.mark(`${BEGIN} key`, { startTime: timeStamp });
  };
  const onChange = () => {
    if (pressed) performance.mark(`${END} key`);
    pressed = false;
  };
  addEventListener('keydown', onKey, { capture: true });
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(onChange).observe(preview, everything);
}
