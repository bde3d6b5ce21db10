import { plainText } from '../internal/plain-text.js';

/** Characters made visible: `转三`, `换行`, `U+0007`. `names` are the words of a language for the common ones. */
export function visible(characters: string, names: ReadonlyMap<string, string>): string {
  const shown = [...characters].map((character) => {
    const name = names.get(character);
    if (name !== undefined) return ` ${name} `;
    return /[\p{C}\p{Z}]/u.test(character) && character !== ' ' ? ` ${codeOf(character)} ` : character;
  });
  return shown.join('').replace(/ {2,}/g, ' ').trim();
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A long value, shortened for a sentence. */
export function brief(value: unknown): string {
  const characters = [...plainText(value)];
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : characters.join('');
}

/**
 * `2,048`: thousands of a count are parted by a comma in both languages. By hand, since every counter asks at every key
 * and the browser's own way looks the language up each time.
 */
export function grouped(count: number | string | undefined): string {
  return String(Number(count ?? 0)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** How much too much there is. */
export function excess({ received, limit }: { received?: number | string; limit?: number }): number {
  return Number(received ?? 0) - (limit ?? 0);
}
