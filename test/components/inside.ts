import { nextFrame } from '@open-wc/testing';
import { sender } from '../../components/internal/delivery.js';
import { drafts } from '../../components/internal/drafts-on-demand.js';
import { load } from '../../components/locale/index.js';
import { loadSentences } from '../../components/locale/sentences.js';

// A page loads these on first use; tests that speak of what is said have them from the start.
await Promise.all([load('en'), loadSentences('zh-CN'), loadSentences('en'), sender.load(), drafts.load()]);

/** What stands inside an element, or a failure at that line. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names it, as for `querySelector`
export function find<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
}

/** Everything of that kind inside an element, in order. */
export function all<Found extends Element = HTMLElement>(element: Element, selector: string): Found[] {
  return [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** The text of a part as a person reads it: unbreakable spaces are spaces; empty where there is none. */
export function read(element: Element, selector: string): string {
  const text = element.shadowRoot?.querySelector(selector)?.textContent ?? '';
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** Whether that part of an element has the focus. (Elements are not handed to `equal`: when it fails, to print one takes for ever.) */
export function hasFocus(element: Element, selector: string): boolean {
  return find(element, selector) === element.shadowRoot?.activeElement;
}

/** Collects events of these types, in order. */
export function heard(target: EventTarget, ...types: string[]): Event[] {
  const events: Event[] = [];
  for (const type of types) target.addEventListener(type, (event) => events.push(event));
  return events;
}

/** Waits until what follows from an answer, an event or a setting is on the page. */
export async function settled(): Promise<void> {
  await nextFrame();
  await nextFrame();
}
