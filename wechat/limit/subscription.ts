import type { Issue } from '../issue.js';
import { at, refused } from '../issue.js';

/** Whether a consent lasts for one notice (2) or until it is revoked (3), as `newtmpl` calls answer it. */
export type SubscriptionType = 2 | 3;

/** One consent, one notice, whenever it is sent (L65). */
export const ONE_TIME: SubscriptionType = 2;

/** One consent, many notices: only for government, medical and other public services (L66). */
export const LONG_TERM: SubscriptionType = 3;

/** Most templates of notices an account has in use; the next is 200012. */
export const SUBSCRIPTION_TEMPLATES_MAX = 25;

/** Keywords of a template of notices: 2 to 5; anything else is 200020. */
export const SUBSCRIPTION_KEYWORDS = { min: 2, max: 5 } as const;

/** Most characters of a `sceneDesc`; more are 200021. */
export const SCENE_DESC_MAX = 15;

/** Most titles in one answer of `getpubtemplatetitles`; a higher `limit` is 200017. */
export const TITLES_PAGE_MAX = 30;

/** Most components in one article that ask for consent (L68). */
export const COMPONENTS_PER_ARTICLE = 10;

/** Most notices that one component asks for (L69). */
export const NOTICES_PER_COMPONENT = 5;

/** Most domains under which an account's web pages may ask for consent (L71). */
export const SAFE_DOMAINS_MAX = 5;

/** What one component asks for: its notices, as far as their type is known. */
export interface SubscribeComponent {
  readonly templates: readonly { readonly type?: SubscriptionType }[];
}

/** What an article with too many or wrong components is refused with: no source names a code (our choice). */
export const INVALID_CONTENT = 45166;

/**
 * Checks the components of an article or a page that ask for consent.
 *
 * - **Shape**: at most 10 of them (L68), each with 1 to 5 notices (L69), one-time and long-term ones not mixed (L70).
 * - **Unit**: components, notices.
 * - **Refused with**: 45166 (our choice: the console refuses them before there is a call).
 * - **Source**: Linkflow 触达, 订阅通知.
 *
 * @returns issues whose paths begin with the place of the component; an empty path where there are too many.
 */
export function checkSubscribeComponents(components: readonly SubscribeComponent[]): readonly Issue[] {
  const facts = { limit: COMPONENTS_PER_ARTICLE, received: components.length, unit: 'item' } as const;
  return [
    ...(components.length > COMPONENTS_PER_ARTICLE
      ? [refused('too-many', INVALID_CONTENT, { ...facts, rule: 'L68' })]
      : []),
    ...components.flatMap((component, place) => at([place], checkComponent(component))),
  ];
}

function checkComponent({ templates }: SubscribeComponent): readonly Issue[] {
  const path = ['templates'];
  const received = templates.length;
  if (received === 0) return [refused('missing', INVALID_CONTENT, { path, rule: 'L69' })];
  const types = new Set(templates.flatMap(({ type }) => type ?? []));
  return [
    ...(received > NOTICES_PER_COMPONENT
      ? [
          refused('too-many', INVALID_CONTENT, {
            ...{ path, rule: 'L69', limit: NOTICES_PER_COMPONENT, received, unit: 'item' },
          }),
        ]
      : []),
    ...(types.size > 1 ? [refused('conflict', INVALID_CONTENT, { path, rule: 'L70' })] : []),
  ];
}

/**
 * Whether a web page may ask for consent: only under one of the account's domains, of which it has at most 5 (L71).
 *
 * **Source**: Linkflow 触达, 订阅通知: JS 接口安全域名.
 */
export function mayAskOnPage(address: string, domains: readonly string[]): boolean {
  let host: string;
  try {
    host = new URL(address).hostname;
  } catch {
    return false;
  }
  return domains.slice(0, SAFE_DOMAINS_MAX).some((domain) => host === domain || host.endsWith(`.${domain}`));
}
