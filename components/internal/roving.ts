/**
 * Where an arrow key leads in a list that is one stop: the item to focus, or nothing when the key means something else.
 * Up and Down, in a `row` Left and Right, stop at the ends, Home and End go there.
 */
export function rovingTarget<Item extends HTMLElement>(
  event: KeyboardEvent,
  items: readonly Item[],
  from: Item | undefined,
  along: 'column' | 'row' = 'column',
): Item | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  const place = from ? items.indexOf(from) : -1;
  const [back, on] = along === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (event.key) {
    case on:
      return items[Math.min(place + 1, items.length - 1)];
    case back:
      return items[Math.max(place - 1, 0)];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
