import { isRecord } from '../../wechat/issue.js';
import { plainText } from '../internal/plain-text.js';
import type { Body } from '../internal/message-value.js';

/** What a tap on the card opens. */
export type Jump = 'nothing' | 'page' | 'mini-program';

export const JUMPS: readonly Jump[] = ['nothing', 'page', 'mini-program'];

/** What a body opens, as far as something is filled in; what is wrong there needs its control as well. */
export function jumpOf(value: Body | null): Jump {
  const miniProgram = value?.miniprogram ?? {};
  if (!isRecord(miniProgram) || Object.values(miniProgram).some((part) => part !== '')) return 'mini-program';
  return plainText(value?.url) === '' ? 'nothing' : 'page';
}

/** One text of the mini program of a body; what stands there bare counts as its appid, to be mended there. */
export function miniProgramText(value: Body | null, key: 'appid' | 'pagepath'): string {
  const miniProgram = value?.miniprogram;
  if (isRecord(miniProgram)) return plainText(miniProgram[key]);
  return key === 'appid' ? plainText(miniProgram) : '';
}

/** The two parts of a body that a tap may open. */
export interface JumpParts {
  readonly url?: unknown;
  readonly miniprogram?: unknown;
}

/** Both parts as they were last in view: those that `from` shows as they stand, emptied ones too, the others as `left`. */
export function partsInView(from: Jump, value: JumpParts | null, left: JumpParts): JumpParts {
  return {
    url: from === 'nothing' ? left.url : value?.url,
    miniprogram: from === 'mini-program' ? value?.miniprogram : left.miniprogram,
  };
}
