import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesFor, type Language, type Messages } from '../locale/index.js';

/** The nearest `lang` above an element, through shadow roots; empty where there is none. */
function nearestLang(element: Element): string {
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
  }
  return '';
}

const hosts = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/** One observer for the page: languages change rarely, and when they do every element may be concerned. */
function observe(): void {
  if (observer) return;
  observer = new MutationObserver(() => {
    for (const host of hosts) host.refresh();
  });
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

/** Gives its element the sentences of the nearest `lang`: Chinese unless that says English. */
export class LanguageController implements ReactiveController {
  language: Language = 'zh-CN';
  messages: Messages = messagesFor('zh-CN');
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this);
    observe();
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
  }

  /** Reads the nearest `lang` again. */
  refresh(): void {
    const language: Language = /^en\b/i.test(nearestLang(this.#host)) ? 'en' : 'zh-CN';
    if (language === this.language) return;
    this.language = language;
    this.messages = messagesFor(language);
    this.#host.requestUpdate();
  }
}
