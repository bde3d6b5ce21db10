import { warnOnce } from '../internal/warn-once.js';
import type { Messages } from './messages.js';
import { zhCN } from './zh-CN.js';

export type { Messages } from './messages.js';
export type Language = 'zh-CN' | 'en';

/** Chinese is there from the start; English comes when a page first asks for it. */
const loaded: Partial<Record<Language, Messages>> & { readonly 'zh-CN': Messages } = { 'zh-CN': zhCN };

/** Every sentence a person reads, in one language; Chinese where another is not loaded. */
export function messagesFor(language: Language): Messages {
  return loaded[language] ?? zhCN;
}

/** Whether {@link messagesFor} has this language. */
export function isLoaded(language: Language): boolean {
  return loaded[language] !== undefined;
}

let loading: Promise<void> | undefined;

/** Resolves once the language is there, or cannot be had: then the page stays Chinese, and its console says why. */
export function load(language: Language): Promise<void> {
  if (isLoaded(language)) return Promise.resolve();
  loading ??= import('./en.js').then(
    ({ en }) => {
      loaded.en = en;
    },
    (error: unknown) => {
      loading = undefined;
      warnOnce(`wechat-composer: the English sentences did not load, so Chinese is shown. ${String(error)}`);
    },
  );
  return loading;
}
