import { warnOnce } from '../internal/warn-once.js';
import type { Language } from './index.js';
import type { Sentences } from './sentences-messages.js';

export type { SendingMessages, Sentences } from './sentences-messages.js';

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly sentences: Sentences }>>> = {
  'zh-CN': () => import('./sentences.zh-CN.js'),
  en: () => import('./sentences.en.js'),
};

const loaded: Partial<Record<Language, Sentences>> = {};
const loading = new Map<Language, Promise<void>>();

/** The sentences of a language; undefined until they are loaded. */
export function sentencesFor(language: Language): Sentences | undefined {
  return loaded[language];
}

/** Resolves once the sentences are there, or cannot be had: then the next wish tries again. */
export function loadSentences(language: Language): Promise<void> {
  const begun = loading.get(language);
  if (begun) return begun;
  const load = LOADERS[language]().then(
    ({ sentences }) => {
      loaded[language] = sentences;
    },
    (error: unknown) => {
      loading.delete(language);
      warnOnce(`wechat-composer: the sentences about what is wrong did not load: ${String(error)}`);
    },
  );
  loading.set(language, load);
  return load;
}
