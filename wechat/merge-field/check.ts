import type { Context } from '../context.js';
import { errorsFirst, isError, warned, type Issue } from '../issue.js';
import { checkLiteral, type Kind } from '../message/literal.js';
import { fill, mergedTexts, valueFor, type Contact } from './fill.js';
import { fieldsIn } from './parse.js';

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
  const issues = [...found];
  for (const { path, text } of merged) {
    const fields = fieldsIn(text);
    const strange = fields.filter(({ key }) => context.variables?.includes(key) === false);
    const gaps = fields.filter((field) => !strange.includes(field) && valueFor(field, contact) === undefined);
    const facts = (keys: readonly { readonly key: string }[]) => ({
      path,
      rule: MERGE_FIELD_RULE,
      received: [...new Set(keys.map(({ key }) => key))].join(', '),
    });
    if (strange.length > 0) issues.push(warned('unknown-reference', facts(strange)));
    if (gaps.length === 0) continue;
    const place = path.join();
    const index = issues.findIndex(
      (issue) => issue.code === 'missing' && isError(issue) && issue.path.join() === place,
    );
    const error = issues[index];
    // What is missing is not the text but the contact's value: that is what has to be said.
    if (error) issues[index] = { ...error, ...facts(gaps) };
    else issues.push(warned('missing', facts(gaps)));
  }
  return errorsFirst(issues);
}
