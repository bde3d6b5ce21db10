/** What takes the focus first, and what can be pressed inside, in the order in which a person meets it. */
export interface Walk {
  readonly pane: string;
  readonly stops: string;
}

const CHAT: Walk = { pane: '.chat', stops: '.chat [role=link], .screen > .app > :is(.navigation-bar, .foot) button' };

/** Listens to the keys that walk the chat and its foot; once, however often it is asked to. */
export function walkChat(root: EventTarget): void {
  root.addEventListener('keydown', onKeydown);
}

function onKeydown(event: Event): void {
  if (event instanceof KeyboardEvent) walk(event, event.currentTarget as ShadowRoot, CHAT); // where it was added
}

/**
 * The phone is one stop of the page. Enter goes inside, to what can be pressed in view; arrows walk it; Escape comes out
 * to the chat, or to the pane of another screen. All else scrolls as anywhere.
 */
export function walk(event: KeyboardEvent, screen: ParentNode, { pane, stops }: Walk): void {
  const start = screen.querySelector<HTMLElement>(pane);
  const next = start && nextStop(event, start, [...screen.querySelectorAll<HTMLElement>(stops)]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextStop(
  { key, target }: KeyboardEvent,
  pane: HTMLElement,
  stops: readonly HTMLElement[],
): HTMLElement | undefined {
  const place = stops.findIndex((stop) => stop === target);
  if (place < 0) return key === 'Enter' && target === pane ? firstInView(pane, stops) : undefined;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return stops[place + 1];
    case 'ArrowUp':
    case 'ArrowLeft':
      return stops[place - 1];
    case 'Escape':
      return pane;
    default:
      return undefined;
  }
}

/** The first one in view, else the last of the pane, else what stands below it, else above. */
function firstInView(pane: HTMLElement, stops: readonly HTMLElement[]): HTMLElement | undefined {
  const view = pane.getBoundingClientRect();
  const links = stops.filter((stop) => pane.contains(stop));
  const isInView = (link: HTMLElement) => {
    const { top, bottom } = link.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  };
  const follows = (stop: HTMLElement) => pane.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
  return links.find(isInView) ?? links.at(-1) ?? stops.find(follows) ?? stops[0];
}
