/** Room between what opens and what it opens at, in pixels. */
const GAP = 4;
/** Room between what opens and the edge of the page. */
const EDGE = 8;

/** What something opens at: an element, or a place in a text, which is asked for where it is now. */
export type Anchor = Element | (() => DOMRect);

/** What is kept at an anchor. */
const kept = new WeakMap<HTMLElement, Anchor>();

/**
 * Puts something in the top layer under its anchor, or above where there is no room below, and keeps it there until it
 * closes: the page may scroll, in whichever box, and be laid out anew. It never leaves the page, even where its anchor
 * does: what was entered in it would be lost.
 */
export function keepAt(popover: HTMLElement, anchor: Anchor | undefined): void {
  if (!anchor) return;
  const followed = kept.has(popover);
  kept.set(popover, anchor);
  placeAt(popover, anchor);
  if (!followed) follow(popover);
}

/** Looks once a frame: scrolling inside a shadow tree is heard nowhere else. */
function follow(popover: HTMLElement): void {
  requestAnimationFrame(() => {
    const anchor = kept.get(popover);
    if (!anchor || !popover.isConnected || !popover.matches(':popover-open')) {
      kept.delete(popover);
      return;
    }
    placeAt(popover, anchor);
    follow(popover);
  });
}

function placeAt(popover: HTMLElement, anchor: Anchor): void {
  // An anchor that was taken out while something is open at it has no place any more.
  if (anchor instanceof Element && !anchor.isConnected) return;
  const rect = anchor instanceof Element ? anchor.getBoundingClientRect() : anchor();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = rect.bottom + GAP;
  const top = below + height > clientHeight - EDGE ? rect.top - GAP - height : below;
  const { style } = popover;
  style.setProperty('top', `${String(within(top, clientHeight - EDGE - height))}px`);
  style.setProperty('left', `${String(within(rect.left, clientWidth - EDGE - width))}px`);
}

function within(at: number, last: number): number {
  return Math.max(EDGE, Math.min(at, last));
}
