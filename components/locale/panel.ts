import type { Language } from './index.js';
import { panelEn } from './panel.en.js';
import type { PanelMessages } from './panel-messages.js';
import { panelZhCN } from './panel.zh-CN.js';

/** The panel's sentences in one language; apart from the composers', which do not load them. */
export function panelMessagesFor(language: Language): PanelMessages {
  return language === 'en' ? panelEn : panelZhCN;
}
