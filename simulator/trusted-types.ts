/** The part of the browser's Trusted Types that is needed here; not every browser has them. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

interface Policy {
  createScriptURL(url: string): string;
}

/** Bundles that hold this module twice share one policy: a page may allow each name only once. */
const KEY = Symbol.for('wechat-composer.trusted-types');

const POLICY_NAME = 'wechat-composer';

/**
 * The address of a script of ours, in the form that a page under `require-trusted-types-for 'script'` accepts.
 *
 * Only addresses of the page's own origin: a worker from elsewhere would not be ours.
 */
export function scriptUrl(url: string): string {
  return policy().createScriptURL(url);
}

function policy(): Policy {
  // Both properties are ours to look for; neither is in the library types.
  const host = globalThis as { trustedTypes?: PolicyFactory; [KEY]?: Policy | undefined };
  return (host[KEY] ??= host.trustedTypes?.createPolicy(POLICY_NAME, RULES) ?? RULES);
}

const RULES = {
  createScriptURL(url: string): string {
    const { href, origin } = new URL(url, document.baseURI);
    if (origin === location.origin) return href;
    throw new TypeError(`wechat-composer: the worker has to come from this page's origin, not from ${origin}.`);
  },
};
