/**
 * Puts the mark of what is not sent yet level with it. The mark stands beside the glass and the messages scroll inside,
 * so it is measured, and cut where the chat is.
 */
export function placeDraftMark(chat: HTMLElement, mark: HTMLElement): void {
  const drafts = [...chat.querySelectorAll('li.draft > .row')].map((row) => row.getBoundingClientRect());
  const view = chat.getBoundingClientRect();
  const origin = mark.parentElement?.getBoundingClientRect().top ?? 0;
  const top = Math.max(view.top, Math.min(...drafts.map((box) => box.top)));
  const bottom = Math.min(view.bottom, Math.max(...drafts.map((box) => box.bottom)));
  const height = drafts.length > 0 ? bottom - top : 0;
  mark.toggleAttribute('hidden', height < 1);
  mark.style.setProperty('top', `${top - origin}px`);
  mark.style.setProperty('height', `${height}px`);
}
