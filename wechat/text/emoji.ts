/** One emoji as a person sees it: flags, skin tones and joined families are one each. */
export const EMOJI =
  /(?:\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{EMod}|\uFE0F|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*|[0-9#*]\uFE0F?\u20E3)/u;

/** A text without its emoji. */
export function withoutEmoji(text: string): string {
  return text.replace(new RegExp(EMOJI.source, 'gu'), '');
}
