// How a link is written in a text; apart from the reading of whole texts, which only a phone needs.

/** A link as it is written: its attributes, and the words it shows. */
export const ANCHOR = /<a\s([^<>]*)>([^<]*)<\/a>/giu;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
/** What says something for the person instead of opening a page. */
export const MENU = /^weixin:\/\/bizmsgmenu\?/i;

/** The attributes of a link, by name. */
export function attributesOf(inner: string): ReadonlyMap<string, string> {
  return new Map([...inner.matchAll(ATTRIBUTE)].map(([, name = '', a, b]) => [name.toLowerCase(), a ?? b ?? '']));
}
