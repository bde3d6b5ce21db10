import { fieldType, isHidden } from '../field/index.js';
import { LEGACY_SHOWN_MAX } from '../field/legacy.js';
import { isRecord } from '../issue.js';
import { withoutEmoji } from '../text/characters.js';

/** One line of a template: what stands before its first parameter, and that parameter. */
export interface TemplateRow {
  /** Without the colon: `商品名称`. */
  readonly label: string;
  /** The parameter, e.g. `thing1`. */
  readonly name: string;
  /** What follows the colon, parameters unfilled: `{{thing1.DATA}}`. */
  readonly pattern: string;
}

/** The text of a template, read. */
export interface TemplateContent {
  /** Label and value lines in order, `first` and `remark` left out. */
  readonly rows: readonly TemplateRow[];
  /** Every parameter once, in order. */
  readonly parameters: readonly string[];
  /** Whether it holds `first`, `remark` or a `keywordN`: then no parameter is checked. */
  readonly legacy: boolean;
}

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

const PARAMETER = /\{\{\s*(\w+)\.DATA\s*\}\}/g;

/** A colour as template messages take it: `#` and six hexadecimal digits. */
export const COLOUR = /^#[0-9a-f]{6}$/i;

/** What was read last: a check asks once per parameter, and a page at every key, mostly about one template. */
let last: { readonly content: string; readonly read: TemplateContent } | undefined;

/** Reads the text of a template. Only names that end in `.DATA` are parameters. */
export function parseTemplate(content: string): TemplateContent {
  if (last?.content !== content) last = { content, read: readTemplate(content) };
  return last.read;
}

function readTemplate(content: string): TemplateContent {
  const rows: TemplateRow[] = [];
  const parameters = new Set<string>();
  for (const line of content.split('\n')) {
    const names = [...line.matchAll(PARAMETER)].flatMap((match) => match[1] ?? []);
    const [name] = names;
    if (name === undefined) continue;
    for (const each of names) parameters.add(each);
    if (isHidden(name)) continue;
    const start = line.search(PARAMETER);
    rows.push({
      name,
      label: line
        .slice(0, start)
        .replace(/[\s:：]+$/u, '')
        .trim(),
      pattern: line.slice(start),
    });
  }
  const all = [...parameters];
  return { rows, parameters: all, legacy: all.some((name) => fieldType(name) === 'legacy') };
}

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
    const value = pattern.replace(PARAMETER, (_, parameter: string) => valueOf(data, parameter));
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
