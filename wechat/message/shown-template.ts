import { LEGACY_SHOWN_MAX } from '../field/legacy.js';
import { isRecord } from '../issue.js';
import { withoutEmoji } from '../text/emoji.js';
import { COLOUR, PARAMETER, parseTemplate } from './template-content.js';

/** A line of the card on the phone. */
export interface ShownRow {
  readonly name: string;
  /** Empty for `first` and `remark`. */
  readonly label: string;
  readonly value: string;
  /** `#RRGGBB`, where the skin shows custom colours. */
  readonly color?: string;
}

/** How the phone draws a template message: as today, or as before March 2023. */
export type TemplateSkin = 'modern' | 'legacy-2021';

/** The text a parameter shows: what stands in `data.<name>.value`, or nothing. */
export function valueOf(data: unknown, name: string): string {
  const entry = isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined;
  const value = isRecord(entry) ? entry.value : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function colourOf(data: unknown, name: string): string | undefined {
  const entry = isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined;
  const color = isRecord(entry) ? entry.color : undefined;
  return typeof color === 'string' && COLOUR.test(color) ? color : undefined;
}

/**
 * The lines of a template message as the phone shows them.
 *
 * - `modern`: no `first`, no `remark`, no custom colours; in legacy templates no emoji, nothing after a line break, and
 *   20 characters of a keyword, then an ellipsis.
 * - `legacy-2021`: everything, as sent.
 *
 * **Source**: announcement of 4 May 2023; saved service notices of December 2024.
 */
export function shownRows(content: string, data: unknown, skin: TemplateSkin = 'modern'): readonly ShownRow[] {
  const template = parseTemplate(content);
  const filled = template.rows.map(({ name, label, pattern }) => {
    // Most lines hold nothing else, and a phone shows all of them at every key of a draft.
    const value =
      pattern === `{{${name}.DATA}}`
        ? valueOf(data, name)
        : pattern.replace(PARAMETER, (_, parameter: string) => valueOf(data, parameter));
    return { name, label, value: skin === 'modern' && template.legacy ? asShownToday(value) : value };
  });
  if (skin === 'modern') return filled;
  const end = (name: 'first' | 'remark') =>
    template.parameters.includes(name) ? [{ name, label: '', value: valueOf(data, name) }] : [];
  return [...end('first'), ...filled, ...end('remark')].map((row) => {
    const color = colourOf(data, row.name);
    return color === undefined ? row : { ...row, color };
  });
}

/** What is left today of a value in a legacy template. */
function asShownToday(value: string): string {
  const [line = ''] = withoutEmoji(value).split(/[\r\n\p{Zl}\p{Zp}]/u);
  const characters = [...line];
  return characters.length > LEGACY_SHOWN_MAX ? `${characters.slice(0, LEGACY_SHOWN_MAX).join('')}…` : line;
}

/** A template message as text, one `label：value` a line, as the phone shows it today. */
export function renderTemplate(content: string, data: unknown): string {
  return shownRows(content, data)
    .map(({ label, value }) => (label === '' ? value : `${label}：${value}`))
    .join('\n');
}
