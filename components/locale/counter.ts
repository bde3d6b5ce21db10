import type { Language } from './index.js';

/** What stands beside a counter. */
export interface CounterWords {
  readonly left: (count: number) => string;
  readonly over: (count: number) => string;
  readonly bytes: string;
}

const zhCN: CounterWords = {
  left: (count) => `还剩 ${String(count)}`,
  over: (count) => `超出 ${String(count)}`,
  bytes: '字节',
};

const en: CounterWords = {
  left: (count) => `${String(count)} left`,
  over: (count) => `${String(count)} over`,
  bytes: 'bytes',
};

export function counterWordsFor(language: Language): CounterWords {
  return language === 'en' ? en : zhCN;
}
