import type { Context } from '../context.js';
import { errorsFirst, isError, warned, type Issue } from '../issue.js';
import type { Kind } from '../message/literal.js';
import { checkDepth } from '../message/depth.js';
import { fill, mergedTexts, valueFor, type Contact, type Path } from './fill.js';
import { fieldsIn, type MergeField } from './parse.js';

/** The rule that issues of merge fields name. */
export const MERGE_FIELD_RULE = 'merge-field';

/** The rules of one kind. Who edits one kind needs no other's. */
export interface Rules {
  readonly kind: Kind;
  readonly check: (body: unknown, context: Context) => readonly Issue[];
}

/**
 * Checks a body that may hold merge fields as one contact gets it, or with its fallbacks only.
 *
 * A field that has neither value nor fallback leaves a gap: a warning of code `missing`, or what the gap makes WeChat
 * refuse; a key that is not among `context.variables` is a warning of code `unknown-reference`. Both name the keys in
 * `received` and have the rule `merge-field`.
 *
 * @returns every problem of the filled body, errors first; the paths are those of the body as it was written.
 */
export function checkFilledBy(
  { kind, check }: Rules,
  body: unknown,
  contact: Contact | undefined,
  context: Context = {},
): readonly Issue[] {
  const found = checkDepth(body) ?? check(fill(kind, body, contact), context);
  const merged = mergedTexts(kind, body);
  if (merged.length === 0) return found;
  const issues = merged.reduce((all, { path, text }) => explained(all, path, text, contact, context.variables), found);
  return errorsFirst(issues);
}

/** The same issues, with what the merge fields of the text at `path` have to do with them. */
export function explained(
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
