import type { Context, FieldContext, Template } from '../context.js';
import { at, errorsFirst, isRecord, jsonType, refused, warned, type Issue } from '../issue.js';
import { mayCall } from '../limit/permission.js';
import { CLIENT_MSG_ID_MAX, TEMPLATE_ID_LENGTH } from '../limit/template.js';
import { codePoints } from '../text/count.js';
import { isWebAddress } from '../text/web-address.js';
import * as ERRCODE from '../wire/content-errcodes.js';
import { CONTENT_ORDER } from '../wire/order-of-checks.js';
import { checkMiniProgram } from './mini-program.js';
import { COLOUR, parseTemplate } from './template-content.js';
import { checkField } from '../field/index.js';

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

/**
 * Checks the body of a template message (模板消息), the receiver left out.
 *
 * - **Shape**: `{template_id, url?, miniprogram?: {appid, pagepath?}, client_msg_id?, data: {name: {value, color?}}}`.
 *   Every parameter of the template is needed; other keys are ignored. `miniprogram` wins over `url`.
 * - **Refused with**: 48001 when the account may not send templates; 40036 and 40037 for the template; 47003 naming the
 *   parameter; 40165 and 40166 for the mini program; 45162 for text that is none; 47001 when the body is no object.
 * - **Source**: template messages, official field and error tables; Linkflow 触达 (L12).
 */
export function checkTemplate(body: unknown, context: Context = {}): readonly Issue[] {
  const { account } = context;
  if (account && !mayCall('template', account)) {
    return [refused('not-allowed', ERRCODE.apiUnauthorized, { rule: 'E09' })];
  }
  if (!isRecord(body)) {
    return [refused('wrong-type', ERRCODE.dataFormatError, { received: jsonType(body) })];
  }
  const template = templateOf(body, context);
  const parts = {
    data: () => checkData('template', body.data, template),
    miniprogram: () => at(['miniprogram'], checkMiniProgram(body.miniprogram, context)),
    url: () => at(['url'], checkUrl(body.url)),
    client_msg_id: () => at(['client_msg_id'], checkClientMsgId(body.client_msg_id)),
  };
  return errorsFirst([
    ...at(['template_id'], checkTemplateId(body.template_id, context)),
    ...CONTENT_ORDER.flatMap((part) => parts[part]()),
    ...((template && context.policy?.(template, body)) ?? []),
  ]);
}

/** Checks a `template_id`: its length, then whether the account has it. Unknown is only what could be looked up. */
export function checkTemplateId(id: unknown, context: Context = {}): readonly Issue[] {
  const errcode = ERRCODE.invalidTemplateIdSize;
  if (id === undefined || id === null || id === '') return [refused('missing', errcode)];
  if (typeof id !== 'string') return [refused('wrong-type', errcode, { received: jsonType(id) })];
  if (codePoints(id) !== TEMPLATE_ID_LENGTH) {
    return [
      refused('bad-format', errcode, { limit: TEMPLATE_ID_LENGTH, received: codePoints(id), unit: 'code-point' }),
    ];
  }
  const known = context.template ?? context.templates;
  if (!known || templateOf({ template_id: id }, context)) return [];
  return [refused('unknown-reference', ERRCODE.invalidTemplateId, { received: id })];
}

function checkUrl(url: unknown): readonly Issue[] {
  if (url === undefined || url === null || url === '') return [];
  if (typeof url !== 'string') return [refused('wrong-type', ERRCODE.invalidType, { received: jsonType(url) })];
  return isWebAddress(url) ? [] : [warned('bad-format', { received: url, rule: 'url' })];
}

function checkClientMsgId(id: unknown): readonly Issue[] {
  if (id === undefined || id === null) return [];
  if (typeof id !== 'string') return [refused('wrong-type', ERRCODE.invalidType, { received: jsonType(id) })];
  const count = codePoints(id);
  const facts = { limit: CLIENT_MSG_ID_MAX, received: count, unit: 'code-point', rule: 'client_msg_id' } as const;
  return count > CLIENT_MSG_ID_MAX ? [warned('too-long', facts)] : [];
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
