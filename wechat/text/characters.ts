/** One Chinese character (汉字), 々 and 〇 included. */
export const HAN = /\p{Script=Han}/u;

/** What may stand in no parameter: control characters, line breaks of every kind, halves of a surrogate pair. */
export const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Half a surrogate pair: it has no UTF-8 form and cannot be sent. */
export const LONE_SURROGATE = /\p{Cs}/u;

/** One emoji as a person sees it: flags, skin tones and joined families are one each. */
export const EMOJI =
  /(?:\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*|[0-9#*]\uFE0F?\u20E3)/u;

/** A text without its emoji. */
export function withoutEmoji(text: string): string {
  return text.replace(new RegExp(EMOJI.source, 'gu'), '');
}

/** The different characters of `text` that match, in the order they occur; empty when none does. */
export function matching(pattern: RegExp, text: string): string {
  // Most texts hold none, and every key asks.
  if (!pattern.test(text)) return '';
  return [...new Set([...text].filter((character) => pattern.test(character)))].join('');
}
