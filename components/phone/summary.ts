import { parseText } from '../../wechat/text/runs.js';
import { isCard, textAt, titleOf, type PhoneMessage } from './message.js';

/** A message in one line, as lists and the locked phone show it: no markup, emoticons as their codes. */
export function summaryOf(message: PhoneMessage): string {
  if (isCard(message)) return titleOf(message);
  if (message.kind === 'image') return '[图片]';
  const runs = parseText(textAt(message.body, 'text', 'content'), { markup: message.direction === 'in' });
  return runs.map(({ text }) => text).join('');
}
