import type { Context } from '../context.js';
import type { Issue } from '../issue.js';
import { checkLiteral, type Kind } from '../message/literal.js';
import { checkFilledBy } from './explain.js';
import type { Contact } from './fill.js';

/** Checks a body that may hold merge fields as one contact gets it, or with its fallbacks only: see {@link checkFilledBy}. */
export function checkFilled(
  kind: Kind,
  body: unknown,
  contact: Contact | undefined,
  context: Context = {},
): readonly Issue[] {
  return checkFilledBy({ kind, check: (filled, known) => checkLiteral(kind, filled, known) }, body, contact, context);
}
