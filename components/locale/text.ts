import { grouped } from './grouped.js';
import type { Language } from './index.js';

/** What a text composer alone says; apart from the rest, so that no other composer brings it along. */
export interface TextMessages {
  readonly text: string;
  readonly textHint: string;
  /** What the buttons under a text are called, all together and each. */
  readonly tools: string;
  readonly tool: Readonly<Record<'link' | 'mini-program' | 'emoticon', string>>;
  readonly toolFailed: string;
  readonly characters: (count: number) => string;
}

const zhCN: TextMessages = {
  text: '文字内容',
  textHint: '可以换行；网址会自动变成链接',
  tools: '插入',
  tool: { link: '链接', 'mini-program': '小程序链接', emoticon: '表情' },
  toolFailed: '没有载入。请检查网络，再按一次',
  characters: (count) => `${grouped(count)} 个字符`,
};

const en: TextMessages = {
  text: 'Text',
  textHint: 'Line breaks are kept; web addresses become links',
  tools: 'Insert',
  tool: { link: 'Link', 'mini-program': 'Mini program link', emoticon: 'Emoticon' },
  toolFailed: 'It did not load. Check the network and press again',
  characters: (count) => `${grouped(count)} ${count === 1 ? 'character' : 'characters'}`,
};

/** The sentences of a text composer in one language. */
export function textMessagesFor(language: Language): TextMessages {
  return language === 'en' ? en : zhCN;
}
