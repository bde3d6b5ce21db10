import type { Context } from '../context.js';
import type { Issue } from '../issue.js';
import { checkFilled } from '../merge-field/check.js';
import { warningsOf, worstCase } from '../merge-field/worst-case.js';
import { checkLiteral, type Kind } from './literal.js';

export { KINDS, type Kind } from './literal.js';

/**
 * Checks the body of a message, the receiver left out.
 *
 * @param kind - What the body is meant to be.
 * @param body - The JSON that WeChat's endpoint takes, already parsed; anything at all may stand in it.
 * @param context - What is known beside the body; what is absent is not checked. With `contacts` the body may hold merge
 *   fields: it is judged with its fallbacks, and how many contacts get something else that WeChat would refuse is a
 *   warning. Without, braces are text, as they are for WeChat.
 * @returns every problem, errors first and in WeChat's order of checks: the first is what WeChat answers.
 */
export function checkMessage(kind: Kind, body: unknown, context: Context = {}): readonly Issue[] {
  const { contacts } = context;
  if (!contacts) return checkLiteral(kind, body, context);
  return [
    ...checkFilled(kind, body, undefined, context),
    ...warningsOf(worstCase(kind, body, contacts, context), contacts.length),
  ];
}
