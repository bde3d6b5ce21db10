const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a person sees as characters, one after the other, such as a family emoji. Found as they are asked for. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of characters.segment(text)) yield segment;
}
