import { executeServerCommand } from '@web/test-runner-commands';

/** Turns a contrast theme on or off; whether this browser can. */
export function forceColours(on: boolean): Promise<boolean> {
  return executeServerCommand<boolean, boolean>('forced-colors', on);
}

/** Every element inside another, shadow trees included. */
function* within(root: Element | ShadowRoot): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

/** The element that has the focus, however deep. */
export function innermost(element: Element): Element | undefined {
  const focused = element.shadowRoot?.activeElement;
  return focused ? (innermost(focused) ?? focused) : undefined;
}

/** Whether a focus shows: shadows are not drawn in such a theme, so an outline has to be, around it or the box it is in. */
export function isRinged(focused: Element): boolean {
  for (let element: Element | null = focused; element; element = element.parentElement) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !isClear(outlineColor)) return true;
    if (element.matches('.box')) return false;
  }
  return false;
}

/** Texts whose colour is nearly that of their ground. */
export function unreadable(element: Element): readonly string[] {
  const found: string[] = [];
  for (const each of within(element.shadowRoot!)) {
    const words = [...each.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
    // Layers behind a text, and what only ears hear.
    if (words.length === 0 || each.closest('style, .marks, .visually-hidden') || !each.checkVisibility()) continue;
    const { color } = getComputedStyle(each);
    const ratio = contrast(luminance(color), luminance(groundOf(each)));
    if (ratio < 4.5) found.push(`${ratio.toFixed(1)}: ${each.outerHTML.slice(0, 120)}`);
  }
  return found;
}

function groundOf(element: Element): string {
  for (
    let each: Node | null = element;
    each;
    each = each.parentNode ?? (each instanceof ShadowRoot ? each.host : null)
  ) {
    if (!(each instanceof Element)) continue;
    const { backgroundColor } = getComputedStyle(each);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

function isClear(colour: string): boolean {
  return /, 0\)$|\/ 0\)$|^transparent$/u.test(colour);
}

function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map((each) => Number(each) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((each) =>
    each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
