import { html, type TemplateResult } from 'lit';
import { fillText, type Contact } from '../../../wechat/merge-field/fill.js';
import { isError, type Issue } from '../../../wechat/issue.js';
import type { Token } from './token.js';

/** A stretch of the layer behind the text: words or a chip, and whether WeChat would refuse what it becomes. */
export interface Stretch {
  readonly text: string;
  readonly token?: Token;
  readonly wrong: boolean;
}

/** Cuts a source into stretches. A token is wrong when any of what it becomes is: past the limit, or forbidden. */
export function stretchesOf(
  source: string,
  tokens: readonly Token[],
  issues: readonly Issue[],
  contact: Contact | undefined,
): readonly Stretch[] {
  const errors = issues.filter(isError);
  const limit = errors.find(({ code, unit }) => code === 'too-long' && unit === 'code-point')?.limit ?? Infinity;
  const forbidden = new Set(
    errors.flatMap(({ code, received }) => (code === 'bad-character' ? [...String(received)] : [])),
  );
  const result: { text: string; token?: Token; wrong: boolean }[] = [];
  let count = 0;
  const words = (text: string) => {
    for (const character of text) {
      const wrong = count >= limit || forbidden.has(character);
      count += 1;
      const last = result.at(-1);
      if (last && !last.token && last.wrong === wrong) last.text += character;
      else result.push({ text: character, wrong });
    }
  };
  let end = 0;
  for (const token of tokens) {
    words(source.slice(end, token.start));
    const filled = [...fillText(source.slice(token.start, token.end), contact)];
    count += filled.length;
    const wrong = count > limit || filled.some((character) => forbidden.has(character));
    result.push({ text: token.label, token, wrong });
    end = token.end;
  }
  words(source.slice(end));
  return result;
}

/** The layer of marks behind the chips and the text, laid out as they are. */
export function renderTokenMarks(stretches: readonly Stretch[], chip: (token: Token) => HTMLElement): TemplateResult {
  return html`<div class="marks" aria-hidden="true">${stretches.map(({ text, token, wrong }) => {
    const shown = token ? chip(token) : text;
    return wrong ? html`<mark>${shown}</mark>` : shown;
  })}</div>`;
}
