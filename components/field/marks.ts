import { html, nothing, type TemplateResult } from 'lit';
import { isError, type Issue } from '../../wechat/issue.js';

/** A stretch of text, and whether WeChat would refuse it. */
interface Stretch {
  readonly text: string;
  readonly wrong: boolean;
}

/** Cuts a value into stretches: what is past the limit and what may not stand in it are wrong. */
export function stretches(value: string, issues: readonly Issue[]): readonly Stretch[] {
  const errors = issues.filter(isError);
  const limit = errors.find(({ code, unit }) => code === 'too-long' && unit === 'code-point')?.limit ?? Infinity;
  const forbidden = new Set(
    errors.flatMap(({ code, received }) => (code === 'bad-character' ? [...String(received)] : [])),
  );
  const result: { text: string; wrong: boolean }[] = [];
  for (const [index, character] of [...value].entries()) {
    const wrong = index >= limit || forbidden.has(character);
    const last = result.at(-1);
    if (last?.wrong === wrong) last.text += character;
    else result.push({ text: character, wrong });
  }
  return result;
}

/**
 * The layer of marks behind the text. It repeats the text invisibly, so that each mark lies exactly under its own; where
 * there is none to place, the browser has nothing to lay out twice.
 */
export function renderMarks(value: string, issues: readonly Issue[]): TemplateResult {
  const found = issues.some(isError) ? stretches(value, issues) : [];
  const parts = found.some(({ wrong }) => wrong)
    ? found.map(({ text, wrong }) => (wrong ? renderWrong(text) : text))
    : nothing;
  return html`<div class="marks" aria-hidden="true">${parts}</div>`;
}

/** A line break has no width of its own: it stands alone, for the styles to draw a sign for it. */
function renderWrong(text: string): readonly TemplateResult[] {
  const pieces = text.split(/(\n)/).filter((piece) => piece !== '');
  return pieces.map((piece) => html`<mark class=${piece === '\n' ? 'break' : nothing}>${piece}</mark>`);
}
