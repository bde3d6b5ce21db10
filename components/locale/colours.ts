import type { ColourMessages } from './colour-messages.js';
import type { Language } from './index.js';

const zhCN: ColourMessages = {
  title: '自定义颜色',
  hint: '手机上不再显示，只有 legacy-2021 皮肤里看得到',
  pick: (label) => `选「${label}」的颜色`,
  write: (label) => `「${label}」的颜色，写成 #RRGGBB`,
  remove: (label) => `去掉「${label}」的颜色`,
};

const en: ColourMessages = {
  title: 'Custom colours',
  hint: 'Phones no longer show them; only the legacy-2021 skin does',
  pick: (label) => `Pick the colour of “${label}”`,
  write: (label) => `Colour of “${label}”, as #RRGGBB`,
  remove: (label) => `Remove the colour of “${label}”`,
};

/** What is said of colours in one language; apart from the composers' sentences, which do not load them. */
export function colourMessagesFor(language: Language): ColourMessages {
  return language === 'en' ? en : zhCN;
}
