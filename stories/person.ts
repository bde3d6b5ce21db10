// What the person of a story does before one looks at it. Keys and clicks are tested elsewhere: here the state counts.

/** Half a minute: what is missing after that does not come. */
const FRAMES_MAX = 1800;

/** What stands inside an element of the story, once it is there: a dialog, a picker, the chips of a text load on first use. */
export async function inside(canvas: Element, tag: string, selector: string): Promise<HTMLElement> {
  for (let frames = 0; frames < FRAMES_MAX; frames += 1) {
    const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  throw new Error(`The story still has no ${selector} in ${tag}.`);
}

/** Goes into a control and leaves it: from then on it may say what is missing. */
export async function visit(canvas: Element, tag: string, selector: string): Promise<void> {
  const control = await inside(canvas, tag, selector);
  control.focus();
  control.blur();
}

/** Writes a text into a control at once, as a paste would. */
export async function write(canvas: Element, tag: string, selector: string, text: string): Promise<void> {
  const control = await inside(canvas, tag, selector);
  if (!(control instanceof HTMLTextAreaElement)) throw new Error(`${selector} in ${tag} takes no text.`);
  control.focus();
  control.setRangeText(text, 0, control.value.length, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
}
