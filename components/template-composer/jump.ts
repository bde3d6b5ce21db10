import { isRecord } from '../../wechat/issue.js';
import { plainText } from '../internal/plain-text.js';
import type { Body } from '../internal/message-value.js';

/** What a tap on the card opens. */
export type Jump = 'nothing' | 'page' | 'mini-program';

export const JUMPS: readonly Jump[] = ['nothing', 'page', 'mini-program'];

/** What a body opens, as far as something is filled in: right or wrong, it needs a control to be mended in. */
export function jumpOf(value: Body | null): Jump {
  const miniProgram = value?.miniprogram;
  const parts = isRecord(miniProgram) ? Object.values(miniProgram) : [miniProgram];
  if (parts.some(isFilled)) return 'mini-program';
  return isFilled(value?.url) ? 'page' : 'nothing';
}

function isFilled(part: unknown): boolean {
  return plainText(part) !== '';
}

/** One text of the mini program of a body; empty where there is none. */
export function miniProgramText(value: Body | null, key: 'appid' | 'pagepath'): string {
  const miniProgram = value?.miniprogram;
  return isRecord(miniProgram) ? plainText(miniProgram[key]) : '';
}
