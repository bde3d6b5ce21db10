import { laterTokens } from '../../components/internal/later-tokens.styles.js';
import { tokens } from '../../components/internal/tokens.styles.js';
import {
  checkField,
  ERRCODE,
  FIELD_TYPES,
  isError,
  measureField,
  REPLY_WINDOWS,
  type GrantRule,
} from '../../wechat/index.js';

// The tables of the documentation pages, made from what they tell about: no number stands twice.

const HOUR_MS = 3600_000;

/** What each type of parameter is tried with. */
const PROBES = ['已发货', 'OK', '12.50', 'QZ-4217', '2026-11-20 14:30', '☕', '两\n行'];

/** Every type of parameter: how long it may be, and what becomes of a few texts. */
export function fieldTypes(): string {
  const rows = FIELD_TYPES.map((type) => {
    const measure = measureField(`${type}1`, '');
    const limit = measure ? `${measure.limit} ${measure.unit}s` : '–';
    return [`\`${type}\``, limit, ...PROBES.map((probe) => verdict(type, probe))];
  });
  return table(['Type', 'At most', ...PROBES.map((probe) => `\`${probe.replace('\n', '⏎')}\``)], rows);
}

function verdict(type: string, value: string): string {
  const [issue] = checkField(`${type}1`, value);
  if (!issue) return '✓';
  return isError(issue) ? '✗' : '⚠';
}

/** What a person's action lets the account send, by profile. */
export function replyWindows(): string {
  const rows = Object.entries(REPLY_WINDOWS).map(([profile, { grants, unpaid }]) => [
    `\`${profile}\``,
    ...(['message', 'click', 'scan', 'follow'] as const).map((engagement) => grant(grants[engagement])),
    { refuse: '45015, 45047', report: 'accepted, then a `FAILED` report', drop: 'accepted, never shown' }[unpaid],
  ]);
  return table(['Profile', 'A message opens', 'A click', 'A scan', 'A follow', 'Beyond'], rows);
}

function grant(rule: GrantRule | undefined): string {
  if (!rule) return '–';
  const life = rule.livesMs >= HOUR_MS ? `${rule.livesMs / HOUR_MS} h` : `${rule.livesMs / 60_000} min`;
  return `${life}, ${rule.messages ?? 'any number'}`;
}

/** Every errcode that composers and simulator know. */
export function errcodes(): string {
  const rows = Object.values(ERRCODE)
    .sort((a, b) => a.errcode - b.errcode)
    .map(({ errcode, errmsg }) => [String(errcode), `\`${errmsg}\``]);
  return table(['errcode', 'errmsg'], rows);
}

/** Every token a page may set, with our own value in light and dark. */
export function designTokens(): string {
  const found = [...`${tokens.cssText}${laterTokens.cssText}`.matchAll(/var\(\s*(--wechat-[\w-]+),\s*([^;]+?)\s*\);/g)];
  // Further values of a name are for coarse pointers and such.
  const first = new Map(found.map(([, name = '', value = '']) => [name, value] as const).reverse());
  const rows = [...first].reverse().map(([name, value]) => {
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    return [`\`${name}\``, code(light ?? value), code(dark ?? '')];
  });
  return table(['Custom property', 'Light', 'Dark'], rows);
}

function code(text: string): string {
  return text === '' ? '' : `\`${text.replace(/\s+/g, ' ')}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
