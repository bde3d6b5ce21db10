import type { Context } from '../context.js';
import type { Issue } from '../issue.js';
import { checkDepth } from './depth.js';
import { checkSubscription } from './subscription.js';
import { checkTemplate } from './template.js';
import { checkText } from './text.js';

const CHECKS = { text: checkText, template: checkTemplate, subscription: checkSubscription } as const satisfies Record<
  string,
  (body: unknown, context: Context) => readonly Issue[]
>;

/** A kind of message. The kind decides the rules: two kinds may have the same JSON. */
export type Kind = keyof typeof CHECKS;

/** Every kind there are rules for. */
export const KINDS = Object.keys(CHECKS) as readonly Kind[];

/**
 * Checks the body of a message as WeChat gets it: braces are text like any other.
 *
 * @returns every problem, errors first and in WeChat's order of checks: the first is what WeChat answers.
 */
export function checkLiteral(kind: Kind, body: unknown, context: Context = {}): readonly Issue[] {
  if (!Object.hasOwn(CHECKS, kind)) {
    throw new TypeError(`checkMessage: no rules for message kind "${kind}". Known kinds: ${KINDS.join(', ')}`);
  }
  return checkDepth(body) ?? CHECKS[kind](body, context);
}
