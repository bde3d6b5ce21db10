/** What a person can press, in the order in which they meet it. */
const STOPS = '.chat [role=link], :is(.menu-bar, .input-bar) button';

/**
 * The phone is one stop of the page. Enter goes inside, to what can be pressed in view; arrows walk it; Escape comes out
 * to the chat. All else scrolls as anywhere.
 */
export function walk(event: KeyboardEvent, screen: HTMLElement): void {
  const chat = screen.querySelector<HTMLElement>('.chat');
  const next = chat && nextStop(event, chat, [...screen.querySelectorAll<HTMLElement>(STOPS)]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextStop(
  { key, target }: KeyboardEvent,
  chat: HTMLElement,
  stops: readonly HTMLElement[],
): HTMLElement | undefined {
  const place = stops.findIndex((stop) => stop === target);
  if (place < 0) return key === 'Enter' && target === chat ? firstInView(chat, stops) : undefined;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return stops[place + 1];
    case 'ArrowUp':
    case 'ArrowLeft':
      return stops[place - 1];
    case 'Escape':
      return chat;
    default:
      return undefined;
  }
}

/** The first link in view, else the last of the chat, else the foot of it. */
function firstInView(chat: HTMLElement, stops: readonly HTMLElement[]): HTMLElement | undefined {
  const view = chat.getBoundingClientRect();
  const links = stops.filter((stop) => chat.contains(stop));
  const isInView = (link: HTMLElement) => {
    const { top, bottom } = link.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  };
  return links.find(isInView) ?? links.at(-1) ?? stops[0];
}
