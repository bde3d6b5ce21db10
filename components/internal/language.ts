import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue } from '../../wechat/issue.js';
import { isLoaded, load, messagesFor, type Language, type Messages } from '../locale/index.js';
import { loadSentences, sentencesFor, type Sentences } from '../locale/sentences.js';

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

/**
 * Gives its element the sentences of the nearest `lang`: Chinese unless that says English.
 *
 * English may have to be loaded first. The element waits for it with {@link ready} before it renders, so that nobody sees
 * Chinese for a moment.
 */
export class LanguageController implements ReactiveController {
  language: Language = 'zh-CN';
  messages: Messages = messagesFor('zh-CN');
  readonly #host: ReactiveControllerHost & Element;
  #ready: Promise<void> | undefined;
  #asked: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves when the sentences are there; nothing while they are. */
  get ready(): Promise<void> | undefined {
    return this.#ready;
  }

  /** Resolves when the sentences that were asked for are there, if any were. */
  get asked(): Promise<void> | undefined {
    return this.#asked;
  }

  /**
   * Whole sentences about what is wrong; undefined while they are loaded. Then the element is rendered and judged anew.
   */
  get sentences(): Sentences | undefined {
    const { language } = this;
    const sentences = sentencesFor(language);
    if (!sentences && !this.#asked) this.#asked = this.#ask(language);
    return sentences;
  }

  /** What is wrong with a value, the rule with its number, and what to do. Shorter until the sentences are there. */
  issue(label: string, issue: Issue): string {
    const { missing, wrong } = this.messages.field;
    if (issue.code === 'missing' && issue.rule !== 'merge-field') return missing(label);
    return this.sentences?.issue(label, issue) ?? wrong(label);
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
    const language = this.#nearest();
    if (language === this.language) return;
    if (isLoaded(language)) this.#speak(language);
    else this.#ready ??= this.#load(language);
    this.#host.requestUpdate();
  }

  async #ask(language: Language): Promise<void> {
    await loadSentences(language);
    this.#asked = undefined;
    // What could not be loaded is asked for again at the next rendering, not at once and for ever.
    if (sentencesFor(language)) this.#host.requestUpdate();
  }

  async #load(language: Language): Promise<void> {
    await load(language);
    this.#ready = undefined;
    // The page may have changed its mind meanwhile; and what did not load cannot be spoken.
    if (isLoaded(language) && this.#nearest() === language) this.#speak(language);
    this.#host.requestUpdate();
  }

  #speak(language: Language): void {
    this.language = language;
    this.messages = messagesFor(language);
  }

  #nearest(): Language {
    return /^en\b/i.test(nearestLang(this.#host)) ? 'en' : 'zh-CN';
  }
}
