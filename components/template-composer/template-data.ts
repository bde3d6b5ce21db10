import type { Template } from '../../wechat/context.js';
import { fieldType } from '../../wechat/field/index.js';
import { isRecord } from '../../wechat/issue.js';
import { parseTemplate } from '../../wechat/message/template-content.js';
import { readExample } from '../../wechat/message/template-example.js';
import { withKey, type Body } from '../internal/message-value.js';
import { plainText } from '../internal/plain-text.js';

/** One parameter as a person fills it in. */
export interface Parameter {
  readonly name: string;
  /** The template's own word for it. */
  readonly label: string;
  /** What the template's page gives as an example. */
  readonly example: string;
}

const known = new WeakMap<Template, readonly Parameter[]>();

/** The parameters of a template in its order, `first` and `remark` included. Read once: a rendering asks for each field. */
export function parametersOf(template: Template): readonly Parameter[] {
  const parameters = known.get(template) ?? readParameters(template);
  known.set(template, parameters);
  return parameters;
}

function readParameters(template: Template): readonly Parameter[] {
  const { rows, parameters } = parseTemplate(template.content);
  const lines = readExample(template.example ?? '').filter(({ label }) => label !== '');
  const examples = new Map(lines.map(({ label, text }) => [label, text]));
  return parameters.map((name) => {
    const label = rows.find((row) => row.name === name)?.label ?? '';
    return { name, label, example: examples.get(label) ?? '' };
  });
}

/** The text of a parameter as it stands in `data`, also where it stands there bare or is no text. */
export function textOf(data: unknown, name: string): string {
  const entry = isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined;
  return plainText(isRecord(entry) ? entry.value : entry);
}

/**
 * `data` with a parameter's text. A colour beside it stays. Emptied parameters leave `data`, but for a `const`, which
 * may be sent empty.
 */
export function withText(data: unknown, name: string, text: string, template: Template): Body {
  const record = isRecord(data) ? data : {};
  const entry = record[name];
  const rest = isRecord(entry) ? entry : {};
  const bare = Object.keys(rest).every((key) => key === 'value');
  const part = text === '' && bare && fieldType(name) !== 'const' ? undefined : { ...rest, value: text };
  return withKey(record, name, part, parseTemplate(template.content).parameters);
}

/** The colour of a parameter as it stands in `data`; empty where there is none. */
export function colourOf(data: unknown, name: string): string {
  const entry = isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined;
  return isRecord(entry) ? plainText(entry.color) : '';
}

/** `data` with a parameter's colour; an empty one is taken out. The text beside it stays. */
export function withColour(data: unknown, name: string, colour: string, template: Template): Body {
  const record = isRecord(data) ? data : {};
  const entry = Object.hasOwn(record, name) ? record[name] : undefined;
  const rest = isRecord(entry) ? entry : entry === undefined || entry === null ? {} : { value: entry };
  const part = withKey(rest, 'color', colour === '' ? undefined : colour, ['value', 'color']);
  const { parameters } = parseTemplate(template.content);
  return withKey(record, name, Object.keys(part).length > 0 ? part : undefined, parameters);
}

/** Types whose values are so short that two fields fit beside each other. */
const SHORT: ReadonlySet<string> = new Set([
  ...['number', 'letter', 'symbol', 'amount', 'phone_number', 'car_number', 'name', 'phrase'],
  ...['time', 'date', 'const', 'enum', 'enum_string'],
]);

/** The parameters whose fields stand in pairs where there is room: two short ones that follow each other. */
export function halvesOf(parameters: readonly Parameter[]): ReadonlySet<string> {
  const halves = new Set<string>();
  let first: string | undefined;
  for (const { name } of parameters) {
    if (!SHORT.has(fieldType(name))) first = undefined;
    else if (first === undefined) first = name;
    else {
      halves.add(first).add(name);
      first = undefined;
    }
  }
  return halves;
}
