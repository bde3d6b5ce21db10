import type { Contact } from '../../../wechat/merge-field/fill.js';

/** Under which keys a contact's own name is usually kept. */
const NAME_KEYS = ['name', 'nickname', 'remark', 'openid'] as const;

/** What to call a contact in a list; undefined where the record does not say. */
export function contactName(contact: Contact | undefined): string | undefined {
  const key = NAME_KEYS.find((each) => typeof contact?.[each] === 'string' && contact[each] !== '');
  return key && String(contact?.[key]);
}
