// What the person of a story does before one looks at it. Keys and clicks are tested elsewhere: here the state counts.

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
