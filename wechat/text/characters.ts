/** One Chinese character (汉字), 々 and 〇 included. */
export const HAN = /\p{Script=Han}/u;

/** What may stand in no parameter: control characters, line breaks of every kind, halves of a surrogate pair. */
export const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Half a surrogate pair: it has no UTF-8 form and cannot be sent. */
export const LONE_SURROGATE = /\p{Cs}/u;

/** The different characters of `text` that match, in the order they occur; empty when none does. */
export function matching(pattern: RegExp, text: string): string {
  // Most texts hold none, and every key asks.
  if (!pattern.test(text)) return '';
  return [...new Set([...text].filter((character) => pattern.test(character)))].join('');
}
