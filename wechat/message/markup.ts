import type { Context } from '../context.js';
import { refused, warned, type Issue } from '../issue.js';
import { ANCHOR, attributesOf, MENU } from '../text/anchor.js';
import { isWebAddress } from '../text/web-address.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { APPID } from './appid.js';

/** A link in a text: to a web page, or to a page of a mini program. */
export interface Link {
  /** The words it shows; its address where there are none. */
  readonly label: string;
  /** The web page; beside an appid, what phones open that cannot open mini programs. */
  readonly href: string;
  readonly appid?: string;
  /** The page of the mini program; empty for its home page. */
  readonly path?: string;
}

/** A link, and where it stands in the text: UTF-16 offsets, `end` exclusive. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly link: Link;
}

/** Tags that people know from web pages. Whatever else stands between `<` and `>` is more likely meant as text. */
const TAG =
  /<\/?(?:a|abbr|address|article|audio|b|big|blockquote|br|button|center|code|del|div|em|embed|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|mark|marquee|meta|object|ol|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|th|thead|tr|u|ul|video)(?=[\s/>])[^<>]*>?/giu;

/** The links of a text, also those that a phone would not open. Links that say something for the person are none. */
export function findLinks(text: string): readonly FoundLink[] {
  return [...text.matchAll(ANCHOR)].flatMap(({ 0: source, 1: inner = '', 2: label = '', index }) => {
    const link = linkOf(label, inner);
    return MENU.test(link.href) && link.appid === undefined ? [] : [{ start: index, end: index + source.length, link }];
  });
}

function linkOf(label: string, inner: string): Link {
  const attributes = attributesOf(inner);
  const href = attributes.get('href') ?? '';
  const appid = attributes.get('data-miniprogram-appid');
  // An empty appid opens no mini program: what is left is a link to a page.
  return appid ? { label, href, appid, path: attributes.get('data-miniprogram-path') ?? '' } : { label, href };
}

/** Checks the appid of a link, which must be that of a mini program linked to the account. */
export function checkAppid(appid: string, { miniPrograms }: Context): readonly Issue[] {
  const errcode = ERRCODE.invalidAppidAttribute;
  if (!APPID.test(appid)) return [refused('bad-format', errcode, { received: appid, rule: 'appid' })];
  if (!miniPrograms || miniPrograms.includes(appid)) return [];
  return [refused('unknown-reference', errcode, { received: appid, rule: 'linked-mini-program' })];
}

/**
 * Looks at the links and tags in the text of a message.
 *
 * - **Shape**: `<a href="https://…">words</a>`, the same with `data-miniprogram-appid` and `data-miniprogram-path`; every
 *   other tag, and a link that opens nothing, stands on the phone as it is written.
 * - **Refused with**: 45086 for an appid of no mini program linked to the account.
 * - **Source**: customer-service messages, official text and error table; that other tags show as text: reports.
 */
export function checkMarkup(content: string, context: Context = {}): readonly Issue[] {
  if (!content.includes('<')) return [];
  const links = findLinks(content);
  const rest = content.replace(ANCHOR, '');
  const [tag] = rest.match(TAG) ?? [];
  const dead = links.find(({ link }) => link.appid === undefined && !isWebAddress(link.href));
  const silent = links.find(({ link }) => link.label.trim() === '');
  return [
    ...links.flatMap(({ link }) => (link.appid === undefined ? [] : checkAppid(link.appid, context))).slice(0, 1),
    ...(dead ? [warned('bad-format', { received: dead.link.href, rule: 'link' })] : []),
    ...(silent ? [warned('bad-format', { rule: 'link-label' })] : []),
    ...(tag === undefined ? [] : [warned('bad-format', { received: tag, rule: 'markup' })]),
  ];
}
