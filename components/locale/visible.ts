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

/** How much too much there is. */
export function excess({ received, limit }: { received?: number | string; limit?: number }): number {
  return Number(received ?? 0) - (limit ?? 0);
}
