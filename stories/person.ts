// What the person of a story does before one looks at it. Keys and clicks are tested elsewhere: here the state counts.

/** Half a minute: what is missing after that does not come. */
const FRAMES_MAX = 1800;

/** What stands inside an element of the story. */
export function inside(canvas: Element, tag: string, selector: string): HTMLElement {
  const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The story has no ${selector} in ${tag}.`);
  return found;
}

/** Goes into a control and leaves it: from then on it may say what is missing. */
export function visit(canvas: Element, tag: string, selector: string): void {
  const control = inside(canvas, tag, selector);
  control.focus();
  control.blur();
}

/** Waits for what loads on first use: a dialog, a picker, the chips of a text. */
export async function appears(canvas: Element, tag: string, selector: string): Promise<void> {
  for (let frames = 0; frames < FRAMES_MAX; frames += 1) {
    if (canvas.querySelector(tag)?.shadowRoot?.querySelector(selector)) return;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  throw new Error(`The story still has no ${selector} in ${tag}.`);
}

/** Writes a text into a control at once, as a paste would. */
export function write(canvas: Element, tag: string, selector: string, text: string): void {
  const control = inside(canvas, tag, selector);
  if (!(control instanceof HTMLTextAreaElement)) throw new Error(`${selector} in ${tag} takes no text.`);
  control.focus();
  control.setRangeText(text, 0, control.value.length, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
}
