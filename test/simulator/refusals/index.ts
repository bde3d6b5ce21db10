import { MESSAGES } from './messages.js';
import { NOTICES } from './notices.js';
import { PEOPLE_AND_MENUS } from './people-and-menus.js';
import { TOKENS_AND_QUOTAS } from './tokens-and-quotas.js';

/** Every refusal the router can cause. */
export const REFUSED_CALLS = [...TOKENS_AND_QUOTAS, ...MESSAGES, ...NOTICES, ...PEOPLE_AND_MENUS] as const;
