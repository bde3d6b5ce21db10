import type { Context, FieldContext, Template } from '../context.js';
import { checkField } from '../field/index.js';
import { at, isRecord, jsonType, refused, warned, type Issue } from '../issue.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { COLOUR, parseTemplate } from './template-content.js';

/** The kinds of message that are made from a template: each has limits of its own. */
export type TemplateKind = NonNullable<FieldContext['kind']>;

/** Whether messages of a kind are made from a template. */
export function isMadeFromTemplate(kind: string): kind is TemplateKind {
  return kind === 'template' || kind === 'subscription';
}

/** The template a body is made from: the one given, or the one of that id among those given. */
export function templateOf(body: unknown, { template, templates }: Context): Template | undefined {
  if (!isRecord(body) || template?.template_id === body.template_id) return template;
  return templates?.find((each) => each.template_id === body.template_id);
}

/** What a check of parameter `name` of a template may know. */
export function fieldContextOf(kind: TemplateKind, template: Template | undefined, name: string): FieldContext {
  if (!template) return { kind };
  const listed = template.keywordEnumValueList?.find(({ keywordCode }) => keywordCode === `${name}.DATA`);
  const values = listed && { approved: listed.enumValueList, values: listed.enumValueList };
  return { kind, ...values, legacy: parseTemplate(template.content).legacy };
}

/** Checks the `data` of a message: every parameter of its template, each `{value, color?}`; other keys are ignored. */
export function checkData(kind: TemplateKind, data: unknown, template: Template | undefined): readonly Issue[] {
  const record = isRecord(data) ? data : {};
  const names = template ? parseTemplate(template.content).parameters : Object.keys(record);
  const parameters = names.flatMap((name) => {
    const entry = Object.hasOwn(record, name) ? record[name] : undefined;
    return checkParameter(kind, name, entry, template);
  });
  const extra = Object.keys(record)
    .filter((name) => !names.includes(name))
    .map((name) => warned('discarded', { path: ['data', name], rule: 'unknown-parameter' }));
  if (isRecord(data)) return [...parameters, ...extra];
  const errcode = ERRCODE.argumentInvalid;
  const facts = { path: ['data'], received: jsonType(data), rule: 'data' };
  return [refused(data === undefined ? 'missing' : 'wrong-type', errcode, facts), ...parameters];
}

/** What was found in an entry that nobody can change any more: a key changes one of a message. */
const CHECKED = new WeakMap<
  object,
  readonly [kind: TemplateKind, name: string, template: Template | undefined, issues: readonly Issue[]]
>();

function checkParameter(
  kind: TemplateKind,
  name: string,
  entry: unknown,
  template: Template | undefined,
): readonly Issue[] {
  const checked = CHECKED.get(entry as object); // for anything else there is nothing
  if (checked?.[0] === kind && checked[1] === name && checked[2] === template) return checked[3];
  const issues = at(['data', name], checkEntry(name, entry, fieldContextOf(kind, template, name)));
  if (isRecord(entry) && Object.isFrozen(entry)) CHECKED.set(entry, [kind, name, template, issues]);
  return issues;
}

/** Checks `{value, color?}`. A value that stands there bare reads as empty. */
function checkEntry(name: string, entry: unknown, context: FieldContext): readonly Issue[] {
  if (entry === undefined || entry === null) return at(['value'], checkField(name, undefined, context));
  if (!isRecord(entry)) {
    const facts = { received: jsonType(entry), rule: 'entry' };
    return [context.legacy ? warned('wrong-type', facts) : refused('wrong-type', ERRCODE.argumentInvalid, facts)];
  }
  return [...at(['value'], checkField(name, entry.value, context)), ...at(['color'], checkColour(entry.color))];
}

/** Colours are taken and not shown: since 30 March 2023 they fall back to the default. */
function checkColour(color: unknown): readonly Issue[] {
  if (color === undefined || color === null || color === '') return [];
  if (typeof color !== 'string' || !COLOUR.test(color)) return [warned('bad-format', { rule: 'colour' })];
  return [warned('discarded', { received: color, rule: 'colour' })];
}
