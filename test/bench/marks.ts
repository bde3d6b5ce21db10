/** Marks in a page; how long its main thread computes between two of them is read by `processor-time.ts`. */
export const BEGIN = 'bench: begin';
export const END = 'bench: end';

/** Nothing needs so many turns. */
const TURNS_MAX = 10_000;

/**
 * Puts so many elements into the page, waits until each is whole, and takes them out again before they are drawn: parts that
 * load after the first rendering are in the page's script already, so that no turn of the page passes.
 */
export async function mounted<Made extends HTMLElement & { readonly updateComplete: Promise<unknown> }>(
  count: number,
  make: () => Made,
  isWhole: (made: Made) => boolean = () => true,
): Promise<void> {
  performance.mark(`${BEGIN} mount`);
  const elements = Array.from({ length: count }, make);
  document.body.append(...elements);
  for (const element of elements) {
    await element.updateComplete;
    await until(() => isWhole(element));
  }
  performance.mark(`${END} mount`);
  document.body.replaceChildren();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; !isSo(); turns += 1) {
    if (turns > TURNS_MAX) throw new Error('An element never became whole.');
    await Promise.resolve();
  }
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
