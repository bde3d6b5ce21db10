import { ANCHOR, attributesOf, MENU } from './anchor.js';
import { isWebAddress } from './web-address.js';
import type { FoundEmoticon } from './emoticons.js';
import { PHONE_NUMBER } from './phone-number.js';

/**
 * A piece of a text message. What is not `text` or `emoticon` can be tapped.
 *
 * `source` is how the piece is written: the sources of all runs make up the content again. `text` is what shows.
 */
export type Run = { readonly source: string; readonly text: string } & (
  | { readonly type: 'text' }
  | { readonly type: 'link'; readonly href: string }
  | {
      readonly type: 'mini-program-link';
      readonly appid: string;
      readonly path: string;
      /** What phones open that cannot open mini programs. */
      readonly href?: string;
    }
  /** Tapped, the person says `content`, and the server hears of `id`. */
  | { readonly type: 'menu-link'; readonly content: string; readonly id: string }
  | { readonly type: 'phone'; readonly number: string }
  /** `text` is its sign, `name` the Chinese one. */
  | { readonly type: 'emoticon'; readonly name: string }
);

/** What reading a text may know. */
export interface Reading {
  /** Whether `<a …>` makes links. What a person types shows as typed, so it does not there. */
  readonly markup?: boolean;
  /** `findEmoticons`; without it codes stay text. Its table is large, so it is left to the caller to load it. */
  readonly emoticons?: (text: string) => readonly FoundEmoticon[];
}

const BARE = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/giu;

/** Whether it is worth loading the emoticons for a text. */
export function mayHoldEmoticons(text: string): boolean {
  return /\[[^[\]]+\]|\/(?:[:NO]|\p{Script=Han})/u.test(text);
}

/**
 * Reads the text of a message into runs; it never becomes markup.
 *
 * - Links are `<a href="https://…">label</a>`, the same with `data-miniprogram-appid` and `data-miniprogram-path`, or with
 *   `weixin://bizmsgmenu?msgmenucontent=…&msgmenuid=…`; further, bare web addresses and phone numbers.
 * - Any other markup is text, and so is a link that opens nothing of these.
 * - Emoticon codes are looked for in plain text only: `http://` holds the beginning of one.
 *
 * **Source**: customer-service messages, official text; menu links: reports of 2020.
 */
export function parseText(content: string, { markup = true, emoticons }: Reading = {}): readonly Run[] {
  const plain = (text: string) => split(text, BARE, bareLink, (rest) => split(rest, PHONE_NUMBER, phone, signs));
  const signs = (text: string) => (emoticons ? withEmoticons(text, emoticons(text)) : textRun(text));
  return markup ? split(content, ANCHOR, anchor, plain) : plain(content);
}

/** The matches that make a run, and between them what `rest` makes of the text. A run may be shorter than its match. */
function split(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Run | undefined,
  rest: (text: string) => readonly Run[],
): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const run = read(match);
    if (!run) continue;
    runs.push(...rest(text.slice(end, match.index)), run);
    end = match.index + run.source.length;
  }
  runs.push(...rest(text.slice(end)));
  return runs;
}

function textRun(text: string): readonly Run[] {
  return text ? [{ type: 'text', source: text, text }] : [];
}

function anchor([source, inner = '', text = '']: RegExpExecArray): Run | undefined {
  const attributes = attributesOf(inner);
  const href = attributes.get('href') ?? '';
  const web = isWebAddress(href) ? { href } : undefined;
  const appid = attributes.get('data-miniprogram-appid');
  const path = attributes.get('data-miniprogram-path') ?? '';
  if (appid) return { type: 'mini-program-link', source, text, appid, path, ...web };
  if (MENU.test(href)) {
    const query = new URLSearchParams(href.replace(MENU, ''));
    const [said, id] = [query.get('msgmenucontent') ?? '', query.get('msgmenuid') ?? ''];
    return { type: 'menu-link', source, text, content: said || text, id };
  }
  return web && { type: 'link', source, text, ...web };
}

function bareLink([match]: RegExpExecArray): Run | undefined {
  // A mark that ends a sentence is not part of the address.
  const href = match.replace(/[.,;:!?)\]']+$/u, '');
  return isWebAddress(href) ? { type: 'link', source: href, text: href, href } : undefined;
}

function phone([source]: RegExpExecArray): Run {
  return { type: 'phone', source, text: source, number: source.replace(/[^\d+]/g, '') };
}

function withEmoticons(text: string, found: readonly FoundEmoticon[]): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { index, code, emoticon } of found) {
    runs.push(...textRun(text.slice(end, index)));
    runs.push({ type: 'emoticon', source: code, text: emoticon.sign, name: emoticon.zh });
    end = index + code.length;
  }
  return [...runs, ...textRun(text.slice(end))];
}
