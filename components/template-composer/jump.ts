import { isRecord } from '../../wechat/issue.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import { plainText } from '../internal/plain-text.js';
import type { Body } from '../internal/message-value.js';

/** What a tap on the card opens. */
export type Jump = 'nothing' | 'page' | 'mini-program';

export const JUMPS: readonly Jump[] = ['nothing', 'page', 'mini-program'];

/** Where the address of the web page stands in a body. */
export const PAGE_KEYS = { template: 'url', subscription: 'page' } as const satisfies Record<TemplateKind, string>;

/** What a body opens, as far as something is filled in; what is wrong there needs its control as well. */
export function jumpOf(kind: TemplateKind, value: Body | null): Jump {
  const miniProgram = value?.miniprogram ?? {};
  if (!isRecord(miniProgram) || Object.values(miniProgram).some((part) => part !== '')) return 'mini-program';
  return plainText(value?.[PAGE_KEYS[kind]]) === '' ? 'nothing' : 'page';
}

/** One text of the mini program of a body; what stands there bare counts as its appid, to be mended there. */
export function miniProgramText(value: Body | null, key: 'appid' | 'pagepath'): string {
  const miniProgram = value?.miniprogram;
  if (isRecord(miniProgram)) return plainText(miniProgram[key]);
  return key === 'appid' ? plainText(miniProgram) : '';
}

/** The two parts of a body that a tap may open. */
export interface JumpParts {
  readonly page?: unknown;
  readonly miniprogram?: unknown;
}

/** Both parts as they were last in view: those that `from` shows as they stand, emptied ones too, the others as `left`. */
export function partsInView(kind: TemplateKind, from: Jump, value: Body | null, left: JumpParts): JumpParts {
  return {
    page: from === 'nothing' ? left.page : value?.[PAGE_KEYS[kind]],
    miniprogram: from === 'mini-program' ? value?.miniprogram : left.miniprogram,
  };
}
