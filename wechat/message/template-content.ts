import { fieldType, isHidden } from '../field/index.js';

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

/** A parameter as it stands in the text of a template. */
export const PARAMETER = /\{\{\s*(\w+)\.DATA\s*\}\}/g;

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
