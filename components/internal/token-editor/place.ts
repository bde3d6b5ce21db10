/** Room between what opens and what it opens at, in pixels. */
const GAP = 4;
/** Room between what opens and the edge of the page. */
const EDGE = 8;

/** Puts something in the top layer under its anchor, or above where there is no room below. */
export function placeAt(popover: HTMLElement, anchor: Element | DOMRect | undefined): void {
  if (!anchor) return;
  const rect = anchor instanceof Element ? anchor.getBoundingClientRect() : anchor;
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = rect.bottom + GAP;
  const top = below + height > clientHeight - EDGE ? Math.max(EDGE, rect.top - GAP - height) : below;
  const left = Math.max(EDGE, Math.min(rect.left, clientWidth - EDGE - width));
  popover.style.setProperty('top', `${String(top)}px`);
  popover.style.setProperty('left', `${String(left)}px`);
}
