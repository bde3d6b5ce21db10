import type { Context } from '../context.js';
import { at, warned, type Issue } from '../issue.js';
import { isWebAddress } from '../text/web-address.js';
import { checkAppid, findLinks, type FoundLink, type Link } from './markup.js';

export { findLinks, type FoundLink, type Link } from './markup.js';

/** The link that holds a caret or a selection: from within its first sign to within its last, or all of it. */
export function linkAt(text: string, start: number, end: number): FoundLink | undefined {
  return findLinks(text).find(
    (found) => (start > found.start && end < found.end) || (start === found.start && end === found.end && end > start),
  );
}

/** What would end an attribute or the tag; WeChat knows no entities, addresses have their own escapes. */
function attribute(value: string): string {
  return value.trim().replace(/["<>\s]/g, encodeURIComponent);
}

/**
 * A link as it is written in the text of a message. Words that are no link's, see {@link checkLink}, come back as they
 * are only once they have been mended.
 */
export function writeLink({ label, href, appid, path = '' }: Link): string {
  const address = attribute(href);
  const words = label === '' ? href.trim() : label;
  if (appid === undefined) return `<a href="${address}">${words}</a>`;
  const web = address === '' ? '' : ` href="${address}"`;
  const page = path === '' ? '' : ` data-miniprogram-path="${attribute(path)}"`;
  return `<a${web} data-miniprogram-appid="${attribute(appid)}"${page}>${words}</a>`;
}

/**
 * Checks a link before it is put into a text, each part at its name: `['href']`.
 *
 * - **Shape**: an `http` or `https` address, which may begin with a merge field; for a mini program the appid of one
 *   linked to the account, and an address only for older phones. The words hold no angle brackets; only a link to a web
 *   page can do without any.
 * - **Refused with**: 45086 for the appid; the rest WeChat takes, and shows as text.
 * - **Source**: customer-service messages, official text and error table.
 */
export function checkLink({ label, href, appid }: Link, context: Context = {}): readonly Issue[] {
  const address = href.trim();
  const missing = (part: string) => warned('missing', { path: [part], rule: 'link' });
  const opens = isWebAddress(address) || address.startsWith('{{');
  const words = /[<>]/.exec(label);
  return [
    ...(words ? [warned('bad-character', { path: ['label'], received: words[0], rule: 'link-label' })] : []),
    ...(appid !== undefined && label === '' ? [missing('label')] : []),
    ...(appid === undefined ? [] : appid === '' ? [missing('appid')] : at(['appid'], checkAppid(appid, context))),
    ...(address === '' && appid === undefined ? [missing('href')] : []),
    ...(address === '' || opens ? [] : [warned('bad-format', { path: ['href'], received: address, rule: 'url' })]),
  ];
}
