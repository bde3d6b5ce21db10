import type { Context, FieldContext } from '../context.js';
import { checkField } from '../field/index.js';
import { errorsFirst, isError, warned, type Issue } from '../issue.js';
import { checkLiteral, type Kind } from '../message/literal.js';
import { fill, fillText, mergedTexts, valueFor, type Contact, type Path } from './fill.js';
import { fieldsIn, type MergeField } from './parse.js';

/** The rule that issues of merge fields name. */
export const MERGE_FIELD_RULE = 'merge-field';

/**
 * Checks a body that may hold merge fields as one contact gets it, or with its fallbacks only.
 *
 * A field that has neither value nor fallback leaves a gap: a warning of code `missing`, or what the gap makes WeChat
 * refuse; a key that is not among `context.variables` is a warning of code `unknown-reference`. Both name the keys in
 * `received` and have the rule `merge-field`.
 *
 * @returns every problem of the filled body, errors first; the paths are those of the body as it was written.
 */
export function checkFilled(
  kind: Kind,
  body: unknown,
  contact: Contact | undefined,
  context: Context = {},
): readonly Issue[] {
  const found = checkLiteral(kind, fill(kind, body, contact), context);
  const merged = mergedTexts(kind, body);
  if (merged.length === 0) return found;
  const issues = merged.reduce((all, { path, text }) => explained(all, path, text, contact, context.variables), found);
  return errorsFirst(issues);
}

/** Checks one parameter that may hold merge fields as one contact gets it, or with its fallbacks only. */
export function checkFilledField(
  name: string,
  text: string,
  contact: Contact | undefined,
  context: FieldContext = {},
  variables?: readonly string[],
): readonly Issue[] {
  const found = checkField(name, fillText(text, contact), context);
  return errorsFirst(explained(found, [], text, contact, variables));
}

/** The same issues, with what the merge fields of the text at `path` have to do with them. */
function explained(
  found: readonly Issue[],
  path: Path,
  text: string,
  contact: Contact | undefined,
  variables: readonly string[] | undefined,
): readonly Issue[] {
  const fields = fieldsIn(text);
  const strange = fields.filter(({ key }) => variables?.includes(key) === false);
  const gaps = fields.filter((field) => !strange.includes(field) && valueFor(field, contact) === undefined);
  const facts = (of: readonly MergeField[]) => ({
    path,
    rule: MERGE_FIELD_RULE,
    received: [...new Set(of.map(({ key }) => key))].join(', '),
  });
  const place = path.join();
  const empty = gaps.length > 0 && found.find((issue) => isMissing(issue) && issue.path.join() === place);
  return [
    // What is missing is not the text but the contact's value: that is what has to be said.
    ...found.map((issue) => (issue === empty ? { ...issue, ...facts(gaps) } : issue)),
    ...(strange.length > 0 ? [warned('unknown-reference', facts(strange))] : []),
    ...(gaps.length > 0 && !empty ? [warned('missing', facts(gaps))] : []),
  ];
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'missing' && isError(issue);
}
