/**
 * Where an arrow key leads in a list that is one stop: the item to focus, or nothing when the key means something else.
 * Up and Down stop at the ends, Home and End go there.
 */
export function rovingTarget<Item extends HTMLElement>(
  event: KeyboardEvent,
  items: readonly Item[],
  from: Item | undefined,
): Item | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const place = from ? items.indexOf(from) : -1;
  switch (event.key) {
    case 'ArrowDown':
      return items[Math.min(place + 1, items.length - 1)];
    case 'ArrowUp':
      return items[Math.max(place - 1, 0)];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
