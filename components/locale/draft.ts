import type { Language } from './index.js';

/** What is said about drafts; apart from the rest, so that only a page that keeps drafts loads it. */
export interface DraftMessages {
  /** The language of the times. */
  readonly language: Language;
  readonly saved: (time: string) => string;
  readonly recovered: (time: string) => string;
  /** Another tab has written the same draft since. */
  readonly otherTab: string;
  /** Something else was written under this name before. */
  readonly earlier: (time: string) => string;
  readonly load: string;
  readonly keep: string;
  readonly damaged: string;
  readonly newer: string;
  readonly refused: string;
  readonly full: string;
}

const zhCN: DraftMessages = {
  language: 'zh-CN',
  saved: (time) => `${time} 已保存`,
  recovered: (time) => `已恢复 ${time} 的草稿`,
  otherTab: '此草稿在另一个标签页里有更新的版本。',
  earlier: (time) => `这里还有一份 ${time} 的草稿。`,
  load: '载入',
  keep: '保留本页',
  damaged: '上次的草稿已损坏，没有载入。',
  newer: '上次的草稿由更新的版本保存，这里读不了，原样留着。',
  refused: '浏览器不允许保存，草稿没有存下。内容还在页面上，离开之前请先发送或复制。',
  full: '浏览器的存储空间满了，草稿没有存下。内容还在页面上，离开之前请先发送或复制。',
};

const en: DraftMessages = {
  language: 'en',
  saved: (time) => `Saved ${time}`,
  recovered: (time) => `Draft of ${time} is back`,
  otherTab: 'This draft has a newer version in another tab.',
  earlier: (time) => `There is another draft, of ${time}.`,
  load: 'Load it',
  keep: 'Keep this one',
  damaged: 'The last draft was damaged and was not loaded.',
  newer: 'The last draft was saved by a newer version and cannot be read here. It stays as it is.',
  refused: 'The browser allows no storage, so the draft was not saved. Send or copy the text before you leave.',
  full: 'The browser’s storage is full, so the draft was not saved. Send or copy the text before you leave.',
};

/** The sentences about drafts in one language. */
export function draftMessagesFor(language: Language): DraftMessages {
  return language === 'en' ? en : zhCN;
}
