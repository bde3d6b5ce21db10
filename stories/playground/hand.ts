import type { WechatConsentEvent, WechatMenuEvent, WechatOpenEvent } from '../../components/index.js';
import type { Action } from '../../simulator/engine/command.js';
import { isRecord } from '../../wechat/issue.js';

/** What a person does at the simulator by pressing a button of the menu; nothing for kinds that the account never hears of. */
export function deedOfMenu({ detail: { button } }: WechatMenuEvent): Action | undefined {
  if (!isRecord(button)) return undefined;
  if (button.type === 'click') return { type: 'click', key: String(button.key) };
  return button.type === 'view' ? { type: 'view', url: String(button.url) } : undefined;
}

/** A choice of a menu in a message says its words, as on a real phone; what else is pressed leads out of the page. */
export function deedOfLink({ detail }: WechatOpenEvent): Action | undefined {
  return 'msgmenucontent' in detail ? { type: 'text', content: detail.msgmenucontent } : undefined;
}

/** What a person answers when the account asks for consent. */
export function deedOfConsent({ detail: { answers, always, scene } }: WechatConsentEvent): Action {
  return { type: 'consent', answers, scene, always };
}
